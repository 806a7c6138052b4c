import type { RuleTexts } from '../../../src/model/language.ts';
import type { rules } from '../../index.ts';

export const sender = {
  'free-mail-from': {
    passes: 'El correo sale de un dominio propio del remitente',
    why: 'Quien envía campañas en nombre de un buzón particular incumple el DMARC del proveedor de ese buzón y no construye ninguna reputación propia.',
    messages: {
      gmail: [
        'La dirección From es de {subject}, desde donde solo puede enviar el propio Gmail',
        'Escribe desde un dominio propio y pon en Reply-To la dirección donde lees las respuestas',
      ],
      other: [
        'La dirección From es de {subject}, donde cualquiera puede tener un buzón',
        'Escribe desde un dominio propio y pon en Reply-To la dirección donde lees las respuestas',
      ],
    },
  },
  'from-name': {
    passes: 'El remitente lleva un nombre que la gente conoce',
    why: 'El lector decide por el nombre si abre el mensaje o lo marca como spam; los proveedores piden que ese nombre diga quién envía.',
    messages: {
      missing: [
        'La cabecera From no lleva nombre, solo {subject}',
        'Pon el nombre que conocen tus lectores: From: "TU MARCA" <{subject}>',
      ],
      address: [
        'El nombre de la cabecera From es a su vez una dirección: {subject}',
        'Pon en su lugar el nombre que conocen tus lectores',
      ],
    },
  },
  'reply-to': {
    passes: 'Las respuestas van al dominio del propio remitente',
    why: 'Que las respuestas vayan a un desconocido o a un buzón particular es típico del fraude, y los filtros lo tienen en cuenta.',
    messages: {
      'free-mail': [
        'From es de {from}, pero las respuestas van a un buzón particular de {subject}',
        'Haz que las respuestas lleguen a una dirección de {from}',
      ],
      elsewhere: [
        'From es de {from}, pero las respuestas van al dominio de otra organización, {subject}',
        'Haz que las respuestas lleguen a una dirección de {from}, si puedes',
      ],
    },
  },
  'own-subdomain': {
    passes: 'Cada tipo de correo tiene su propio dominio',
    why: 'Lo que los lectores opinen de las ofertas no debería decidir si reciben sus recibos: los proveedores valoran primero cada dominio por separado.',
    messages: {
      promotional: [
        'La campaña sale de {subject}, el dominio del correo de toda la empresa',
        'Envía las campañas desde un subdominio, como news.{subject}, con su propio SPF, DKIM y DMARC',
      ],
      transactional: [
        'El correo transaccional sale de {subject}, el dominio del correo de toda la empresa',
        'Envía recibos y avisos desde un subdominio, como mail.{subject}, y desde direcciones IP que no envíen otra cosa',
      ],
    },
  },
  impersonation: {
    passes: 'La marca suplantada pide a los receptores que rechacen lo que otros envían en su nombre',
    why: 'A quien suplantan solo lo protege una política de rechazo; con la cuarentena, quien mira en la carpeta de spam sigue viendo la suplantación.',
    messages: {
      'not-refused': [
        'El DMARC de {subject} no pide que se rechacen las suplantaciones (p={policy})',
        'Pasa el registro de {name} a p=reject',
      ],
      relaxed: [
        'El DMARC de {subject} permite que cualquier subdominio hable en su nombre (alineación relajada: {which})',
        'Añade adkim=s y aspf=s al registro de {name} en cuanto todo tu correo se firme y se envíe con el propio dominio From',
      ],
    },
  },
} satisfies Partial<RuleTexts<(typeof rules)[number]>>;

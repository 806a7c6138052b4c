import type { RuleTexts } from '../../../src/model/language.ts';
import type { rules } from '../../index.ts';

export const handshake = {
  'sending-tls': {
    passes: 'El servidor usa TLS donde se lo ofrecen',
    why: 'A quien conoce como remitente de campañas, Gmail no le acepta correo sin cifrar, y otros lo marcan con un candado abierto.',
    messages: {
      off: [
        'El servidor de salida no usa TLS, según outbound.tls',
        'Activa STARTTLS para el correo saliente (Postfix: smtp_tls_security_level = may)',
      ],
    },
  },
  'message-size': {
    passes: 'Todos los proveedores aceptan un mensaje de este tamaño',
    why: 'El servidor dice en el protocolo de enlace cuánto acepta y rechaza lo que se anuncia mayor (RFC 1870).',
    messages: {
      'too-large': [
        'El mensaje ocupa {size}, y {provider} acepta {limit} ({source})',
        'Enlaza los archivos en lugar de adjuntarlos',
      ],
      attachments: [
        'Los adjuntos ocupan {size}, y {provider} acepta unos {limit} ({source})',
        'Enlaza los archivos en lugar de adjuntarlos',
      ],
    },
  },
  internationalised: {
    passes: 'Ninguna dirección necesita el protocolo de enlace internacionalizado',
    why: 'Una dirección con letras que no son ASCII delante de la @ necesita SMTPUTF8 en todos los servidores del recorrido; muchos no lo tienen, y el correo rebota.',
    messages: {
      sender: [
        'La dirección From {subject} necesita SMTPUTF8, que muchos servidores no admiten',
        'Escribe desde una dirección en ASCII',
      ],
      header: [
        'Una dirección de la cabecera necesita SMTPUTF8, que muchos servidores no admiten',
        'Escribe las direcciones en ASCII, o codifícalas antes de enviar (punycode para el dominio)',
      ],
    },
  },
  'internationalised-recipients': {
    passes: 'A todos los destinatarios se llega con el protocolo de enlace normal',
    why: 'A una dirección con letras que no son ASCII delante de la @ solo se llega si tu servidor y el suyo admiten SMTPUTF8.',
    messages: {
      some: [
        'Direcciones de la lista que necesitan SMTPUTF8 en tu servidor y en el suyo: {count}',
        'Comprueba que tu servidor anuncia SMTPUTF8 (--rehearse lo muestra), o déjalas fuera',
      ],
    },
  },
  greylisting: {
    passes: 'No se conoce ningún proveedor de la lista que aplace a todos los desconocidos',
    why: 'El greylisting responde «más tarde» a un remitente que no conoce y acepta el correo cuando vuelve: llega tarde, pero entero.',
    messages: {
      expected: [
        '{provider} aplaza unos {minutes} minutos el correo de los servidores que no conoce ({source})',
        'Deja que tu servidor reintente desde la misma IP; no hay que hacer nada más',
      ],
    },
  },
  enrolment: {
    passes: 'Los proveedores de los destinatarios conocen al remitente',
    why: 'El proveedor informa a los remitentes registrados de quién se quejó y de cómo le fue a su correo; algunos no aceptan correo de nadie más.',
    messages: {
      missing: [
        '{provider}: outbound.enrolled no menciona {subject}, que ofrece {gives}',
        'Regístrate allí y añade {subject} a outbound.enrolled',
      ],
      needed: [
        '{provider} quiere que este tipo de remitente se registre en {subject}, que ofrece {gives} ({source})',
        'Regístrate allí antes de enviar y añade {subject} a outbound.enrolled',
      ],
    },
  },
  'recipient-tls': {
    passes: 'Ninguno de los dominios con más destinatarios publica cómo hay que llevarle el correo',
    why: 'Los dominios con MTA-STS o DANE piden al remitente que rechace una conexión distinta de la que publicaron: tu servidor debería comprobarlo.',
    messages: {
      published: [
        'El {percent} de los destinatarios consultados está en dominios que publican {what}',
        'Haz que tu servidor lo respete (Postfix: smtp_tls_security_level = dane y un servidor de políticas MTA-STS)',
      ],
    },
  },
  'answers-before': {
    passes: 'Ningún proveedor aplazó ni rechazó gran parte del correo anterior',
    why: 'Los servidores se recuerdan entre sí: a quien aplazaron ayer lo aplazan hoy, hasta que se arregla lo que estaba mal.',
    messages: {
      deferred: [
        '{provider}: aplazado el {share} del correo de los últimos 30 días',
        'Lee las respuestas del servidor, envía menos y más despacio, y primero a los destinatarios más activos',
      ],
      blocked: [
        '{provider}: rechazado por su política el {share} del correo de los últimos 30 días',
        'Lee las respuestas del servidor y arregla lo que señalan antes del próximo envío; insistir lo empeora',
      ],
    },
  },
  rehearsal: {
    passes: 'Tu servidor acepta el protocolo de enlace de este correo: saludo, TLS, remitente y tamaño',
    why: 'El correo que rechaza el primer servidor no llega a nadie, y lo que se rechaza ahí se sabe antes de escribir a nadie.',
    messages: {
      'greeting-refused': [
        '{subject} responde a {command} con {code}: no habla con quien llega así',
        'Busca la respuesta en el log de {subject} y da acceso a la máquina que envía',
      ],
      'mail-from-refused': [
        '{subject} responde a {command} con {code}: no acepta correo de este remitente',
        'Permite el remitente en {subject}, o envía desde un dominio que conozca',
      ],
      'no-tls': ['{subject} no ofrece STARTTLS, así que el correo le llega sin cifrar', 'Activa TLS en {subject}'],
      'tls-failed': [
        '{subject} ofrece STARTTLS, pero TLS no llega a establecerse: {reason}',
        'Arregla el TLS de {subject}: el certificado, la clave o las versiones',
      ],
      untrusted: [
        'El certificado de {subject} no se puede verificar: {reason}',
        'Pon en {subject} un certificado a su nombre, si también envían por él máquinas que no son tuyas',
      ],
      'too-large': [
        'El mensaje ocupa {bytes} bytes, y {subject} acepta {limit}',
        'Reduce el mensaje, o aumenta el límite de {subject}',
      ],
      'no-smtputf8': [
        'Una dirección del mensaje es internacionalizada, y {subject} no anuncia SMTPUTF8',
        'Activa SMTPUTF8 en {subject}, o escribe desde y hacia direcciones ASCII',
      ],
      'other-name': [
        '{subject} se presenta como {greeted}, pero el servidor de salida se declara como {declared}',
        'Declara el nombre que da el servidor, o comprueba que es este el que envía',
      ],
    },
  },
} satisfies Partial<RuleTexts<(typeof rules)[number]>>;

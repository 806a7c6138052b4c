import type { RuleTexts } from '../../../src/model/language.ts';
import type { rules } from '../../index.ts';

export const authentication = {
  'sender-domain': {
    passes: 'Los dominios del remitente existen y aceptan correo',
    why: 'Yahoo, Apple, GMX y Orange consultan el dominio del remitente y rechazan el correo si no existe o dice que no acepta ninguno.',
    messages: {
      unresolvable: [
        '{subject} no tiene ni registro MX ni dirección IP',
        'Publica un registro MX para {subject}, o envía desde un dominio que lo tenga',
      ],
      'null-mx': [
        '{subject} dice en el DNS que no acepta correo (MX nulo), así que las respuestas y los rebotes no tienen adónde ir',
        'Publica un registro MX de verdad para {subject}, o envía desde un dominio que lo tenga',
      ],
      'no-mx': [
        '{subject} tiene dirección IP pero no registro MX: su correo va a parar al servidor web',
        'Publica un registro MX para {subject}, para que lleguen las respuestas',
      ],
      'no-website': [
        'No hay nada en el dominio {subject} ni en su www: Orange y T-Online quieren un sitio web detrás',
        'Pon en {subject} un sitio web con datos de contacto',
      ],
    },
  },
  'sender-authentication': {
    passes: 'El correo supera SPF o DKIM',
    why: 'Todos los grandes proveedores rechazan el correo por el que no responden ni SPF ni DKIM, lo envíe quien lo envíe y por poco que sea.',
    messages: {
      none: [
        'Este correo no supera ni SPF ni DKIM',
        'Firma el correo con DKIM para {subject} y publica la clave; después incluye los servidores de salida en el registro SPF del dominio MAIL FROM',
      ],
      'none-ipv6': [
        'Este correo, que sale por IPv6 ({ips}), no supera ni SPF ni DKIM',
        'Firma el correo con DKIM para {subject} y publica la clave; después incluye los servidores de salida en el registro SPF del dominio MAIL FROM',
      ],
    },
  },
  'esp-setup': {
    passes: 'El dominio del remitente está configurado en el ESP',
    why: 'Mientras el dominio no esté configurado en el ESP, el correo se firma con el dominio del ESP, que no está alineado con From.',
    messages: {
      'dkim-missing': [
        '{esp} firma en nombre de {subject} con una clave en {names}, y allí no hay ninguna',
        'Configura {subject} en {esp} ({setup}) y publica los registros que te muestre; si te muestra otros nombres, indícalos (--dkim)',
      ],
      'dkim-not-seen': [
        'No hay ninguna clave en {names}, donde se cree que la busca {esp} (sin verificar)',
        'Configura {subject} en {esp} ({setup}), o indica qué nombre usa (--dkim)',
      ],
    },
  },
  'esp-spf': {
    passes: 'El dominio MAIL FROM autoriza a los servidores del ESP',
    why: 'Las IP del ESP cambian; solo su include las mantiene en el registro, y sin él SPF falla para lo que envía.',
    messages: {
      'own-return-path': [
        'Desde IP compartidas {esp} envía con una ruta de retorno propia; el registro SPF de {subject} entonces no cuenta',
        'No hace falta ningún include: indica la ruta de retorno de un mensaje enviado por {esp} (--mail-from), o que las IP son dedicadas (outbound.pool)',
      ],
      'include-not-seen': [
        'El registro SPF de {subject} no incluye {include}, con el que se cree que envía {esp} (sin verificar)',
        'Consulta en {esp} qué tiene que incluir el registro de {subject}',
      ],
      'include-missing': [
        'El registro SPF de {subject} no incluye {include}, con el que envía {esp}',
        'Añade include:{include} al registro SPF de {subject}',
      ],
    },
  },
  'esp-additions': {
    passes: 'El envío de prueba lleva lo que se esperaba que añadiera el ESP',
    why: 'Antes de enviar se da por hecho lo que añade el ESP; solo un envío de prueba muestra si de verdad lo hace.',
    messages: {
      'another-esp': [
        'Se declara {declared}, pero esta copia lleva las marcas de {shown} ({evidence})',
        'Declara el ESP que envía (--esp, outbound.esp), o haz el envío de prueba con {declared}',
      ],
      'not-added': [
        'Se esperaba que {esp} añadiera {subject}, y esta copia no lo lleva',
        'Activa {subject} en {esp}, o escríbelo tú en el mensaje',
      ],
      'esp-signature-only': [
        'Esta copia solo la firma {esp} ({signers}), no {subject}',
        'Configura {subject} en {esp} ({setup}), para que firme también en nombre de {subject}',
      ],
    },
  },
  'spf-record': {
    passes: 'El dominio MAIL FROM publica un solo registro SPF legible',
    why: 'Los receptores consultan el dominio MAIL FROM para ver qué servidores pueden enviar en su nombre; sin un registro único y legible no se puede superar SPF.',
    messages: {
      missing: [
        '{subject} no publica ningún registro SPF',
        'Publica en {subject} un registro TXT con tus servidores de salida que termine en ~all, como "v=spf1 include:TU-ESP ~all"',
      ],
      several: [
        '{subject} publica {count} registros SPF, así que los receptores no usan ninguno',
        'Júntalos en un solo registro TXT en {subject}',
      ],
      invalid: [
        'El registro SPF de {subject} no se puede leer: {problem}',
        'Corrige el registro de {subject}: con un solo error, los receptores lo ignoran entero',
      ],
    },
  },
  'spf-lookups': {
    passes: 'El registro SPF no pasa de 10 consultas DNS ni de 2 vacías',
    why: 'El receptor se detiene tras 10 consultas DNS y da el registro por roto, así que SPF falla para todos los servidores.',
    messages: {
      'too-many': [
        'El registro SPF de {subject} cuesta {lookups} consultas DNS; el límite es 10',
        'Quita los include de servicios que ya no envían en nombre de {subject}, o pasa un tipo de correo a un subdominio con su propio registro',
      ],
      'near-limit': [
        'El registro SPF de {subject} cuesta {lookups} de 10 consultas DNS',
        'Quita los include de servicios que ya no envían en nombre de {subject}, antes de que crezca alguno',
      ],
      voids: [
        '{voids} nombres del registro SPF de {subject} no existen; el límite es 2',
        'Quita del registro SPF de {subject} los términos que nombran servidores sin registros',
      ],
    },
  },
  'spf-policy': {
    passes: 'El registro SPF dice quién puede enviar y que los demás no pueden',
    why: 'Un registro que deja pasar a todo el mundo no protege nada y parece el de un spammer; Gmail cita esas entradas como motivo de rechazo.',
    messages: {
      'pass-all': [
        'El registro SPF de {subject} deja pasar a cualquier servidor del mundo ({term})',
        'Termina el registro de {subject} en ~all o -all',
      ],
      'open-ended': [
        'El registro SPF de {subject} no dice nada de los demás servidores (no hay ~all ni -all)',
        'Termina el registro de {subject} en ~all',
      ],
      ptr: [
        'El registro SPF de {subject} usa ptr, que la RFC 7208 pide no usar',
        'Indica las propias direcciones IP en lugar de {term}',
      ],
    },
  },
  'spf-result': {
    passes: 'Todas las IP de envío declaradas superan SPF',
    why: 'Gmail, Yahoo, Outlook.com, Apple y Orange exigen superar SPF a los remitentes masivos; el correo de una IP que el registro deja fuera no lo supera.',
    messages: {
      forbidden: [
        'SPF falla para {subject}: el registro de {domain} le prohíbe enviar ({mechanism})',
        'Añade ip4:{subject} (o el include del servicio al que pertenece) al registro SPF de {domain}',
      ],
      unusable: [
        'Los receptores no pueden usar el registro SPF de {domain} para {subject}: {mechanism}',
        'Repara el registro de {domain}: tal como está, no protege ni deja pasar nada',
      ],
      'not-covered': [
        '{subject} no supera SPF: el registro de {domain} da {result} ({mechanism})',
        'Añade ip4:{subject} (o el include del servicio al que pertenece) al registro SPF de {domain}',
      ],
    },
  },
  'spf-helo': {
    passes: 'SPF no contradice el nombre que el servidor da en EHLO',
    why: 'Los rebotes y otro correo sin remitente se comprueban con el nombre de EHLO; si allí hay un registro que deja fuera al servidor, fallan.',
    messages: {
      contradicted: [
        'El registro SPF del nombre de EHLO {subject} da {result} para {ip}',
        'Publica "v=spf1 a -all" en {subject}, o incluye {ip} en su registro',
      ],
    },
  },
  'dkim-key': {
    passes: 'Todos los selectores DKIM en uso publican una clave correcta',
    why: 'Una firma vale lo que vale su clave pública: sin clave en el selector, o con una corta, no se verifica.',
    messages: {
      absent: [
        'No hay ninguna clave DKIM en {subject}',
        'Publica la clave pública del selector {selector} como registro TXT (o el CNAME que te dé tu ESP) en {subject}',
      ],
      revoked: [
        'La clave DKIM de {subject} está revocada (p= vacío)',
        'Firma con un selector cuya clave esté publicada, o vuelve a publicar la clave en {subject}',
      ],
      malformed: [
        'La clave DKIM de {subject} no se puede leer',
        'Publica de nuevo el registro en {subject}, copiado entero de tu ESP o de tu programa de firma',
      ],
      several: [
        '{subject} contiene más de un registro, y los receptores pueden elegir cualquiera de ellos',
        'Deja un solo registro TXT en {subject}',
      ],
      weak: [
        'La clave RSA de {subject} tiene {bits} bits; los receptores quieren 1024 o más',
        'Genera un par de claves de 2048 bits y publícalo en un selector nuevo',
      ],
      short: [
        'La clave RSA de {subject} tiene {bits} bits; se recomiendan 2048',
        'Cambia a una clave de 2048 bits en un selector nuevo en la próxima rotación',
      ],
      'not-for-email': [
        'La clave de {subject} no es para correo electrónico (s=)',
        'Quita s= del registro de {subject}, o firma con un selector para correo electrónico',
      ],
      'only-ed25519': [
        'Solo se usan claves Ed25519 ({subject}), que muchos receptores aún no pueden verificar',
        'Firma además con una clave RSA de 2048 bits',
      ],
      testing: ['La clave de {subject} dice que es de prueba (t=y)', 'Quita t=y del registro de {subject}'],
    },
  },
  'dkim-signature': {
    passes: 'Todas las firmas DKIM del mensaje se verifican',
    why: 'Una firma que no se verifica cuenta como si no existiera: el correo se modificó después de firmarlo, o la clave no es la que se usó.',
    messages: {
      missing: [
        'El mensaje se recibió sin firma DKIM',
        'Activa la firma DKIM para el dominio From en tu ESP o en tu servidor de salida',
      ],
      broken: [
        'La firma DKIM de {subject} no se verifica: {reason}',
        'Firma como último paso antes de enviar y comprueba que la clave publicada en el selector {selector} es la que firma',
      ],
    },
  },
  'dkim-coverage': {
    passes: 'Las firmas DKIM cubren el cuerpo y las cabeceras que importan',
    why: 'Lo que una firma deja fuera lo puede añadir cualquiera por el camino, al amparo del buen nombre del remitente.',
    messages: {
      'body-length': [
        'La firma DKIM de {subject} solo cubre los primeros {signed} bytes del cuerpo (l=); siguen {unsigned} sin firmar',
        'Firma sin l=: cualquiera puede añadir algo al correo y la firma sigue siendo válida',
      ],
      'from-not-covered': [
        'La firma DKIM de {subject} no cubre From',
        'Incluye From entre las cabeceras que se firman (h=)',
      ],
      expired: [
        'La firma DKIM de {subject} caducó el {expires}',
        'Vuelve a firmar, o prescinde de x=: el correo aplazado se reintenta durante días',
      ],
      'short-lived': [
        'La firma DKIM de {subject} vale durante {hours} horas; el correo aplazado se reintenta durante más tiempo',
        'Pon x= al menos {days} días después de t=, o prescinde de él',
      ],
      'not-over-signed': [
        'La firma DKIM de {subject} no garantiza que haya una sola de estas cabeceras: {headers}',
        'Nombra estas cabeceras en h= una vez más de las que aparecen, para que no se pueda añadir ninguna',
      ],
      'too-many': [
        'El mensaje lleva {subject} firmas DKIM; solo se han revisado las {judged} primeras',
        'Firma una vez con tu propio dominio y, si hace falta, otra con el del ESP',
      ],
    },
  },
  'dangling-name': {
    passes: 'Están registrados todos los nombres a los que llevan los registros SPF y DKIM',
    why: 'Quien registre un nombre al que todavía lleva un registro puede enviar o firmar como este remitente: así se ha abusado de miles de marcas.',
    messages: {
      unregistered: [
        '{subject} no está registrado, y {usedBy} lleva allí: cualquiera podría quedárselo',
        'Elimina {usedBy}, o registra hoy mismo {registrable}',
      ],
    },
  },
  'dmarc-record': {
    passes: 'Al dominio From se le aplica un solo registro DMARC',
    why: 'Gmail, Yahoo, Outlook.com, Apple y Orange exigen un registro DMARC a los remitentes masivos; basta con p=none.',
    messages: {
      missing: [
        'A {subject} no se le aplica ningún registro DMARC',
        'Publica un registro TXT en _dmarc.{subject}: "v=DMARC1; p=none; rua=mailto:INFORMES@TU-DOMINIO"',
      ],
      several: [
        '{subject} contiene más de un registro DMARC, así que los receptores no usan ninguno',
        'Deja un solo registro DMARC en {subject}',
      ],
      'no-policy': [
        'El registro DMARC de {subject} no indica ninguna política (p=); para Gmail es como si no existiera',
        'Añade p=none, p=quarantine o p=reject justo después de v=DMARC1 en el registro de {subject}',
      ],
      'removed-tags': [
        'El registro DMARC de {subject} depende de etiquetas que la RFC 9989 eliminó: {tags}',
        'Quita {tags} del registro de {subject}; para hacer pruebas usa t=y en lugar de pct=',
      ],
      'odd-tags': [
        'El registro DMARC de {subject} tiene etiquetas que los receptores no leen: {tags}',
        'Quítalas del registro de {subject}',
      ],
    },
  },
  'dmarc-policy': {
    passes: 'La política DMARC protege el dominio y sus informes llegan',
    why: 'Solo una política de cuarentena o de rechazo impide que otros envíen con este dominio; la necesita una marca conocida o un blanco de phishing, y BIMI la exige.',
    messages: {
      monitoring: [
        'El DMARC de {subject} solo observa (p=none)',
        'Pasa el registro de {name} a p=quarantine, y más tarde a p=reject, cuando los informes muestren que todo tu correo lo supera',
      ],
      testing: [
        'El DMARC de {subject} está en modo de prueba (t=y): los receptores aplican la política inmediatamente más débil',
        'Quita t=y del registro de {name} cuando los informes salgan limpios',
      ],
      'no-reports': [
        'El DMARC de {subject} no pide informes agregados',
        'Añade rua=mailto:INFORMES@TU-DOMINIO al registro de {name}',
      ],
    },
  },
  'dmarc-reports': {
    passes: 'Quien tiene que recibir los informes DMARC lo ha autorizado',
    why: 'Los receptores no envían informes al dominio de otra organización si ese dominio no lo autoriza en el DNS, y una política sin informes es volar a ciegas.',
    messages: {
      'not-agreed': [
        '{subject} tiene que recibir los informes DMARC de {publisher} y no lo ha autorizado en el DNS',
        'Pide a {subject} que publique un registro TXT "v=DMARC1" en {publisher}._report._dmarc.{subject}',
      ],
    },
  },
  'dmarc-alignment': {
    passes: 'El correo autenticado está alineado con el dominio From',
    why: 'SPF y DKIM solo le sirven al lector si se superan con el dominio que él ve en From.',
    messages: {
      unaligned: [
        'Nada de lo que autentica está alineado con {subject}: {identifiers}',
        'Firma con DKIM d={subject}, o usa un dominio MAIL FROM por debajo de él',
      ],
      refused: [
        'La propia política DMARC de {subject} (p=reject) pide a los receptores que rechacen este correo: {identifiers}',
        'Firma con DKIM d={subject} antes de enviar nada con esta política',
      ],
      'set-aside': [
        'La propia política DMARC de {subject} (p=quarantine) pide a los receptores que manden este correo a spam: {identifiers}',
        'Firma con DKIM d={subject} antes de enviar nada con esta política',
      ],
      'dkim-unaligned': [
        'Ninguna firma DKIM está alineada con {subject}: {identifiers}',
        'Firma con DKIM d={subject}: SPF por sí solo se rompe cuando el correo se reenvía, y GMX quiere una firma alineada',
      ],
    },
  },
  'arc-chain': {
    passes: 'La cadena ARC de esta copia está entera',
    why: 'Cuando un reenvío rompe SPF o DKIM, una cadena ARC entera le dice al último receptor lo que vio el primero; Apple se la pide a quien reenvía.',
    messages: {
      broken: [
        'La cadena ARC (conjuntos: {subject}) no es válida: {reason}',
        'Pregunta a quien añadió el último conjunto al reenviar: modificó el correo sin sellarlo bien',
      ],
    },
  },
  'bimi-record': {
    passes: 'Está todo lo que BIMI necesita para mostrar el logotipo',
    why: 'Gmail, Apple, Yahoo y otros muestran el logotipo del remitente si su política DMARC es de cuarentena o de rechazo; ninguna fuente dice que mejore la entrega.',
    messages: {
      missing: [
        '{subject} no publica ningún registro BIMI, así que no se muestra ningún logotipo',
        'Publica en default._bimi.{subject} un logotipo (SVG Tiny PS) y, para Gmail y Apple, un certificado de marca',
      ],
      'not-enforced': [
        '{subject} tiene registro BIMI, pero su política DMARC no es de cuarentena ni de rechazo: no se muestra ningún logotipo',
        'Pasa antes DMARC a p=quarantine o p=reject',
      ],
      'no-certificate': [
        'El registro BIMI de {subject} no indica ningún certificado: Gmail y Apple no muestran el logotipo',
        'Añade a=https://… con un certificado de marca (VMC o CMC)',
      ],
    },
  },
  'tls-reports': {
    passes: 'Quien exige TLS se entera cuando falla',
    why: 'Un dominio que exige TLS con MTA-STS y no recibe informes no se entera de que ya no le llegan rebotes ni respuestas.',
    messages: {
      missing: [
        'El return-path exige TLS (MTA-STS), pero no pide informes (TLS-RPT)',
        'Publica "v=TLSRPTv1; rua=mailto:INFORMES@TU-DOMINIO" como registro TXT en _smtp._tls del dominio',
      ],
    },
  },
} satisfies Partial<RuleTexts<(typeof rules)[number]>>;

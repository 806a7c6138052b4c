import type { RuleTexts } from '../../../src/model/language.ts';
import type { rules } from '../../index.ts';

export const reputation = {
  'obscured-links': {
    passes: 'Todos los enlaces muestran adónde llevan',
    why: 'Yahoo manda a spam los enlaces ocultos de remitentes poco conocidos, Gmail quiere que los enlaces se vean y Outlook.com señala los que llevan una IP.',
    messages: {
      'ip-address': [
        'Enlaces que llevan a una dirección IP en lugar de a un nombre: {count} (el primero, en la línea {line})',
        'Enlaza a un nombre bajo tu propio dominio',
      ],
      obscured: [
        'Enlaces que ocultan adónde llevan: {count} ({how}; el primero, en la línea {line})',
        'Escribe la dirección tal cual',
      ],
      'mixed-script': [
        'El dominio {subject} de un enlace mezcla letras de alfabetos distintos ({unicode})',
        'Usa un nombre escrito en un solo alfabeto',
      ],
      'names-another': [
        'Un enlace muestra {shown} y lleva a {subject} (línea {line})',
        'Muestra la dirección a la que lleva, o un texto; mide los clics bajo tu propio dominio',
      ],
    },
  },
  'shared-domains': {
    passes: 'Los enlaces están en dominios cuya reputación es la del propio remitente',
    why: 'El proveedor juzga todos los dominios del correo; uno que puede usar cualquiera carga con lo que hizo el peor de sus usuarios.',
    messages: {
      shortener: [
        '{subject} es un acortador de enlaces público ({where})',
        'Enlaza a tu propio dominio, o acorta bajo él',
      ],
      'shared-host': [
        'En {subject} cualquiera puede publicar páginas ({where})',
        'Aloja bajo tu propio dominio lo que enlazas',
      ],
      'abused-tld': [
        '{subject} está bajo .{tld}, donde se abusa de muchos de los dominios registrados ({where})',
        'No hagas nada si tus lectores conocen el dominio; para uno nuevo, elige otra terminación',
      ],
    },
  },
  'link-domains': {
    passes: 'Remitente y enlaces comparten dominio, y todos los enlaces son https',
    why: 'La reputación va con cada dominio: a una campaña con enlaces en un dominio ajeno también se la juzga por los demás usuarios de ese dominio.',
    messages: {
      elsewhere: [
        'El {share} de los enlaces está en {subject}, y ninguno en el dominio del remitente, {own}',
        'Haz que el ESP mida los clics bajo un nombre tuyo, como click.{own}',
      ],
      'plain-http': ['Enlaces http, no https: {count} (el primero, en la línea {line})', 'Enlaza con https'],
    },
  },
  'link-hosts': {
    passes: 'Existen todos los dominios a los que lleva el correo',
    why: 'Un enlace a un nombre que no existe es un callejón sin salida para el lector, y los filtros lo ven en campañas precipitadas o abandonadas.',
    messages: {
      missing: ['{subject} no existe en el DNS ({where})', 'Corrige la dirección, o publica {subject} antes de enviar'],
      'no-address': [
        '{subject} existe en el DNS, pero no tiene dirección IP ({where})',
        'Publica un registro A o CNAME en {subject} antes de enviar',
      ],
    },
  },
  'look-alike': {
    passes: 'Ningún dominio del correo se parece a otro',
    why: 'Un dominio a una letra de otro conocido es lo que usa el phishing; los filtros y los lectores lo toman por tal.',
    messages: {
      brand: [
        '{subject} se parece a {brand} y no es uno de sus dominios ({where})',
        'Si eres {brand}, enlaza a su propio dominio; si no, quita ese nombre del tuyo',
      ],
      sender: [
        '{subject} está a una letra del dominio del remitente, {other} ({where})',
        'Corrige la dirección, o enlaza a {other}',
      ],
    },
  },
  'domain-age': {
    passes: 'Ningún dominio del correo se registró en los últimos 30 días',
    why: 'El abuso vive de dominios nuevos: varios filtros penalizan o retienen el correo que nombra uno, lo envíe quien lo envíe.',
    messages: {
      fresh: [
        '{subject} se registró hace {days} días; en este correo es {roles}',
        'Envía desde un dominio que tengas desde hace un mes, enlaza a él y calienta el nuevo',
      ],
      young: [
        '{subject} se registró hace {days} días; en este correo es {roles}',
        'Aumenta el volumen poco a poco mientras sea nuevo',
      ],
    },
  },
  'clicks-by-provider': {
    passes: 'Los lectores hacen clic en cada proveedor más o menos como en los demás',
    why: 'Un proveedor que manda el correo a spam no dice nada: lo acepta, y lo único que falta son los clics.',
    messages: {
      few: [
        'En {provider} se hace clic en el {rate} de lo entregado, y en los demás en el {others}: buena parte puede estar en la carpeta de spam',
        'Envía copias a buzones tuyos en ese proveedor y mira dónde caen (deliv learn lee una tabla con ello)',
      ],
    },
  },
  listed: {
    passes: 'Ninguna de las listas de bloqueo consultadas incluye un dominio o una IP del correo',
    why: 'Los proveedores consultan en esas listas todos los dominios del correo y la IP de envío; de las de Spamhaus se sabe que es así.',
    messages: {
      domain: [
        '{list} incluye {subject}: {meaning}; en este correo es {roles}',
        'Averigua en {list} el motivo, elimina la causa, pide que lo retiren y deja {subject} fuera del correo hasta entonces',
      ],
      'domain-at-spamhaus': [
        '{list} incluye {subject}: {meaning}; en este correo es {roles}',
        'Averigua en check.spamhaus.org el motivo, elimina la causa, pide que lo retiren y deja {subject} fuera del correo hasta entonces',
      ],
      address: [
        '{list} incluye la IP de envío {subject}: {meaning}',
        'Averigua en {list} el motivo, elimina la causa y pide que la retiren, o envía desde otra IP',
      ],
      'address-at-spamhaus': [
        '{list} incluye la IP de envío {subject}: {meaning}',
        'Envía desde otra IP y averigua en check.spamhaus.org por qué figura en la lista',
      ],
    },
  },
} satisfies Partial<RuleTexts<(typeof rules)[number]>>;

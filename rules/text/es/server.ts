import type { RuleTexts } from '../../../src/model/language.ts';
import type { rules } from '../../index.ts';

export const server = {
  'reverse-dns': {
    passes: 'Cada IP de envío tiene un nombre propio que lleva de vuelta a ella',
    why: 'Un servidor cuya IP no tiene nombre, o tiene uno como el de cualquier línea doméstica, parece un ordenador particular controlado por otros.',
    messages: {
      missing: [
        'La dirección {subject} no tiene nombre en el DNS inverso',
        'Haz que quien gestiona la red de {subject} publique un registro PTR con el nombre de tu servidor',
      ],
      'missing-ipv6': [
        'La dirección IPv6 {subject} no tiene nombre en el DNS inverso',
        'Publica un registro PTR para {subject}, o envía solo por IPv4',
      ],
      unconfirmed: [
        'El DNS inverso de {subject} dice {names}, y ese nombre no lleva de vuelta a {subject}',
        'Publica un registro de dirección para {names} con {subject}',
      ],
      generic: [
        'El DNS inverso de {subject} dice {names}, un nombre como el que una red da a cualquiera de sus líneas',
        'Haz que publiquen un registro PTR con un nombre bajo tu propio dominio, como mta1.tu.dominio',
      ],
    },
  },
  'helo-name': {
    passes: 'El servidor da en EHLO un nombre completo que lleva a él',
    why: 'Es lo primero que oye la otra parte: GMX, WEB.DE y Orange quieren un nombre completo que exista; Gmail rechaza el que no puede interpretar.',
    messages: {
      'not-full': [
        'El servidor dice {subject} en EHLO, que no es un nombre completo en el DNS público',
        'Pon al servidor un nombre completo, como mta1.tu.dominio (Postfix: myhostname o smtp_helo_name)',
      ],
      unresolvable: [
        'El nombre que se da en EHLO, {subject}, no tiene dirección IP',
        'Publica un registro de dirección para {subject}, o da el nombre del DNS inverso',
      ],
      elsewhere: [
        'El nombre que se da en EHLO, {subject}, no lleva a {ips}',
        'Da en cada IP el nombre de su DNS inverso, o añade las direcciones a {subject}',
      ],
    },
  },
  'address-pool': {
    passes: 'Nadie más envía desde estas IP',
    why: 'En una IP compartida, el peor de los remitentes marca la reputación de todos; en una propia no hay a quién echar la culpa ni en quién apoyarse.',
    messages: {
      shared: [
        'Otros remitentes también envían desde {subject}: sus quejas y sus trampas de spam cuentan como tuyas',
        'Vigila las listas de bloqueo de esas IP; pide IP dedicadas a partir de unos 100.000 mensajes al mes',
      ],
    },
  },
  'data-country': {
    passes: 'Según los registros, los datos de los destinatarios no salen del Espacio Económico Europeo',
    why: 'Direcciones, aperturas y clics son datos personales; sacarlos del Espacio Económico Europeo requiere una base jurídica (capítulo V del RGPD). Ningún proveedor de correo lo pregunta.',
    messages: {
      abroad: [
        '{what} {subject} en {country} ({by}), fuera del Espacio Económico Europeo{adequacy}',
        'Ten clara la base jurídica de la transferencia y anótala en tu registro de actividades, o usa un servidor del Espacio Económico Europeo; outbound.country indica dónde está tu servidor',
      ],
    },
  },
  'eu-server': {
    passes: 'El correo sale de donde exige outbound.requireEu',
    why: 'Quien ha prometido a sus clientes que sus direcciones se quedan en el Espacio Económico Europeo tiene que enviar desde allí.',
    messages: {
      abroad: [
        'outbound.requireEu exige un servidor en el Espacio Económico Europeo, pero el correo sale desde {subject} en {country} ({by})',
        'Envía desde un servidor del Espacio Económico Europeo, o indica en outbound.country dónde está',
      ],
    },
  },
  'return-path-tls': {
    passes: 'Los servidores que reciben los rebotes y las respuestas ofrecen TLS',
    why: 'Un rebote lleva la dirección del destinatario; por una conexión sin cifrar puede leerla cualquiera por el camino.',
    messages: {
      'not-offered': [
        '{subject}, que recibe tus rebotes, no ofrece STARTTLS',
        'Activa TLS en ese servidor, con un certificado para {subject}',
      ],
    },
  },
} satisfies Partial<RuleTexts<(typeof rules)[number]>>;

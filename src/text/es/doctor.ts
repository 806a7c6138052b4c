/** Of the machine: can it judge? */
import type { Words } from '../words.ts';

export const doctor: Words['cli']['doctor'] = {
  states: { ok: 'bien', warn: 'aviso', fail: 'fallo', unknown: 'sin saber', skipped: 'omitido' },
  verdict: {
    ok: 'Esta máquina puede evaluar',
    warn: 'Esta máquina puede evaluar, con los límites indicados arriba',
    fail: 'Esta máquina no puede evaluarlo todo: corrige lo que falla arriba',
    unknown: 'No se ha podido averiguar todo: inténtalo de nuevo',
  },
  asked: names => `Preguntado al DNS, además de las listas de bloqueo: ${names}. No contiene nada tuyo`,
  root: 'la raíz',
  data: {
    providers: 'Lo que piden los proveedores',
    countries: 'Los países de las direcciones IP',
    'spam-model': 'La puntuación de spam',
  },
  says: {
    'node/current': ['Node.js {version}', ''],
    'node/old': [
      'Node.js {version}; hace falta la {needed} o posterior',
      'Instala Node.js {needed}; en una copia del repositorio, npm ci trae una (npx deliv)',
    ],
    'resolver/answers': ['{about} responde a las preguntas de DNS ({took} ms)', ''],
    'resolver/silent': [
      '{about} no responde: {outcome}',
      'Indica con --resolver un servidor DNS al que esta máquina pueda preguntar, o abre el puerto 53 hacia este',
    ],
    'resolver/silent-beside': [
      '{about} no responde ({outcome}), pero otro sí',
      'Quítalo de los resolutores del sistema: se espera por él en vano',
    ],
    'resolver/rootless': [
      '{about} responde, pero no conoce la raíz del DNS: no llega a los nombres públicos',
      'Indica con --resolver un resolutor que sí, o da archivos de zona con --zone',
    ],
    'resolver/none': ['El sistema no indica ningún servidor DNS', 'Indica uno con --resolver DIRECCIÓN'],
    'resolver/offline': ['No se ha preguntado al DNS: --offline', ''],
    'tcp/answers': ['{about} responde también por TCP', ''],
    'tcp/silent': [
      '{about} no responde por TCP ({outcome}): los registros largos no se pueden leer',
      'Abre el puerto TCP 53 hacia él (RFC 7766)',
    ],
    'edns/spoken': ['{about} da respuestas largas por UDP (EDNS)', ''],
    'edns/ignored': [
      '{about} no habla EDNS: lo que pasa de 512 octetos llega por TCP, si es que llega',
      'Pregunta a otro resolutor, o mira qué hay por el camino',
    ],
    'absence/kept': ['{about} dice de los nombres que no existen que no existen', ''],
    'absence/rewritten': [
      '{about} se inventa una respuesta para {name}, que no puede existir',
      'Pregunta a otro resolutor: con este lo que falta parece estar, y las listas de bloqueo parecen incluir a todo el mundo',
    ],
    'absence/blurred': [
      '{about} dice que {name} existe sin dirección, y no puede existir',
      'Pregunta a otro resolutor cuando importe si un dominio ha desaparecido',
    ],
    'absence/unanswered': [
      '{about} no dice si {name} existe: {outcome}',
      'Inténtalo de nuevo y, si sigue igual, pregunta a otro resolutor',
    ],
    'dnssec/verified': ['{about} verifica las respuestas firmadas (DNSSEC)', ''],
    'dnssec/unverified': ['{about} no verifica las respuestas firmadas (DNSSEC): aquí nada depende de ello', ''],
    'block-list/usable': ['{about} responde como debe una lista de bloqueo', ''],
    'block-list/unusable': ['{about} no se puede usar: {because}', 'Déjala fuera de --dnsbl'],
    'block-list/refused': [
      '{about} no responde a este resolutor: {because}',
      'Pregunta a través de un resolutor propio en lugar de uno público, o usa la lista con una clave',
    ],
    'block-list/without-key': [
      'No se ha preguntado a {about}: {because}',
      'Indica la clave, o deja la lista fuera de --dnsbl',
    ],
    'block-list/unanswered': ['{about} no responde: {outcome}', 'Inténtalo de nuevo y, si sigue igual, déjala fuera'],
    'block-list/none': ['No se ha indicado ninguna lista de bloqueo (--dnsbl)', ''],
    'block-list/offline': ['No se ha preguntado a ninguna lista de bloqueo: --offline', ''],
    'data/fresh': ['{about}: a fecha de {date}', ''],
    'data/old': [
      '{about}: a fecha de {date}, hace {age} días; pasados {oldAfter} ya no conviene fiarse',
      'Actualiza deliv',
    ],
    'clock/plausible': ['El reloj marca {now}', ''],
    'clock/behind': [
      'El reloj marca {now}, y hay datos incluidos en deliv que se hicieron el {newest}',
      'Pon el reloj en hora (NTP): con él se evalúan firmas, antigüedades y fechas',
    ],
    'history/none': ['No se recuerda nada: deliv learn empieza un historial', ''],
    'history/sound': ['{about} está tal como se escribió: {entries} entradas, {events} eventos', ''],
    'history/altered': [
      '{about} no está como se escribió ({first})',
      'Mira todo lo que difiere con deliv history verify y restáuralo desde una copia',
    ],
    'history/refused': ['{about}: {because}', '{hint}'],
    'cache/writable': ['Se puede escribir en {about}: cada lista se lee una sola vez', ''],
    'cache/closed': [
      'No se puede escribir en {about} ({problem}): cada lista se lee de nuevo cada vez',
      'Dale la carpeta a este usuario, o indica otra con XDG_CACHE_HOME',
    ],
    'lists/readable': ['Se pueden leer listas de destinatarios (DuckDB)', ''],
    'lists/unreadable': [
      'No se pueden leer listas de destinatarios (DuckDB): {problem}',
      'Instala deliv de nuevo en esta máquina: su motor de base de datos es distinto en cada sistema',
    ],
    'signing/usable': ['Se pueden firmar y verificar decisiones (ssh-keygen)', ''],
    'signing/absent': [
      'No se pueden firmar ni verificar decisiones: ssh-keygen no está instalado',
      'Instala OpenSSH 8.2 o posterior si aquí se decide sobre listas',
    ],
    'signing/too-old': [
      'No se pueden firmar ni verificar decisiones: ssh-keygen es demasiado antiguo',
      'Instala OpenSSH 8.2 o posterior si aquí se decide sobre listas',
    ],
  },
};

/** What --help says. */
import type { HelpWords } from '../help.ts';

export const help: HelpWords = {
  titles: { 'Usage:': 'Uso:', 'Arguments:': 'Argumentos:', 'Options:': 'Opciones:', 'Commands:': 'Órdenes:' },
  commands: {
    '': 'Dice antes de enviar qué hará cada proveedor de correo con un mensaje, con qué seguridad, por qué y qué corregir.',
    check:
      'evalúa un mensaje (.eml, o .html con --from), una campaña (.yaml, .json), una carpeta, o - para la entrada estándar',
    vet: 'revisa listas de destinatarios por sí solas (CSV, TSV, JSONL, Parquet, XLSX, también con gzip)',
    'vet init':
      'pregunta lo que debe saber el dueño de una lista; sin terminal, escribe las preguntas para rellenarlas',
    'vet sample': 'saca filas al azar cuyo consentimiento debe demostrar el dueño de la lista',
    'vet pack': 'escribe una carpeta de pruebas sobre una lista, con hashes y sin direcciones',
    'vet sign': 'decide sobre una lista y firma la decisión con una clave SSH',
    plan: 'un calendario de envío para una campaña: cuántos, a qué proveedor de correo y qué día',
    gather: 'solo observa: check --facts evalúa el registro después, sin conexión',
    learn:
      'lee lo que pasó (rebotes, quejas, informes, registros de eventos, resultados de buzones semilla) y lo guarda en el historial local',
    history: 'muestra, exporta, olvida y verifica lo que se recuerda',
    'history show': 'lo que se recuerda, en cifras',
    'history export': 'todo, un objeto JSON por línea; los destinatarios son seudónimos',
    'history forget': 'una persona, una campaña o un periodo',
    'history verify': '¿está todo como se escribió? código de salida 1 si no',
    'history suppression':
      'filas de tu propio archivo a las que no se debe volver a escribir: no existen, se quejaron, se dieron de baja',
    calibrate: 'contrasta las previsiones guardadas (check --record) con lo que pasó (learn)',
    init: 'escribe un archivo de campaña comentado a partir de un correo, del DNS y, en un terminal, de tus respuestas',
    rules: 'todas las reglas, por criterio, con lo más grave que pueden decir y lo que dicen cuando se cumplen',
    explain:
      'una regla, un hallazgo, un criterio o un proveedor de correo al detalle: qué es, por qué, qué hacer, cómo silenciarlo',
    config: 'con qué se haría una evaluación: cada valor y de dónde viene',
    doctor: '¿puede evaluar esta máquina? DNS, listas de bloqueo, antigüedad de los datos, reloj, historial',
    completion: 'un script que completa órdenes, opciones e identificadores, para que lo lea tu intérprete de órdenes',
  },
  helpOption: 'muestra esta ayuda',
  helpCommand: 'muestra la ayuda de una orden',
  afterError: '(deliv --help muestra lo que hay)',
};

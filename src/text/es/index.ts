/** The interface's own words in Spanish. */
import type { FailOn } from '../../judge/gate.ts';
import type { From } from '../../model/fact.ts';
import type { Confidence, Outcome } from '../../model/prediction.ts';
import type { Outcome as Verdict } from '../../model/report.ts';
import type { Because, Status } from '../../model/verdict.ts';
import type { Words } from '../words.ts';
import { cli } from './cli.ts';
import { calibration, history, learn } from './feedback.ts';
import { counted, date, number, percent, range } from './forms.ts';
import { list } from './list.ts';
import { markdown } from './markdown.ts';
import { page } from './page.ts';
import { plan } from './plan.ts';

export const es: Words = {
  number,
  percent,
  range,
  date,
  outcome: { inbox: 'entrada', spam: 'spam', deferral: 'aplazado', bounce: 'rebote' } satisfies Record<Outcome, string>,
  confidence: { low: 'baja', medium: 'media', high: 'alta' } satisfies Record<Confidence, string>,
  status: {
    pass: 'correcto',
    info: 'info',
    warn: 'aviso',
    fail: 'fallo',
    unknown: 'sin decidir',
    skipped: 'omitido',
  } satisfies Record<Status, string>,
  counted: (count: number, status: Status) => {
    const [one, many] = {
      pass: ['correcto', 'correctos'],
      info: ['info', 'info'],
      warn: ['aviso', 'avisos'],
      fail: ['fallo', 'fallos'],
      unknown: ['sin decidir', 'sin decidir'],
      skipped: ['omitido', 'omitidos'],
    }[status];
    return `${number(count)} ${count === 1 ? one : many}`;
  },
  verdict: {
    pass: 'CORRECTO: nada de lo evaluado impide enviar',
    warn: 'CORRECTO CON AVISOS: nada de lo evaluado impide enviar, pero lee lo que sigue',
    fail: 'FALLO: corrige lo que sigue antes de enviar',
    unknown: 'SIN DECIDIR: no se pudo evaluar todo lo que cuenta',
  } satisfies Record<Verdict, string>,
  stage: {
    unread: 'no leído',
    template: 'plantilla',
    rendered: 'tal como se enviará',
    received: 'copia de un envío de prueba',
    list: 'lista de destinatarios',
  },
  ofMail: { refuse: 'rechazado', defer: 'aplazado', junk: 'spam' },
  own: (campaigns: number, placed: number) =>
    `${counted(campaigns, 'campaña tuya', 'campañas tuyas')}; dónde cae el correo: ${placed === 0 ? 'no observado' : `visto en ${number(placed)}`}`,
  forecast: 'Qué se puede esperar',
  forecastNote:
    'Porcentajes de destinatarios que cabe esperar en campañas como esta; «previsto» y «aplazado» son del primer intento, y las demás columnas, de después de los reintentos. Los márgenes muestran lo que no se sabe. Los filtros de usuario no se predicen.',
  late: (median: string, most: string) =>
    `de lo que se aplaza y llega, la mitad llega en ${median} y el 95 % en ${most}`,
  fixFirst: 'Corrige esto primero',
  moreInbox: (gain: string, together: string, recipients: number, isFirst: boolean) => {
    const many =
      recipients >= 1 ? ` (${recipients === 1 ? '1 destinatario' : `unos ${number(recipients)} destinatarios`})` : '';
    const inbox = 'más en la bandeja de entrada';
    return `${isFirst ? `${together} ${inbox}` : `${gain} ${inbox}, ${together} con lo anterior`}${many}`;
  },
  whatIf: 'Si se superara',
  expectThen: (outcome: string, points: string) => `previsto: ${outcome}; ${points} más en la bandeja de entrada`,
  wouldHelp: 'Qué estrecharía los márgenes',
  narrower: (points: string) => `en ${points}`,
  afterwards: 'Qué hacen después los lectores y qué consecuencias tiene',
  comparison: 'Variantes, de más a menos bandeja de entrada',
  besides: 'además:',
  apart: (points: string | null) =>
    points === null
      ? 'no hay ninguna diferencia apreciable'
      : `${points} de bandeja de entrada separan la primera de la última`,
  written: 'escrito; completa lo que figura como comentario y después ejecuta deliv check con él',
  adviceFor: (stream: string, traits: readonly string[]) => `Ajustes para empezar (${[stream, ...traits].join(', ')}):`,
  advice: 'Ajustes con los que empieza un remitente así, aún pendientes',
  adviceWhole: 'Ajustes con los que empieza un remitente así',
  adviceState: { followed: 'hecho', open: 'pendiente', unseen: 'no se ve desde aquí' },
  columns: { provider: 'proveedor', list: 'de lista', expect: 'previsto', sure: 'certeza' },
  all: 'todos',
  allProviders: { first: 'Todos los proveedores juntos', within: 'todos los proveedores juntos' },
  assumed: 'Supuesto o sin evaluar, y qué haría falta',
  because: 'por',
  points: (points: number) => counted(points, 'punto', 'puntos'),
  fix: 'solución',
  evidence: 'tal como está',
  ignored: 'ignorado',
  baseline: 'ya en la referencia',
  until: 'hasta el',
  passed: 'superadas',
  budgetNames: { bounce: 'direcciones muertas', blocked: 'rechazado por política', spam: 'spam' },
  budget: 'tope',
  budgets: 'Topes',
  limit: 'límite',
  predicted: 'previsto',
  exceeded: 'superado',
  held: 'respetado',
  nobodyThere: 'no hay nadie de la lista ahí',
  privacy: (queries: number) =>
    `Han salido de este equipo 0 direcciones de destinatarios; se han hecho ${counted(queries, 'consulta', 'consultas')} DNS`,
  ignores: { unused: 'no coincide con ningún hallazgo: quítalo', expired: 'ha caducado y vuelve a contar' },
  rules: 'reglas',
  overview: (count: number) => counted(count, 'elemento evaluado', 'elementos evaluados'),
  gate: (code: 0 | 1 | 3, failOn: FailOn, budgets: number) => {
    const said = { 0: 'pasa', 1: 'no pasa', 3: 'sin decidir, vuelve a intentarlo' }[code];
    const over = budgets === 0 || code !== 1 ? '' : `; ${counted(budgets, 'tope superado', 'topes superados')}`;
    return `Control (--fail-on ${failOn}): ${said}, código de salida ${code}${over}`;
  },
  facts: 'Qué se ha observado y de dónde sale',
  from: {
    input: 'del archivo de entrada',
    derived: 'deducido de otros datos',
    network: 'del DNS o de la red',
    zone: 'de los archivos de zona',
    recording: 'de una grabación',
    none: 'no consultado',
  } satisfies Record<From, string>,
  domains: 'Dominios del correo y sus funciones',
  listedAt: 'en la lista de',
  ageDays: (days: number) => `registrado hace ${counted(days, 'día', 'días')}`,
  settings: 'Ajustes y de dónde viene cada uno',
  why: {
    timeout: 'sin respuesta',
    servfail: 'el servidor DNS falló',
    refused: 'el servidor se negó a responder',
    unreachable: 'nadie responde ahí',
    malformed: 'la respuesta no se puede leer',
    'over-budget': 'demasiadas consultas',
    limit: 'se alcanzó un límite',
    'needs-unknown': 'depende de algo que no se sabe',
    unverifiable: 'no se puede verificar',
    unreadable: 'no se puede leer',
    crashed: 'un fallo de deliv',
    'not-provided': 'sin indicar',
    'opt-in': 'se deja aparte',
    'needs-key': 'necesita una clave',
    offline: 'sin conexión',
    'outside-zone': 'fuera de los archivos de zona',
    'added-by-esp': 'se añade después',
    template: 'es una plantilla',
    'no-history': 'sin historial',
    'not-applicable': 'no procede',
    only: 'excluido',
  } satisfies Record<Because['why'], string>,
  list,
  markdown,
  plan,
  learn,
  history,
  calibration,
  cli,
  page,
};

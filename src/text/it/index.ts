/** The interface's own words in Italian. */
import type { FailOn } from '../../judge/gate.ts';
import type { From } from '../../model/fact.ts';
import type { Confidence, Outcome } from '../../model/prediction.ts';
import type { Outcome as Verdict } from '../../model/report.ts';
import type { Because, Status } from '../../model/verdict.ts';
import type { Words } from '../words.ts';
import { cli } from './cli.ts';
import { calibration, history, learn } from './feedback.ts';
import { date, number, percent, range } from './forms.ts';
import { list } from './list.ts';
import { markdown } from './markdown.ts';
import { page } from './page.ts';
import { plan } from './plan.ts';

export const it: Words = {
  number,
  percent,
  range,
  date,
  outcome: { inbox: 'in arrivo', spam: 'spam', deferral: 'rinvio', bounce: 'bounce' } satisfies Record<Outcome, string>,
  confidence: { low: 'bassa', medium: 'media', high: 'alta' } satisfies Record<Confidence, string>,
  status: {
    pass: 'ok',
    info: 'info',
    warn: 'avviso',
    fail: 'errore',
    unknown: 'in sospeso',
    skipped: 'non in esame',
  } satisfies Record<Status, string>,
  counted: (count: number, status: Status) => {
    const [one, many] = {
      pass: ['ok', 'ok'],
      info: ['info', 'info'],
      warn: ['avviso', 'avvisi'],
      fail: ['errore', 'errori'],
      unknown: ['in sospeso', 'in sospeso'],
      skipped: ['non in esame', 'non in esame'],
    }[status];
    return `${number(count)} ${count === 1 ? one : many}`;
  },
  verdict: {
    pass: 'OK: nulla di quanto esaminato impedisce l’invio',
    warn: 'OK CON AVVISI: nulla di quanto esaminato impedisce l’invio, ma leggi quanto segue',
    fail: 'ERRORE: correggi quanto segue prima dell’invio',
    unknown: 'IN SOSPESO: non è stato possibile esaminare tutto quello che conta',
  } satisfies Record<Verdict, string>,
  stage: {
    unread: 'non letto',
    template: 'template',
    rendered: 'come sarà inviato',
    received: 'copia di un invio di prova',
    list: 'lista di destinatari',
  },
  ofMail: { refuse: 'rifiutata', defer: 'rinviata', junk: 'spam' },
  own: (campaigns: number, placed: number) =>
    `${campaigns === 1 ? '1 campagna tua' : `${campaigns} campagne tue`}; dove arrivano: ${placed === 0 ? 'non osservato' : `visto in ${placed}`}`,
  forecast: 'Che cosa aspettarsi',
  forecastNote:
    'Quote di destinatari attese su campagne come questa; «esito» e «rinvio» riguardano il primo tentativo, le altre colonne la situazione dopo i nuovi tentativi. Gli intervalli mostrano quello che non si sa. I filtri degli utenti non sono previsti.',
  late: (median: string, most: string) =>
    `della posta rinviata che poi arriva, metà arriva entro ${median}, il 95% entro ${most}`,
  fixFirst: 'Correggi prima di tutto',
  moreInbox: (gain: string, together: string, recipients: number, isFirst: boolean) => {
    const many =
      recipients >= 1 ? ` (circa ${number(recipients)} ${recipients === 1 ? 'destinatario' : 'destinatari'})` : '';
    return `${isFirst ? `${together} in più in arrivo` : `${gain} in più in arrivo, ${together} con quanto precede`}${many}`;
  },
  whatIf: 'Se fosse a posto',
  expectThen: (outcome: string, points: string) => `esito ${outcome}; ${points} in più nella posta in arrivo`,
  wouldHelp: 'Che cosa renderebbe più stretti gli intervalli',
  narrower: (points: string) => `${points} in meno`,
  afterwards: 'Che cosa fanno poi i lettori, e che cosa ne deriva',
  comparison: 'Varianti, da quella con più posta in arrivo',
  besides: 'inoltre:',
  apart: (points: string | null) =>
    points === null
      ? 'nessuna differenza apprezzabile'
      : `tra la prima e l’ultima ci sono ${points} di posta in arrivo`,
  written: 'scritto; compila quello che è indicato nei commenti, poi controllalo con deliv check',
  adviceFor: (stream: string, traits: readonly string[]) =>
    `Impostazioni da cui cominciare (${[stream, ...traits].join(', ')}):`,
  advice: 'Impostazioni da cui comincia un mittente di questo tipo, ancora da fare',
  adviceWhole: 'Impostazioni da cui comincia un mittente di questo tipo',
  adviceState: { followed: 'fatto', open: 'da fare', unseen: 'da qui non si vede' },
  columns: { provider: 'provider', list: 'lista', expect: 'esito', sure: 'certezza' },
  all: 'tutti',
  allProviders: { first: 'Tutti i provider insieme', within: 'tutti i provider insieme' },
  assumed: 'Presunto o non valutato, e che cosa servirebbe',
  because: 'a causa di',
  points: (points: number) => (points === 1 ? '1 punto' : `${points} punti`),
  fix: 'rimedio',
  evidence: 'com’è ora',
  ignored: 'ignorato',
  baseline: 'già nella baseline',
  until: 'scadenza',
  passed: 'superate',
  budgetNames: { bounce: 'indirizzi inesistenti', blocked: 'rifiutata per policy', spam: 'spam' },
  budget: 'limite',
  budgets: 'Budget',
  limit: 'limite',
  predicted: 'previsto',
  exceeded: 'superato',
  held: 'rispettato',
  nobodyThere: 'nessuno della lista è lì',
  privacy: (queries: number) =>
    `0 indirizzi di destinatari hanno lasciato questa macchina; query DNS fatte: ${number(queries)}`,
  ignores: { unused: 'non corrisponde a nessun rilievo: toglilo', expired: 'è scaduta e torna a contare' },
  rules: 'regole',
  overview: (count: number) => `${number(count)} input`,
  gate: (code: 0 | 1 | 3, failOn: FailOn, budgets: number) => {
    const said = { 0: 'superato', 1: 'non superato', 3: 'in sospeso, riprova' }[code];
    const over =
      budgets === 0 || code !== 1 ? '' : `; ${budgets === 1 ? '1 budget sforato' : `${budgets} budget sforati`}`;
    return `Gate (--fail-on ${failOn}): ${said}, codice di uscita ${code}${over}`;
  },
  facts: 'Che cosa è stato osservato, e da dove',
  from: {
    input: 'dall’input',
    derived: 'ricavato da altri fatti',
    network: 'dal DNS o dalla rete',
    zone: 'dai file di zona',
    recording: 'da una registrazione',
    none: 'non richiesto',
  } satisfies Record<From, string>,
  domains: 'Domini nel messaggio, e i loro ruoli',
  listedAt: 'elencato da',
  ageDays: (days: number) => (days === 1 ? 'registrato 1 giorno fa' : `registrato ${number(days)} giorni fa`),
  settings: 'Impostazioni, e da dove viene ciascuna',
  why: {
    timeout: 'nessuna risposta',
    servfail: 'errore del name server',
    refused: 'rifiuto del name server',
    unreachable: 'lì non risponde nessuno',
    malformed: 'la risposta non si può leggere',
    'over-budget': 'troppe query',
    limit: 'raggiunto un limite',
    'needs-unknown': 'dipende da qualcosa che non si sa',
    unverifiable: 'non si può verificare',
    unreadable: 'non si può leggere',
    crashed: 'un errore in deliv',
    'not-provided': 'manca',
    'opt-in': 'solo su richiesta',
    'needs-key': 'serve una chiave',
    offline: 'offline',
    'outside-zone': 'fuori dai file di zona',
    'added-by-esp': 'aggiunto più tardi',
    template: 'un template',
    'no-history': 'manca lo storico',
    'not-applicable': 'non si applica',
    only: 'escluso',
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

/** Of what happened: learning, the history, calibration. */
import type { EventKind } from '../../model/event.ts';
import { day, number } from './forms.ts';

export const learn = {
  kinds: {
    delivered: 'consegnati',
    deferral: 'rinviati',
    bounce: 'in bounce',
    complaint: 'segnalati come spam',
    unsubscribe: 'disiscritti',
    open: 'aperti',
    click: 'cliccati',
    'dmarc-aggregate': 'nei report DMARC',
    'tls-report': 'nei report TLS',
    none: 'senza riscontro',
  } satisfies Record<EventKind, string>,
  nothing: 'non dice nulla',
  refused: 'non acquisito',
  known: (date: string) => `già acquisito ${day('il', date)}: non cambia nulla`,
  dry: 'non è stato salvato nulla (--dry-run)',
  stored: (events: number) => (events === 1 ? '1 evento salvato' : `${number(events)} eventi salvati`),
  badCount: (count: number) =>
    count === 1 ? '1 evento non si può leggere:' : `${number(count)} eventi non si possono leggere:`,
  bad: (record: number, because: string) => `evento ${record}: ${because}`,
  more: (count: number) => (count === 1 ? 'e un altro' : `e altri ${count}`),
};

export const history = {
  empty: 'non c’è ancora nulla in memoria',
  span: (first: string, last: string) => `${day('dal', first)} ${day('al', last)}`,
  holds: (events: number, imports: number, recipients: number, predictions: number) =>
    `eventi: ${number(events)}, file: ${number(imports)}, destinatari (solo come hash): ${number(recipients)}; previsioni: ${number(predictions)}`,
  forgotten: (events: number) => (events === 1 ? '1 evento dimenticato' : `${number(events)} eventi dimenticati`),
  future: (rows: number) =>
    rows === 1
      ? '1 conteggio ha una data futura: qualche orologio era sbagliato'
      : `${rows} conteggi hanno una data futura: qualche orologio era sbagliato`,
  retention: (days: number | null) =>
    days === null
      ? 'gli eventi si conservano per sempre (deliv history forget --keep GIORNI)'
      : `gli eventi si conservano per ${days} giorni`,
  recorded: (count: number) => (count === 1 ? '1 previsione registrata' : `${count} previsioni registrate`),
  unjoined: '(nessuna campagna)',
  columns: ['campagna', 'inviati', 'inesistenti', 'rifiutati', 'rinviati', 'segnalati'],
  sound: (batches: number, events: number) => `è come è stato scritto: voci ${batches}, eventi ${events}`,
  broken: 'NON è come è stato scritto:',
  differs: (table: string, batch: number | undefined, row: number | undefined) =>
    [table, ...(batch === undefined ? [] : [`voce ${batch}`]), ...(row === undefined ? [] : [`riga ${row}`])].join(
      ', ',
    ),
  suppressed: ({ dead, complaint, unsubscribe }: Record<'dead' | 'complaint' | 'unsubscribe', number>) =>
    `righe: ${dead + complaint + unsubscribe}, di cui ${dead} inesistenti, ${complaint} con segnalazione di spam, ${unsubscribe} con disiscrizione`,
};

export const calibration = {
  held: (campaigns: number) =>
    campaigns === 1 ? '1 campagna prevista e conclusa' : `${campaigns} campagne previste e concluse`,
  withoutOutcome: (count: number) =>
    `${count === 1 ? '1 altra prevista' : `altre ${count} previste`}, di cui non si sa com’è andata, o non ancora (deliv learn; tre giorni dopo l’ultimo evento)`,
  withoutPrediction: (count: number) =>
    `${count === 1 ? '1 inviata' : `${count} inviate`} senza una previsione registrata (deliv check --record)`,
  tooLate: (count: number) =>
    `${count === 1 ? '1 prevista' : `${count} previste`} solo dopo il primo invio: quella non è una previsione`,
  tooFew: (needed: number) => `così poche non dicono nulla dell’abilità: ne servono ${needed}`,
  all: 'tutti',
  columns: ['provider', 'esito', 'previsto', 'reale', 'Brier', 'log loss', 'nei limiti', 'deriva', 'abilità'],
  note: '«Brier» e «log loss»: della previsione / di chi dice sempre la media delle altre campagne; meno è meglio. «nei limiti»: campagne tra il caso migliore e il peggiore.',
  skill: { claimed: 'dimostrata', none: 'non dimostrata', 'too-few': 'troppo poche' },
  halfLife: (before: number, after: number, forecasts: number) =>
    forecasts === 0
      ? `Dopo ${after} giorni una campagna conta la metà: troppo poche campagne per dirlo meglio`
      : `Dopo ${after} giorni una campagna conta la metà, il valore che si adatta meglio (previsioni provate: ${forecasts}); prima: ${before}`,
  changeColumns: ['provider', 'della posta', 'campagne', 'prima', 'ora'],
  unchanged: 'nessuna base è cambiata',
};

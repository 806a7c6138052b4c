/** Of a recipient list. */
import type { CauseId } from '../../model/cause.ts';
import type { StepId } from '../../model/list.ts';
import { number } from './forms.ts';

/** Italian says it by the ending of the verb that follows. */
const would = '-rebbe';

/** Of a regular infinitive that begins the words: `sospendere gli invii`, `sospenderebbe gli invii`. */
function conditional(words: string): string {
  return words.replace(
    /^(\w+?)(are|ere|ire)\b/,
    (_, stem: string, end: string) => `${stem}${end === 'ire' ? 'i' : 'e'}rebbe`,
  );
}

export const list = {
  title: 'La tua lista',
  rows: (rows: number, read: number, rejected: number, unique: number) =>
    `${rows === 1 ? '1 riga' : `${number(rows)} righe`}: ${number(read)} lette, ${number(rejected)} scartate; ${unique === 1 ? '1 indirizzo' : `${number(unique)} indirizzi diversi`}`,
  classes: {
    deliverable: 'recapitabili',
    risky: 'a rischio',
    undeliverable: 'non recapitabili',
    unknown: 'non noti (nessuna casella viene sondata)',
  },
  audience: { b2c: 'privati', b2b: 'aziende', nonprofit: 'soci e donatori' },
  resembles: 'Sembra',
  strength: { weak: 'con segnali deboli', moderate: 'con segnali moderati', strong: 'con segnali forti' },
  causes: {
    clean: 'una lista pulita, per quanto se ne può capire',
    bought: 'una lista comprata o messa insieme da fonti altrui',
    guessed: 'una lista di indirizzi indovinati o raccolti da un programma',
    stale: 'una lista vecchia',
    'broken-form': 'il frutto di un modulo che accetta qualunque cosa si scriva',
    bots: 'il frutto di iscrizioni fatte da programmi',
    'lost-suppression': 'il frutto di una migrazione in cui si è persa la lista di soppressione',
    mixed: 'una lista di più provenienze',
    undetermined: 'una lista senza tratti particolari',
  } satisfies Record<CauseId, string>,
  note: 'Sono indizi, non prove: chi può dimostrare da dove viene ogni indirizzo ha ragione lui.',
  door: { list: 'La tua lista', domains: 'I tuoi domini' },
  reached: { surely: would, likely: 'potrebbe' },
  ifSent: 'Se inviata così com’è',
  bounces: (likely: string, low: string, high: string) => `bounce attesi circa ${likely} (da ${low} a ${high})`,
  limit: (who: string, verb: string, does: string, limit: string) =>
    `${who} ${verb === would ? conditional(does) : `${verb} ${does}`} (soglia: ${limit})`,
  first: 'Che cosa fare per prima cosa',
  steps: {
    suppressed: 'togli chi è nella tua lista di soppressione',
    impossible: 'togli quello che non può esistere e i domini che non ricevono posta',
    gone: 'togli i provider chiusi e gli indirizzi usa e getta',
    misspelt: 'correggi o togli i domini scritti male',
    nobody:
      'togli quello che non è di una persona: indirizzi generati da programmi, spam trap, frammenti di pagine web',
    silent: 'metti da parte chi non dà segni da un anno, e chiedi una volta sola, poco per volta, se vuole restare',
  } satisfies Record<StepId, string>,
  rowsOf: (rows: number) => `${number(rows)} ${rows === 1 ? 'indirizzo' : 'indirizzi'}`,
  gain: (points: string) => `${points} ${points === '1' ? 'punto' : 'punti'} di bounce in meno`,
  examples: 'Per esempio',
  row: 'riga',
  apart: '--split DIR scrive le righe separate, ciascuna con i suoi motivi: clean.csv, fix.csv, hold.csv, drop.csv',
  doors: 'Dove sta il problema',
  open: (fail: number, warn: number) =>
    fail + warn === 0 ? 'nulla da segnalare' : `${fail} da correggere, ${warn} da controllare`,
  otherDoor: 'qui non esaminati: deliv check MESSAGGIO --list FILE giudica anche i domini del messaggio',
};

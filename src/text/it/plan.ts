/** Of a sending plan. */
import type { Constraint, LeftOver, Segment } from '../../model/plan.ts';
import { date, day, number } from './forms.ts';

export const plan = {
  title: 'Piano di invio',
  summary: (
    recipients: number,
    left: number,
    providers: number,
    first: string | undefined,
    last: string | undefined,
  ) => {
    const [from, to] = [date(first ?? ''), date(last ?? '')];
    const days = from === to ? day('il', from) : `${day('dal', from)} ${day('al', to)}`;
    const who = left === 0 ? 'tutti' : `${number(recipients - left)} di loro`;
    const when = first === undefined ? 'e nessun giorno in cui inviare' : `${who} ${days}`;
    const many = recipients === 1 ? '1 destinatario' : `${number(recipients)} destinatari`;
    return `${many} presso ${providers} provider, ${when}`;
  },
  day: 'giorno',
  who: 'a chi',
  others: (count: number) => (count === 1 ? '1 altro' : `${count} altri`),
  segments: { engaged: 'attivi', others: 'altri', silent: 'silenziosi' } satisfies Record<Segment, string>,
  more: (days: number, last: string) =>
    days === 1
      ? `e un altro giorno, il ${last}: con -f csv ci sono tutti`
      : `e altri ${days} giorni fino al ${last}: con -f csv ci sono tutti`,
  binds: 'Che cosa frena',
  constraint: {
    rate: 'il tuo stesso ritmo',
    bulk: 'restare sotto la soglia dei mittenti massivi',
    start: 'il primo giorno di uno sconosciuto',
    growth: 'la crescita rispetto al massimo inviato prima in un giorno',
  } satisfies Record<Constraint, string>,
  bound: (name: string, days: number, limit: number) =>
    days === 1 ? `${name} (1 giorno, ${number(limit)})` : `${name} (${days} giorni, da ${number(limit)} in su)`,
  slowest: (name: string, constraint: string) => `l’invio aspetta ${name}: ${constraint}`,
  nothing: 'nulla: si scrive a tutti il primo giorno',
  left: (recipients: number, name: string, because: string) =>
    recipients === 1
      ? `1 destinatario resta fuori presso ${name}: ${because}`
      : `${number(recipients)} destinatari restano fuori presso ${name}: ${because}`,
  because: {
    end: 'volume.end arriva prima',
    horizon: 'non si fanno piani oltre i 400 giorni',
  } satisfies Record<LeftOver['because'], string>,
  connections: 'Connessioni contemporanee, e messaggi per ciascuna',
  atOnce: (name: string, connections: number | undefined, messages: number | undefined) =>
    `${name} ${connections ?? 'alcune'}${messages === undefined ? '' : ` da ${messages}`}`,
  deferred: 'Se la posta viene rinviata',
  pause: (name: string, minutes: number, reply: string | undefined, again: string | undefined) => {
    const hours = minutes === 60 ? '1 ora' : `${number(minutes / 60)} ore`;
    const time = minutes % 60 === 0 ? hours : `${minutes} minuti`;
    const who = reply === undefined ? name : `${name}, con ${reply}`;
    return `${who}: ${time} di silenzio, poi ${again ?? 'si riprende piano'}`;
  },
  retries: (first: number, longest: number, hours: number) =>
    `altrove: ritenta dopo ${first} minuti, poi raddoppiando ogni volta l’attesa fino a ${number(longest)} ore, per ${hours} ore al massimo (RFC 5321, sezione 4.5.4.1; gli ESP smettono dopo due o tre giorni)`,
};

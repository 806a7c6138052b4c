/** Outlook.com SNDS (Smart Network Data Services): the table of a day's traffic by sending address, with or without header. */
import { isIP } from 'node:net';
import type { Read } from '../../model/event.ts';
import type { LearnInput, Reader } from '../reader.ts';
import { columnOf, findBareTable, findTable, rowsOf, type Table } from './csv.ts';
import { rawEvent } from './raw-event.ts';
import { timeOf } from './time.ts';

/** Order of the columns of its automated data access, which has no header (SNDS, 2026). */
const bare = [
  ...['ipaddress', 'activitystart', 'activityend', 'rcptcommands', 'datacommands', 'messagerecipients', 'filterresult'],
  ...[
    'complaintrate',
    'trapmessageperiodstart',
    'trapmessageperiodend',
    'traphits',
    'samplehelo',
    'samplemailfrom',
    'comments',
  ],
];
const columns = {
  ip: ['ipaddress', 'ip'],
  start: ['activitystart', 'activityperiodstart', 'activityperiod', 'start', 'date'],
  end: ['activityend', 'activityperiodend', 'end'],
  rcpt: ['rcptcommands', 'rcpt'],
  data: ['datacommands', 'data'],
  recipients: ['messagerecipients', 'recipients'],
  filter: ['filterresult', 'filterresults', 'filter'],
  rate: ['complaintrate', 'complaintsrate', 'complaints'],
  traps: ['traphits', 'traps', 'trap'],
} as const;
type Column = keyof typeof columns;

export const snds: Reader = {
  id: 'snds',
  name: 'Outlook.com SNDS (CSV)',
  recognises: input => tableOf(input) !== undefined,
  async *read(input): AsyncGenerator<Read> {
    const table = tableOf(input);
    if (table === undefined) return;
    const entries = (Object.keys(columns) as Column[]).map(name => [name, columnOf(table.words, columns[name])]);
    const at = Object.fromEntries(entries) as Record<Column, number>;
    for await (const row of rowsOf(input, table)) {
      if ('bad' in row) yield row;
      else {
        const event = eventOf(name => row.cells[at[name]] || undefined);
        yield typeof event === 'string' ? { bad: { record: row.record, because: event } } : { event };
      }
    }
  },
};

function tableOf(input: LearnInput): Table | undefined {
  const needed: readonly Column[] = ['ip', 'filter', 'rate'];
  return (
    findTable(input, words => needed.every(name => columnOf(words, columns[name]) !== -1)) ??
    findBareTable(input, bare, cells => isIP(cells[0] ?? '') !== 0 && isColour(cells[6]))
  );
}

function isColour(cell: string | undefined): boolean {
  return /^(?:green|yellow|red)$/i.test(cell ?? '');
}

/**
 * An address's day: nothing is counted. `filter`: green below 10 % taken for spam, yellow up to 90 %, red above. `rate` is
 * the upper end of the range SNDS tells (`< 0.1%`), `rateWords` the range itself.
 */
function eventOf(cell: (name: Column) => string | undefined) {
  const [ip, filter, start] = [cell('ip'), cell('filter'), timeOf(cell('start'), 'month first')];
  if (ip === undefined || isIP(ip) === 0) return 'names no address';
  if (!isColour(filter)) return 'its filter result is none of green, yellow, red';
  if (start === undefined) return 'its activity has no start that can be read';
  const range = cell('rate');
  const ends = [...(range ?? '').matchAll(/\d+(?:\.\d+)?/g)].map(Number);
  const numbers = (['rcpt', 'data', 'recipients', 'traps'] as const).flatMap(name => {
    const digits = cell(name)?.replace(/[,.\s](?=\d{3}\b)/g, '');
    return digits !== undefined && /^\d{1,12}$/.test(digits) ? [[name, Number(digits)] as const] : [];
  });
  return rawEvent('snds', {
    kind: 'complaint',
    provider: 'outlook',
    count: 0,
    ip,
    at: start,
    figures: {
      filter: (filter as string).toLowerCase(),
      ...(ends.length === 0
        ? {}
        : { rate: Number((Math.max(...ends) / 100).toPrecision(12)), rateWords: (range as string).slice(0, 40) }),
      ...Object.fromEntries(numbers),
    },
  });
}

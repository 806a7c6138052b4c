/** Signal Spam (France): tables of what its users have reported, by day and sending address or domain. Columns by their French and English words. */
import type { Read } from '../../model/event.ts';
import type { LearnInput, Reader } from '../reader.ts';
import { columnOf, findTable, rowsOf, type Table } from './csv.ts';
import { domainIn, rawEvent } from './raw-event.ts';
import { timeOf } from './time.ts';

const columns = {
  reports: [
    'signalements',
    'nbsignalements',
    'nombredesignalements',
    'nbsignalement',
    'signalement',
    'totalsignalements',
    'nbreports',
    'spamreports',
  ],
  ip: ['ip', 'adresseip', 'ipsource', 'ipemettrice', 'ipaddress', 'ipexpediteur'],
  domain: [
    'domaine',
    'domaineexpediteur',
    'domainefrom',
    'domaineemetteur',
    'domaindkim',
    'domainedkim',
    'domain',
    'fromdomain',
  ],
  at: ['date', 'jour', 'datesignalement', 'datedesignalement', 'datejour', 'day'],
  campaign: ['campagne', 'idcampagne', 'campaign', 'campaignid'],
  kind: ['classification', 'qualification', 'categorie', 'type'],
} as const;
type Column = keyof typeof columns;

export const signalSpam: Reader = {
  id: 'signal-spam',
  name: 'Signal Spam reports (CSV)',
  recognises: input => tableOf(input) !== undefined,
  async *read(input): AsyncGenerator<Read> {
    const table = tableOf(input);
    if (table === undefined) return;
    for await (const row of rowsOf(input, table)) {
      if ('bad' in row) {
        yield row;
        continue;
      }
      const event = eventOf(name => row.cells[columnOf(table.words, columns[name])] || undefined);
      yield typeof event === 'string' ? { bad: { record: row.record, because: event } } : { event };
    }
  },
};

function tableOf(input: LearnInput): Table | undefined {
  const has = (words: readonly string[], name: Column) => columnOf(words, columns[name]) !== -1;
  return findTable(
    input,
    words => has(words, 'reports') && has(words, 'at') && (has(words, 'ip') || has(words, 'domain')),
  );
}

/** Which provider's readers they were is not said. */
function eventOf(cell: (name: Column) => string | undefined) {
  const reports = cell('reports')?.replace(/[\s\u00a0\u202f]/g, '') ?? '';
  const at = timeOf(cell('at'));
  if (!/^\d{1,12}$/.test(reports)) return 'its number of reports is no number';
  if (at === undefined) return 'its day cannot be read';
  const event = rawEvent('signal-spam', {
    kind: 'complaint',
    count: Number(reports),
    ip: cell('ip'),
    fromDomain: domainIn(cell('domain')),
    at,
    campaign: cell('campaign'),
    figures: cell('kind') === undefined ? undefined : { kind: (cell('kind') as string).slice(0, 40) },
  });
  return event.ip === undefined && event.fromDomain === undefined ? 'names neither an address nor a domain' : event;
}

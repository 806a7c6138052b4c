/** Seed tests: where copies to test mailboxes were found, one row a mailbox or one a provider (GlockApps, Everest, tables of one's own). */

import type { Placement, RawEvent, Read } from '../../model/event.ts';
import type { LearnInput, Reader } from '../reader.ts';
import { columnOf, findTable, headerWord, rowsOf, type Table } from './csv.ts';
import { jsonHead, jsonRecords } from './json.ts';
import { text } from './json-value.ts';
import { providerNamed } from './provider-name.ts';
import { addressIn, rawEvent } from './raw-event.ts';
import { timeOf } from './time.ts';

const columns = {
  seed: [
    'seed',
    'seedaddress',
    'seedemail',
    'seedemailaddress',
    'mailbox',
    'email',
    'emailaddress',
    'recipient',
    'account',
    'address',
  ],
  provider: [
    'provider',
    'isp',
    'mailboxprovider',
    'esp',
    'emailprovider',
    'ispname',
    'providername',
    'emailserviceprovider',
  ],
  placement: ['placement', 'folder', 'location', 'inboxplacement', 'deliveredto', 'result', 'status', 'placedin'],
  at: ['date', 'received', 'receivedat', 'deliverytime', 'time', 'receiveddate', 'sentdate', 'testdate', 'senddate'],
  campaign: ['delivcampaign', 'campaign', 'campaignname', 'campaignid', 'test', 'testname', 'testid', 'subject'],
  fromDomain: ['from', 'sender', 'fromaddress', 'fromdomain', 'domain', 'sendingdomain'],
  ip: ['ip', 'sendingip', 'senderip', 'sourceip', 'ipaddress'],
  inbox: [
    'inbox',
    'inbox%',
    'inboxpercent',
    'inboxpercentage',
    'inboxrate',
    'inboxcount',
    'delivered',
    'deliveredtoinbox',
  ],
  tabs: ['tabs', 'tabs%', 'othertabs', 'categories', 'promotions', 'tab', 'inboxtabs'],
  spam: ['spam', 'spam%', 'spampercent', 'spampercentage', 'spamrate', 'spamcount', 'junk', 'bulk', 'bulk%', 'junk%'],
  missing: [
    'missing',
    'missing%',
    'missingpercent',
    'missingpercentage',
    'missingrate',
    'missingcount',
    'notdelivered',
    'undelivered',
  ],
} as const;
type Column = keyof typeof columns;
type Cell = (name: Column) => string | undefined;

/** Words of a folder, first match. A tab of Gmail's is the inbox. */
const folders: readonly (readonly [RegExp, Placement])[] = [
  [
    /^(?:missing|notreceived|notdelivered|notfound|undelivered|none|mancante|fehlt|perdu|blocked|bounced|rejected)/,
    'missing',
  ],
  [
    /^(?:spam|junk|bulk|indesiderata|indesirable|nodeseado|courrierindesirable|werbung|quarantine|deletedquarantine)/,
    'spam',
  ],
  [
    /^(?:inbox|primary|promotions?|updates|social|forums|tabs?|focused|other|category|categories|principal|posta|boitedereception|bandeja|posteingang)/,
    'inbox',
  ],
];

export const seeds: Reader = {
  id: 'seeds',
  name: 'Seed test results (CSV, JSON)',
  recognises: input =>
    tableOf(input) !== undefined ||
    jsonHead(input).some(
      value => isTable(Object.keys(value).map(headerWord)) && placementOf(cellOf(value)('placement')) !== undefined,
    ),
  async *read(input): AsyncGenerator<Read> {
    const table = tableOf(input);
    if (table === undefined) {
      for await (const read of jsonRecords(input))
        if ('bad' in read) yield read;
        else yield* eventsOf(cellOf(read.value), read.record);
      return;
    }
    for await (const row of rowsOf(input, table)) {
      if ('bad' in row) yield row;
      else yield* eventsOf(name => row.cells[columnOf(table.words, columns[name])] || undefined, row.record);
    }
  },
};

function cellOf(value: Readonly<Record<string, unknown>>): Cell {
  const byWord = new Map(Object.entries(value).map(([key, one]) => [headerWord(key), text(one)]));
  return name => columns[name].map(word => byWord.get(word)).find(found => found !== undefined);
}

function isTable(words: readonly string[]): boolean {
  const has = (name: Column) => columnOf(words, columns[name]) !== -1;
  return (has('seed') || has('provider')) && (has('placement') || (has('inbox') && has('spam') && has('missing')));
}

/** A column called `status` or `result` is in many tables: what stands in it must be folders, most of it. */
function tableOf(input: LearnInput): Table | undefined {
  const table = findTable(input, isTable);
  if (table === undefined) return undefined;
  const at = columnOf(table.words, columns.placement);
  const isCounted = (['inbox', 'spam', 'missing'] as const).every(name => columnOf(table.words, columns[name]) !== -1);
  const cells = at === -1 ? [] : table.sample.flatMap(row => row[at] || []);
  const known = cells.filter(cell => placementOf(cell) !== undefined).length;
  return isCounted || (known > 0 && known > cells.length / 2) ? table : undefined;
}

function placementOf(cell: string | undefined): Placement | undefined {
  const word = headerWord(cell ?? '');
  return folders.find(([pattern]) => pattern.test(word))?.[1];
}

function* eventsOf(cell: Cell, record: number): Generator<Read> {
  const provider = providerNamed(cell('provider'));
  const recipient = addressIn(cell('seed'));
  if (provider === undefined && recipient === undefined) {
    // The last row of such a table sums up the others.
    if (!/^(?:total|all|overall|summary|average)/i.test(cell('provider') ?? cell('seed') ?? ''))
      yield { bad: { record, because: 'names neither a seed nor a provider that is known' } };
    return;
  }
  const common = {
    kind: 'delivered' as const,
    ...(recipient === undefined ? { provider } : { recipient }),
    at: timeOf(cell('at')),
    campaign: cell('campaign'),
    fromDomain: cell('fromDomain'),
    ip: cell('ip'),
  };
  if (cell('placement') !== undefined) {
    const placement = placementOf(cell('placement'));
    if (placement === undefined) yield { bad: { record, because: 'its placement is no folder that is known' } };
    else yield { event: rawEvent('seeds', { ...common, placement }) };
  } else yield* ofShares(cell, record, share => rawEvent('seeds', { ...common, ...share }));
}

type Share = Pick<RawEvent, 'placement' | 'count' | 'figures'>;

/** Counts are counts of seeds; shares in per cent have no count, and stand in `figures.share`. */
function* ofShares(cell: Cell, record: number, event: (share: Share) => RawEvent): Generator<Read> {
  const numbers = {
    inbox: numberIn(cell('inbox')),
    tabs: numberIn(cell('tabs') ?? '0'),
    spam: numberIn(cell('spam')),
    missing: numberIn(cell('missing')),
  };
  const { inbox, tabs, spam, missing } = numbers;
  if (inbox === undefined || tabs === undefined || spam === undefined || missing === undefined) {
    yield { bad: { record, because: 'its shares are no numbers' } };
    return;
  }
  const isShare = [inbox, tabs, spam, missing].some(({ percent, value }) => percent || !Number.isInteger(value));
  const scale = [inbox, tabs, spam, missing].some(({ percent }) => percent) ? 100 : 1;
  const values = [
    ['inbox', inbox.value + tabs.value],
    ['spam', spam.value],
    ['missing', missing.value],
  ] as const;
  for (const [placement, value] of values) {
    if (value === 0) continue;
    const share = { placement, count: 0, figures: { share: Number((value / scale).toPrecision(6)) } };
    yield { event: event(isShare ? share : { placement, count: value }) };
  }
}

function numberIn(cell: string | undefined): { readonly value: number; readonly percent: boolean } | undefined {
  const [, digits, percent] = /^(\d{1,7}(?:[.,]\d+)?)\s*(%?)$/.exec(cell ?? '') ?? [];
  return digits === undefined ? undefined : { value: Number(digits.replace(',', '.')), percent: percent === '%' };
}

/** Gmail Postmaster Tools: the share of mail that readers called spam, by day and domain (API v1 and v2, 2026; CSV). */
import type { Read } from '../../model/event.ts';
import type { LearnInput, Reader } from '../reader.ts';
import { columnOf, findTable, rowsOf, type Table } from './csv.ts';
import { type JsonObject, jsonHead, jsonRecords } from './json.ts';
import { isObject, list, object, text } from './json-value.ts';
import { domainIn, rawEvent } from './raw-event.ts';
import { timeOf } from './time.ts';

const rates = [
  'spamrate',
  'userreportedspamrate',
  'userreportedspamratio',
  'userreportedspam',
  'spamrate%',
  'spamreportedrate',
];
const names = ['domain', 'sendingdomain', 'dkimdomain', 'sendingdomains'];
const dates = ['date', 'day'];

export const postmasterTools: Reader = {
  id: 'postmaster-tools',
  name: 'Gmail Postmaster Tools (CSV, JSON)',
  recognises: input => tableOf(input) !== undefined || jsonHead(input).some(value => statsIn(value).length > 0),
  async *read(input): AsyncGenerator<Read> {
    const table = tableOf(input);
    if (table !== undefined) yield* readTable(input, table);
    else yield* readJson(input);
  },
};

function tableOf(input: LearnInput): Table | undefined {
  return findTable(input, words => columnOf(words, rates) !== -1 && columnOf(words, dates) !== -1);
}

/** A day of a domain: no message and no recipient is counted, the rate stands in `figures`. */
function dayOf(
  domain: string | undefined,
  day: string | undefined,
  rate: number | undefined,
  more: Readonly<Record<string, string | number>> = {},
) {
  if (rate === undefined || !(rate >= 0 && rate <= 1)) return 'its spam rate is no share from 0 to 1';
  const at = timeOf(day, 'month first');
  if (at === undefined) return 'its day cannot be read';
  return rawEvent('postmaster-tools', {
    kind: 'complaint',
    provider: 'gmail',
    count: 0,
    fromDomain: domain,
    at,
    figures: { rate, ...more },
  });
}

async function* readTable(input: LearnInput, table: Table): AsyncGenerator<Read> {
  const [rate, day, domain] = [rates, dates, names].map(all => columnOf(table.words, all)) as [number, number, number];
  for await (const row of rowsOf(input, table)) {
    if ('bad' in row) {
      yield row;
      continue;
    }
    const { record, cells } = row;
    // A day without mail enough has no rate.
    if ((cells[rate] ?? '') === '' && cells.length > rate) continue;
    const event = dayOf(domainIn(cells[domain]), cells[day], share(cells[rate]));
    yield typeof event === 'string' ? { bad: { record, because: event } } : { event };
  }
}

/** `0.12%`, `0,12 %`, `0.0012`. */
function share(cell: string | undefined): number | undefined {
  const [, digits, percent] = /^<?\s*(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(cell ?? '') ?? [];
  if (digits === undefined) return undefined;
  return round(Number(digits.replace(',', '.')) / (percent === '%' ? 100 : 1));
}

/** Binary fractions of a hundredth are not written out. */
const round = (value: number) => Number(value.toPrecision(12));

async function* readJson(input: LearnInput): AsyncGenerator<Read> {
  for await (const read of jsonRecords(input)) {
    if ('bad' in read) {
      yield read;
      continue;
    }
    const stats = statsIn(read.value);
    const bad = (because: string) => ({ bad: { record: read.record, because } });
    if (stats.length === 0) yield bad('is no statistic of Postmaster Tools');
    for (const stat of stats) {
      const event = 'metric' in stat ? ofMetric(stat) : ofTraffic(stat);
      if (typeof event === 'string') yield bad(event);
      else if (event !== undefined) yield { event };
    }
  }
}

/** v1: `trafficStats` named `domains/…/trafficStats/20260131`; v2: `domainStats` with `metric`; each alone, or a page of them. */
function statsIn(value: JsonObject): JsonObject[] {
  const all = [value, ...list(value['trafficStats']), ...list(value['domainStats'])];
  return all.filter(
    (one): one is JsonObject =>
      isObject(one) && /^domains\/[^/]+\/(?:trafficStats|domainStats)\//.test(text(one['name']) ?? ''),
  );
}

function ofTraffic(stat: JsonObject) {
  const [, domain, day] = /^domains\/([^/]+)\/trafficStats\/(\d{8})$/.exec(text(stat['name']) ?? '') ?? [];
  const rate = stat['userReportedSpamRatio'];
  // Protocol buffers leave out a zero.
  const number = typeof rate === 'number' ? rate : rate === undefined ? 0 : undefined;
  const reputation = text(stat['domainReputation']);
  return dayOf(
    domainIn(domain),
    day?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
    number,
    reputation === undefined ? {} : { reputation: reputation.toLowerCase().slice(0, 40) },
  );
}

/** Metrics have the names their asker gave; other than the spam rate they are passed over. */
function ofMetric(stat: JsonObject) {
  if (!/spam/i.test(text(stat['metric']) ?? '')) return undefined;
  const [, domain] = /^domains\/([^/]+)\//.exec(text(stat['name']) ?? '') ?? [];
  const { year, month, day } = object(stat['date']);
  const value = object(stat['value']);
  const rate = value['doubleValue'] ?? value['floatValue'];
  const two = (part: unknown) => String(part ?? '').padStart(2, '0');
  return dayOf(
    domainIn(domain),
    `${year}-${two(month)}-${two(day)}`,
    typeof rate === 'number' ? round(rate) : undefined,
  );
}

/** What was sent and became of it, from the counts alone. */
import type { Outcome } from '../model/outcome.ts';
import { type CountName, countNames } from './counts.ts';
import { dayFrom, dayOf, isoDay } from './day.ts';
import { retention } from './forget.ts';
import { lastBatch } from './ledger.ts';
import { versionOf } from './migrate.ts';
import type { History } from './open.ts';
import type { RollupRow } from './rollup.ts';
import { naming } from './sqlite-error.ts';
import { wordReader } from './words.ts';

/** In the order of day, campaign, provider, From domain and address, whatever the order of the imports was. */
export function outcomes({ db, path }: History, { since }: { since?: string } = {}): Outcome[] {
  return naming(path, () => {
    const from = since === undefined ? null : dayFrom(since);
    const word = wordReader(db);
    const rows = db.prepare('SELECT * FROM outcome WHERE day >= ?').all(from ?? -1e9) as unknown as RollupRow[];
    return rows.map(row => outcomeOf(row, word)).toSorted(byName);
  });
}

export function outcomeOf(row: Omit<RollupRow, 'digest'>, word: (id: number) => string | null): Outcome {
  const { inbox, spam, missing } = row;
  return {
    campaign: word(row.campaign),
    provider: word(row.provider) ?? 'generic',
    day: isoDay(row.day),
    fromDomain: word(row.domain),
    ip: word(row.ip),
    sent: row.sent,
    delivered: row.delivered,
    deferred: row.deferred,
    bouncedAddress: row.bouncedAddress,
    bouncedPolicy: row.bouncedPolicy,
    bouncedOther: row.bouncedOther,
    complaints: row.complaints,
    unsubscribes: row.unsubscribes,
    opens: row.opens,
    clicks: row.clicks,
    placed: { inbox, spam, missing },
  };
}

const nameOf = ({ day, campaign, provider, fromDomain, ip }: Outcome) =>
  [day, campaign ?? '', provider, fromDomain ?? '', ip ?? ''].join('\n');
const byName = (one: Outcome, other: Outcome) => (nameOf(one) < nameOf(other) ? -1 : 1);

export interface Totals {
  readonly schema: number;
  readonly batches: number;
  readonly imports: number;
  /** That are stored, and that were. */
  readonly events: number;
  readonly forgotten: number;
  readonly recipients: number;
  readonly campaigns: number;
  readonly predictions: number;
  /** ISO dates of the counts; null in an empty history. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Rows of counts dated after tomorrow: some clock was wrong. */
  readonly future: number;
  readonly retentionDays: number | null;
  /** Sums over everything. */
  readonly counts: Omit<Outcome, 'campaign' | 'provider' | 'day' | 'fromDomain' | 'ip'>;
}

export function totals(history: History): Totals {
  const { db, now, path } = history;
  return naming(path, () => {
    const one = (sql: string, ...values: number[]) => db.prepare(`SELECT ${sql} AS value`).get(...values)?.['value'];
    const count = (sql: string, ...values: number[]) => Number(one(`(SELECT count(*) FROM ${sql})`, ...values));
    const date = (day: unknown) => (typeof day === 'number' ? isoDay(day) : null);
    const sums = ['sent', ...countNames].map(name => `sum(${name}) AS ${name}`);
    const sum = db.prepare(`SELECT ${sums.join(', ')} FROM outcome`).get() as unknown as RollupRow;
    const counts = Object.fromEntries(countNames.map(name => [name, sum[name] ?? 0])) as Record<CountName, number>;
    const zero = { day: 0, campaign: 0, provider: 0, domain: 0, ip: 0 };
    const { campaign, provider, day, fromDomain, ip, ...all } = outcomeOf(
      { ...counts, ...zero, sent: sum.sent },
      () => null,
    );
    const events = count('event');
    const last = lastBatch(db);
    return {
      schema: versionOf(db),
      batches: last.id,
      imports: count(`batch WHERE kind = 'import'`),
      events,
      forgotten: last.first + last.rows - 1 - events,
      recipients: count('recipient'),
      campaigns: count(`word WHERE kind = 'campaign'`),
      predictions: count('prediction'),
      firstDay: date(one('(SELECT min(day) FROM outcome)')),
      lastDay: date(one('(SELECT max(day) FROM outcome)')),
      future: count('outcome WHERE day > ?', dayOf(now) + 1),
      retentionDays: retention(history),
      counts: all,
    };
  });
}

/** The last 30 days as a campaign file would declare them. */
import type { SendingHistory, Use } from '../model/volume.ts';
import { dayOf, isoDay } from './day.ts';
import type { History } from './open.ts';
import { naming } from './sqlite-error.ts';
import { wordReader } from './words.ts';

const span = 30;

/** Sums of counts; `sent` is null where nobody said how many were handed over. */
interface Sums {
  readonly sent: number | null;
  readonly delivered: number;
  readonly deferred: number;
  readonly bounced: number;
  readonly bouncedAddress: number;
  readonly bouncedPolicy: number;
  readonly complaints: number;
}

const sums = `sum(sent) AS sent, sum(delivered) AS delivered, sum(deferred) AS deferred,
  sum(bouncedAddress + bouncedPolicy + bouncedOther) AS bounced, sum(bouncedAddress) AS bouncedAddress,
  sum(bouncedPolicy) AS bouncedPolicy, sum(complaints) AS complaints`;

/** Messages that were tried: as was said, or at least so many as something is known of. */
const tried = ({ sent, delivered, bounced }: Sums) => Math.max(sent ?? 0, delivered + bounced);
/** Bounces, deferrals and complaints alone tell no whole, and so no share. */
const hasWhole = ({ sent, delivered }: Sums) => (sent ?? 0) > 0 || delivered > 0;

/**
 * `sent` and `dailyMax` in messages. Shares of complaints are of what was accepted; of unknown users, deferrals and
 * blocks, of what was tried; only campaigns of which the whole is known take part. Days are UTC's; what is dated after
 * `now` is left out.
 */
export function summary({ db, path }: History, now: Date): SendingHistory {
  return naming(path, () => {
    const today = dayOf(now);
    const word = wordReader(db);
    const grouped = <K extends string>(by: readonly K[]) =>
      db
        .prepare(`SELECT ${by.join(', ')}, ${sums} FROM outcome WHERE day > ? AND day <= ? GROUP BY ${by.join(', ')}`)
        .all(today - span, today) as unknown as (Sums & Record<K, number>)[];

    const sent = new Tally();
    const shares = { accepted: new Tally(), tried: new Tally() };
    const parts = { complaints: new Tally(), unknownUsers: new Tally(), deferred: new Tally(), blocked: new Tally() };
    for (const row of grouped(['campaign', 'provider'])) {
      const id = word(row.provider) ?? 'generic';
      sent.add(id, tried(row));
      if (!hasWhole(row)) continue;
      const whole = Math.max(tried(row), row.deferred);
      shares.tried.add(id, whole);
      shares.accepted.add(id, whole - row.bounced);
      parts.complaints.add(id, row.complaints);
      parts.unknownUsers.add(id, row.bouncedAddress);
      parts.deferred.add(id, row.deferred);
      parts.blocked.add(id, row.bouncedPolicy);
    }
    const daily = new Map<number, Tally>();
    for (const row of grouped(['day', 'campaign', 'provider'])) {
      const tally = daily.get(row.day) ?? new Tally();
      daily.set(row.day, tally.add(word(row.provider) ?? 'generic', tried(row)));
    }
    const last = db
      .prepare('SELECT day FROM outcome WHERE day <= ? AND (sent > 0 OR delivered > 0) ORDER BY day DESC LIMIT 1')
      .get(today)?.['day'];
    return {
      sent: sent.counts(),
      dailyMax: most(daily.values()),
      ...(last === undefined ? {} : { lastSent: isoDay(Number(last)) }),
      complaints: parts.complaints.of(shares.accepted),
      unknownUsers: parts.unknownUsers.of(shares.tried),
      deferred: parts.deferred.of(shares.tried),
      blocked: parts.blocked.of(shares.tried),
      ips: uses(grouped(['day', 'ip']).map(row => ({ ...row, name: word(row.ip) }))),
      domains: uses(grouped(['day', 'domain']).map(row => ({ ...row, name: word(row.domain) }))),
    };
  });
}

/** Numbers by provider, and over all of them. */
class Tally {
  readonly #by = new Map<string, number>();

  add(id: string, count: number): this {
    for (const name of [id, 'all']) this.#by.set(name, (this.#by.get(name) ?? 0) + count);
    return this;
  }

  /** Without those of whom nothing is known. */
  counts(): Record<string, number> {
    return Object.fromEntries([...this.#by].filter(([, count]) => count > 0).toSorted(byName));
  }

  of(whole: Tally): Record<string, number> {
    const shares = [...this.#by].map(([id, count]) => [id, count / (whole.#by.get(id) ?? 0)] as const);
    return Object.fromEntries(
      shares
        .filter(([, share]) => Number.isFinite(share))
        .map(([id, share]) => [id, Math.min(1, share)] as const)
        .toSorted(byName),
    );
  }
}

const byName = (one: readonly [string, unknown], other: readonly [string, unknown]) => (one[0] < other[0] ? -1 : 1);

function most(days: Iterable<Tally>): Record<string, number> {
  const greatest: Record<string, number> = {};
  for (const day of days)
    for (const [id, count] of Object.entries(day.counts())) greatest[id] = Math.max(greatest[id] ?? 0, count);
  return Object.fromEntries(Object.entries(greatest).toSorted(byName));
}

function uses(rows: readonly (Sums & { day: number; name: string | null })[]): Record<string, Use> {
  const found = new Map<string, { lastSent: string; dailyMax: number }>();
  for (const row of rows.toSorted((one, other) => one.day - other.day)) {
    if (row.name === null || !hasWhole(row)) continue;
    const before = found.get(row.name)?.dailyMax ?? 0;
    found.set(row.name, { lastSent: isoDay(row.day), dailyMax: Math.max(before, tried(row)) });
  }
  return Object.fromEntries([...found].toSorted(byName));
}

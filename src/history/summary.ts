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
 * blocks, of what was tried; only campaigns of which the whole is known take part. No share is told of what was never
 * once heard of: a provider without a feedback loop has complaints all the same. Days are UTC's; what is dated after `now`
 * is left out, as is what is known to be of a From domain that is not the sender's own.
 */
export function summary({ db, path }: History, now: Date, isOwn: (domain: string) => boolean): SendingHistory {
  return naming(path, () => {
    const today = dayOf(now);
    const word = wordReader(db);
    const others = db.prepare(`SELECT id, text FROM word WHERE kind = 'domain'`).all();
    const strange = new Set(others.filter(({ text }) => !isOwn(String(text))).map(({ id }) => Number(id)));
    const grouped = <K extends string>(...by: readonly K[]) => {
      const columns = [...by, 'domain'].join(', ');
      const sql = `SELECT ${columns}, ${sums} FROM outcome WHERE day > ? AND day <= ? GROUP BY ${columns}`;
      const rows = db.prepare(sql).all(today - span, today) as unknown as (Sums & Record<K | 'domain', number>)[];
      return rows.filter(({ domain }) => !strange.has(domain));
    };

    const sent = new Tally();
    const shares = { accepted: new Tally(), tried: new Tally() };
    const parts = { complaints: new Tally(), unknownUsers: new Tally(), deferred: new Tally(), blocked: new Tally() };
    const count = (ids: readonly string[], row: Sums) => {
      sent.add(ids, tried(row));
      if (!hasWhole(row)) return;
      const whole = Math.max(tried(row), row.deferred);
      shares.tried.add(ids, whole);
      shares.accepted.add(ids, whole - row.bounced);
      parts.complaints.add(ids, row.complaints);
      parts.unknownUsers.add(ids, row.bouncedAddress);
      parts.deferred.add(ids, row.deferred);
      parts.blocked.add(ids, row.bouncedPolicy);
    };
    const idOf = ({ provider }: { provider: number }) => word(provider) ?? 'generic';
    for (const rows of Map.groupBy(grouped('campaign', 'provider'), ({ campaign }) => campaign).values()) {
      const byProvider = [...Map.groupBy(rows, idOf)].map(([id, ones]) => [id, together(ones)] as const);
      const hasTotal = byProvider.some(([id, row]) => id === everywhere && hasWhole(row));
      for (const [id, row] of byProvider) if (id !== everywhere) count(hasTotal ? [id] : [id, everywhere], row);
      if (hasTotal) count([everywhere], together(rows));
    }
    const daily = new Map<number, Tally>();
    for (const rows of Map.groupBy(grouped('day', 'campaign', 'provider'), ({ day }) => day).values())
      for (const of of Map.groupBy(rows, ({ campaign }) => campaign).values()) {
        const tally = daily.get((rows[0] as { day: number }).day) ?? new Tally();
        daily.set((rows[0] as { day: number }).day, tally);
        for (const [id, ones] of Map.groupBy(of, idOf)) if (id !== everywhere) tally.add([id], tried(together(ones)));
        tally.add([everywhere], tried(together(of)));
      }
    const last = grouped('day')
      .filter(({ sent, delivered }) => (sent ?? 0) > 0 || delivered > 0)
      .map(({ day }) => day);
    return {
      sent: sent.counts(),
      dailyMax: most(daily.values()),
      ...(last.length === 0 ? {} : { lastSent: isoDay(Math.max(...last)) }),
      complaints: parts.complaints.of(shares.accepted, { leaveOut: 0 }),
      unknownUsers: parts.unknownUsers.of(shares.tried),
      deferred: parts.deferred.of(shares.tried),
      blocked: parts.blocked.of(shares.tried),
      ips: uses(grouped('day', 'ip'), ({ ip }) => word(ip)),
      domains: uses(grouped('day'), ({ domain }) => word(domain)),
    };
  });
}

/** As `--sent N` without a provider is stored, and as the sum over all of them is called. */
const everywhere = 'all';

function together(rows: readonly Sums[]): Sums {
  const sum = (key: keyof Sums) => rows.reduce((total, row) => total + (row[key] ?? 0), 0);
  const told = rows.some(({ sent }) => sent !== null);
  return {
    sent: told ? sum('sent') : null,
    delivered: sum('delivered'),
    deferred: sum('deferred'),
    bounced: sum('bounced'),
    bouncedAddress: sum('bouncedAddress'),
    bouncedPolicy: sum('bouncedPolicy'),
    complaints: sum('complaints'),
  };
}

/** Numbers by provider; `all` over all of them. */
class Tally {
  readonly #by = new Map<string, number>();

  add(ids: readonly string[], count: number): void {
    for (const id of ids) this.#by.set(id, (this.#by.get(id) ?? 0) + count);
  }

  /** Without those of whom nothing is known. */
  counts(): Record<string, number> {
    return Object.fromEntries([...this.#by].filter(([, count]) => count > 0).toSorted(byName));
  }

  /** Of a kind nothing is known of, no share is: not even that it is 0. */
  of(whole: Tally, { leaveOut }: { leaveOut?: number } = {}): Record<string, number> {
    if (![...this.#by.values()].some(count => count > 0)) return {};
    const shares = [...this.#by].map(([id, count]) => [id, count / (whole.#by.get(id) ?? 0)] as const);
    return Object.fromEntries(
      shares
        .filter(([, share]) => Number.isFinite(share) && share !== leaveOut)
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

function uses<R extends Sums & { day: number }>(
  rows: readonly R[],
  nameOf: (row: R) => string | null,
): Record<string, Use> {
  const found = new Map<string, { lastSent: string; dailyMax: number }>();
  for (const [name, all] of Map.groupBy(rows, nameOf)) {
    const days = [...Map.groupBy(all, ({ day }) => day)].map(([day, ones]) => ({ day, ...together(ones) }));
    const used = days.filter(hasWhole);
    if (name === null || used.length === 0) continue;
    const lastSent = isoDay(Math.max(...used.map(({ day }) => day)));
    found.set(name, { lastSent, dailyMax: Math.max(...used.map(tried)) });
  }
  return Object.fromEntries([...found].toSorted(byName));
}

/** Signals of single addresses: one pass over the distinct addresses. `u` holds each address once, with its first row. */
import type { Signal, SignalId } from '../../model/list.ts';
import type { Engine } from '../engine.ts';

export type Counted = Partial<Record<SignalId, Signal>>;

/** What makes an address one of these, in the words of `locf` and `domf`. The split into files uses the same. */
const conditions = {
  malformed: 'l.malformed OR d.malformed OR d.reserved',
  internationalised: "(l.international OR d.name LIKE 'xn--%') AND NOT (l.malformed OR d.malformed)",
  'refused-by-provider-grammar': 'd.gmail AND NOT l.gmail_form',
  role: 'l.role',
  'never-a-person': 'l.never',
  honeypot: 'l.honeypot',
  scraped: 'l.scraped',
  'machine-made': 'l.machine AND NOT d.relay',
  disposable: 'd.disposable',
  'perhaps-disposable': 'd.perhaps AND NOT d.disposable',
  'typo-domain': 'd.meant IS NOT NULL',
  defunct: 'd.closed IS NOT NULL',
  'free-mail': 'd.free',
  'foreign-tag': "l.tag IS NOT NULL AND length(l.tag) >= 4 AND regexp_full_match(l.tag, '[a-z]+') AND $tagged",
  'no-such-domain': "d.state = 'no-such-domain'",
  'null-mx': "d.state = 'null-mx'",
  'implicit-mx': "d.state = 'implicit-mx'",
  'parked-mx': "d.state = 'parked-mx'",
  'dns-unknown': "d.state = 'unknown'",
} as const satisfies Partial<Record<SignalId, string>>;
export type RowSignal = keyof typeof conditions;

/** Sender's names a `+tag` may rightly carry. */
export function conditionSql(signal: RowSignal, ownNames: readonly string[]): string {
  const own = ownNames.filter(name => /^[a-z0-9]+$/.test(name));
  const foreign = own.length === 0 ? 'false' : own.map(name => `NOT contains(l.tag, '${name}')`).join(' AND ');
  return conditions[signal].replace('$tagged', foreign);
}

export async function rowSignals(engine: Engine, ownNames: readonly string[], hasDns: boolean): Promise<Counted> {
  const ids = (Object.keys(conditions) as RowSignal[]).filter(id => hasDns || !isDns(id));
  const counts = ids.map((id, at) => `count(*) FILTER (WHERE ${conditionSql(id, ownNames)}) AS s${at}`);
  const [row = {}] = await engine.rows(`
    SELECT count(*) AS n, ${counts.join(', ')}
    FROM u JOIN locf l ON l.id = u.l JOIN domf d ON d.id = u.d`);
  const of = Number(row['n'] ?? 0);
  return Object.fromEntries(ids.map((id, at) => [id, { count: Number(row[`s${at}`] ?? 0), of }]));
}

function isDns(id: RowSignal): boolean {
  return ['no-such-domain', 'null-mx', 'implicit-mx', 'parked-mx', 'dns-unknown'].includes(id);
}

/** What the first look at the text shows, before anything is split. */
export async function rawSignals(engine: Engine): Promise<Counted> {
  const [row = {}] = await engine.rows(`
    SELECT count(*) AS n, count(*) FILTER (WHERE regexp_matches(email,
      '^\\s|\\s$|^mailto:|[<>]|[,;.]\\s*$|\\x{ff20}|[\\x{200b}-\\x{200f}\\x{feff}\\x{a0}]|\\x{c3}[\\x{80}-\\x{bf}]')) AS dirty
    FROM src WHERE email IS NOT NULL AND trim(email) <> ''`);
  return { repairable: { count: Number(row['dirty']), of: Number(row['n']) } };
}

/** `gmial.com` for `gmail.com`: the wrong spellings that are seen most; nobody lives there. */
export async function typoDetail(engine: Engine): Promise<string> {
  const rows = await engine.rows(`
    SELECT name, meant, n FROM domf WHERE meant IS NOT NULL ORDER BY n DESC, name LIMIT 5`);
  return rows.map(({ name, meant, n }) => `${name} → ${meant} (${n})`).join(', ');
}

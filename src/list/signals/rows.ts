/** Signals of single addresses: one pass over the distinct ones. */
import type { Signal, SignalId } from '../../model/list.ts';
import type { Engine } from '../engine.ts';

export type Counted = Partial<Record<SignalId, Signal>>;

/** What makes an address one of these, in the words of `addresses` and `domains`. The split into files uses the same. */
const conditions = {
  malformed: 'a.malformed OR d.malformed',
  internationalised: "(a.international OR d.name LIKE 'xn--%') AND NOT (a.malformed OR d.malformed)",
  'refused-by-provider-grammar':
    "d.gmail AND NOT regexp_full_match(replace(split_part(a.local, '+', 1), '.', ''), '[a-z0-9]{6,30}')",
  role: 'a.role',
  'never-a-person': 'a.never',
  honeypot: 'a.honeypot',
  scraped: 'a.scraped OR d.artefact',
  'machine-made': 'a.machine AND NOT d.relay',
  disposable: 'd.disposable',
  'perhaps-disposable': 'd.perhapsDisposable AND NOT d.disposable',
  'typo-domain': 'd.meant IS NOT NULL',
  defunct: 'd.closed',
  'early-provider': 'd.early',
  'sensitive-domain': 'd.sensitive',
  'free-mail': 'd.free',
  'foreign-tag': "contains(a.local, '+') AND regexp_full_match(split_part(a.local, '+', 2), '[a-z]{4,}') AND $tagged",
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
  const foreign =
    own.length === 0 ? 'false' : own.map(name => `NOT contains(split_part(a.local, '+', 2), '${name}')`).join(' AND ');
  return conditions[signal].replace('$tagged', foreign);
}

export async function rowSignals(engine: Engine, ownNames: readonly string[], hasDns: boolean): Promise<Counted> {
  const ids = (Object.keys(conditions) as RowSignal[]).filter(id => hasDns || !isDns(id));
  const counts = ids.map((id, at) => `count(*) FILTER (WHERE ${conditionSql(id, ownNames)}) AS s${at}`);
  const [row = {}] = await engine.rows(`
    SELECT count(*) AS n, ${counts.join(', ')}
    FROM addresses a JOIN domains d ON d.id = a.domain`);
  const of = Number(row['n'] ?? 0);
  return Object.fromEntries(ids.map((id, at) => [id, { count: Number(row[`s${at}`] ?? 0), of }]));
}

function isDns(id: RowSignal): boolean {
  return ['no-such-domain', 'null-mx', 'implicit-mx', 'parked-mx', 'dns-unknown'].includes(id);
}

/** Cells that hold more than an address. */
export async function rawSignals(engine: Engine): Promise<Counted> {
  const [row = {}] = await engine.rows(`
    SELECT count(*) AS n, count(*) FILTER (WHERE dirty) AS dirty FROM entries
    WHERE domain IS NOT NULL OR trim(raw) <> ''`);
  return { repairable: { count: Number(row['dirty']), of: Number(row['n']) } };
}

/** Wrong spellings of much used domains: how many rows the commonest has, and which they are; nobody lives there. */
export async function typoSignals(engine: Engine, typos: Signal | undefined): Promise<Counted> {
  if (typos === undefined || typos.count === 0) return {};
  const rows = await engine.rows(`
    SELECT d.name, d.meant, count(*) AS n FROM addresses a JOIN domains d ON d.id = a.domain WHERE d.meant IS NOT NULL
    GROUP BY ALL ORDER BY n DESC, d.name LIMIT 5`);
  const detail = rows.map(({ name, meant, n }) => `${name} → ${meant} (${n})`).join(', ');
  return {
    'typo-domain': { ...typos, detail },
    'typo-domain-top': { count: Number(rows[0]?.['n'] ?? 0), of: typos.count },
  };
}

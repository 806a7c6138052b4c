/** Signals of single addresses, each counted once. */
import type { KindId, ListFacts, Signal, SignalId } from '../../model/list.ts';
import { dirty } from '../address-sql.ts';
import type { Engine } from '../engine.ts';

export type Counted = Partial<Record<SignalId, Signal>>;

/**
 * What makes an address one of these, in the words of `addresses` and `domains`. The split into files uses the same.
 * CASE and not AND where a look is dear: only CASE leaves out what it need not ask.
 */
const conditions = {
  malformed: 'a.malformed OR (d.malformed AND d.meant IS NULL)',
  internationalised: '(a.international OR d.international) AND NOT (a.malformed OR d.malformed)',
  'refused-by-provider-grammar':
    "CASE WHEN d.gmail THEN NOT regexp_full_match(replace(a.plain, '.', ''), '[a-z0-9]{6,30}') ELSE false END",
  role: 'a.role',
  'never-a-person': 'a.never',
  honeypot: 'a.honeypot',
  scraped: 'a.scraped OR d.artefact',
  /** At a company's own domain they are its members' numbers. */
  'machine-made': 'a.machine AND NOT d.relay AND (d.free OR d.disposable)',
  disposable: 'd.disposable',
  'perhaps-disposable': 'd.perhapsDisposable AND NOT d.disposable',
  'typo-domain': 'd.meant IS NOT NULL AND NOT a.malformed',
  /** DNS acquits: who takes mail is not closed. */
  defunct: "d.closed AND coalesce(d.state, 'unknown') NOT IN ('takes-mail', 'implicit-mx')",
  'early-provider': 'd.early',
  'sensitive-domain': 'd.sensitive',
  'free-mail': 'd.free',
  'foreign-tag':
    "CASE WHEN contains(a.local, '+') THEN regexp_full_match(split_part(a.local, '+', 2), '[a-z]{4,}') AND $foreign ELSE false END",
  'no-such-domain': "d.state = 'no-such-domain'",
  'null-mx': "d.state = 'null-mx'",
  'implicit-mx': "d.state = 'implicit-mx'",
  'parked-mx': "d.state = 'parked-mx'",
  'dns-unknown': "d.state = 'unknown'",
} as const satisfies Partial<Record<SignalId, string>>;
export type RowSignal = keyof typeof conditions;

const dead = ['malformed', 'no-such-domain', 'null-mx'] as const;
const doubtful = [
  ...['typo-domain', 'disposable', 'never-a-person', 'honeypot', 'machine-made', 'defunct', 'scraped'],
] as readonly RowSignal[];

/** The first that holds is what the address is above all. */
const kindConditions: readonly (readonly [KindId, readonly RowSignal[]])[] = [
  ['malformed', ['malformed']],
  ['no-such-domain', ['no-such-domain']],
  ['null-mx', ['null-mx']],
  ['typo-domain', ['typo-domain']],
  ['defunct', ['defunct']],
  ['disposable', ['disposable']],
  ['nobody', ['honeypot', 'scraped', 'never-a-person']],
  ['machine-made', ['machine-made']],
  ['implicit-mx', ['implicit-mx']],
  ['dns-unknown', ['dns-unknown']],
];

/** How many of all addresses are of each kind; scaled up where a part was looked at. */
async function kindsOf(engine: Engine, unique: number, noAt: number): Promise<ListFacts['kinds']> {
  const cases = kindConditions.map(
    ([kind, ids]) => `WHEN ${ids.map(id => conditionSql(id)).join(' OR ')} THEN '${kind}'`,
  );
  const rows = await engine.rows(`
    SELECT kind, count(*) AS n FROM (
      SELECT CASE ${cases.join(' ')} END AS kind FROM looked a JOIN domains d ON d.id = a.domain) GROUP BY kind`);
  const looked = rows.reduce((sum, { n }) => sum + Number(n), 0);
  const counts = Object.fromEntries(
    rows
      .filter(({ kind }) => kind !== null)
      .map(({ kind, n }) => [kind, Math.round((Number(n) * unique) / Math.max(1, looked))]),
  ) as Partial<Record<KindId, number>>;
  return noAt > 0 ? { ...counts, malformed: (counts.malformed ?? 0) + noAt } : counts;
}

/** `ownNames`: the sender's, which a `+tag` may rightly carry. */
export function conditionSql(signal: RowSignal, ownNames: readonly string[] = []): string {
  const own = ownNames.filter(name => /^[a-z0-9]+$/.test(name));
  const foreign = own.map(name => `NOT contains(split_part(a.local, '+', 2), '${name}')`).join(' AND ');
  return `coalesce(${conditions[signal].replace('$foreign', foreign || 'false')}, false)`;
}

/** `noAt`: how many cells hold no address at all; they count as addresses that cannot exist. */
export async function rowSignals(
  engine: Engine,
  ownNames: readonly string[],
  noAt: number,
): Promise<{ readonly counted: Counted } & Pick<ListFacts, 'unique' | 'classes' | 'kinds' | 'providers'>> {
  const ids = (Object.keys(conditions) as RowSignal[]).filter(id => id !== 'foreign-tag' || ownNames.length > 0);
  const near = ids.filter(id => !isOfDomain(id));
  const [gone, risky] = [dead, doubtful].map(group => group.map(id => conditionSql(id)).join(' OR '));
  const counts = near.map(id => `, count(*) FILTER (WHERE ${conditionSql(id, ownNames)}) AS "${id}"`);
  const sums = ids.filter(isOfDomain).map(id => `, sum(a.n) FILTER (WHERE ${conditionSql(id)}) AS "${id}"`);
  const rows = await engine.rows(`
    SELECT d.provider AS id, sum(a.n) AS n, sum(a.n) FILTER (WHERE ${gone}) AS gone,
      sum(a.n) FILTER (WHERE d.state IS NOT NULL OR d.provider <> 'generic') AS told, count(d.state) AS asked,
      sum(a.n) FILTER (WHERE d.state IS NULL AND d.provider = 'generic' AND NOT d.malformed) AS untold ${sums.join('')}
    FROM per_domain a JOIN domains d ON d.id = a.domain GROUP BY d.provider`);
  const [looked = {}] = await engine.rows(`
    SELECT count(*) AS n, count(*) FILTER (WHERE NOT (${gone}) AND (${risky})) AS risky ${counts.join('')}
    FROM looked a JOIN domains d ON d.id = a.domain`);
  const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name]), 0);
  const [all, undeliverable, close] = [sum('n'), sum('gone'), Number(looked['n'])];
  const doubted = Math.round((Number(looked['risky']) * all) / Math.max(1, close));
  const counted = Object.fromEntries(
    [
      ...ids.map(id => [id, { count: sum(id), of: isDns(id) ? sum('told') : all }]),
      ...near.map(id => [id, { count: Number(looked[id]), of: close }]),
    ].filter(([id]) => sum('asked') > 0 || !isDns(id as RowSignal)),
  ) as Counted;
  return {
    unique: all + noAt,
    counted: {
      ...counted,
      ...(sum('asked') > 0 && sum('untold') > 0 ? { 'dns-not-asked': { count: sum('untold'), of: all } } : {}),
      malformed: { count: sum('malformed') + noAt, of: all + noAt },
    },
    kinds: await kindsOf(engine, all, noAt),
    classes: {
      deliverable: 0,
      risky: doubted,
      undeliverable: undeliverable + noAt,
      unknown: all - undeliverable - doubted,
    },
    providers: providersOf(
      rows.map(row => ({ id: String(row['id']), recipients: Number(row['n']), undeliverable: Number(row['gone']) })),
      noAt,
    ),
  };
}

/** Told by the domain, and by what is known of every row: counted in full, however long the list. */
function isOfDomain(id: RowSignal): boolean {
  return id === 'malformed' || !conditions[id].includes('a.');
}

type Providers = ListFacts['providers'];

/** What is no address is nobody's: it stands with the generic ones. */
function providersOf(known: Providers, noAt: number): Providers {
  const rest = { id: 'generic', recipients: noAt, undeliverable: noAt };
  const all = Map.groupBy(noAt > 0 ? [...known, rest] : known, ({ id }) => id);
  const total = (group: Providers, key: 'recipients' | 'undeliverable') =>
    group.reduce((sum, one) => sum + one[key], 0);
  return [...all]
    .map(([id, group]) => ({
      id,
      recipients: total(group, 'recipients'),
      undeliverable: total(group, 'undeliverable'),
    }))
    .sort((a, b) => b.recipients - a.recipients || a.id.localeCompare(b.id));
}

function isDns(id: RowSignal): boolean {
  return ['no-such-domain', 'null-mx', 'implicit-mx', 'parked-mx', 'dns-unknown'].includes(id);
}

/** Cells that hold more than an address, of so many that hold anything. */
export async function rawSignals(engine: Engine, cells: number): Promise<Counted> {
  const count = await engine.number(`
    SELECT count(*) FROM entries WHERE odd AND (domain IS NOT NULL OR trim(kept) <> '') AND ${dirty}`);
  return { repairable: { count, of: cells } };
}

/** Wrong spellings of much used domains: how many rows the commonest has, and which they are; nobody lives there. */
export async function typoSignals(engine: Engine, typos: Signal | undefined): Promise<Counted> {
  if (typos === undefined || typos.count === 0) return {};
  const rows = await engine.rows(`
    SELECT d.name, d.meant, sum(a.n) AS n FROM per_domain a JOIN domains d ON d.id = a.domain WHERE d.meant IS NOT NULL
    GROUP BY ALL ORDER BY n DESC, d.name LIMIT 5`);
  const detail = rows.map(({ name, meant, n }) => `${name} → ${meant} (${n})`).join(', ');
  return {
    'typo-domain': { ...typos, detail },
    'typo-domain-top': { count: Number(rows[0]?.['n'] ?? 0), of: typos.count },
  };
}

/** A list file to `ListFacts`. Addresses and domains stay in the engine: only counts leave. */
import type { Audience, ColumnRole, ListFacts } from '../model/list.ts';
import type { ListLore } from '../model/list-lore.ts';
import { audienceOf, marketSignal } from './audience.ts';
import { expectedBounce } from './bounce.ts';
import { askDomains, type DomainQuestions } from './dns.ts';
import type { DomainLore } from './domain-traits.ts';
import { judgeDomains } from './domains.ts';
import { type Engine, type EngineOptions, openEngine } from './engine.ts';
import { type Loaded, load } from './load.ts';
import { consentSignals } from './signals/consent.ts';
import { headerSignals } from './signals/headers.ts';
import { type Counted, conditionSql, rawSignals, rowSignals, typoSignals } from './signals/rows.ts';
import { shapeSignals } from './signals/shape.ts';
import { loadSuppression, suppressionSignal } from './suppression.ts';
import type { PlainTable } from './table.ts';

export interface VetOptions {
  readonly file: string;
  /** Column names by role, as the user declared them. */
  readonly columns: Readonly<Record<string, string>>;
  readonly audience?: Audience;
  /** ISO 3166 codes of where the sender says the recipients live. */
  readonly countries?: readonly string[];
  /** Words of the sender's own names: a `+tag` may carry them. */
  readonly ownNames: readonly string[];
  /** From when on addresses were collected, as declared. */
  readonly since?: Date;
  readonly suppression?: PlainTable;
  readonly now: Date;
  /** Absent: DNS is not asked. */
  readonly dns?: DomainQuestions;
  readonly engine?: EngineOptions;
}

/** Throws InputError where no column holds addresses. `use` sees the loaded engine before it closes. */
export async function vet(
  table: PlainTable,
  options: VetOptions,
  lore: ListLore,
  domains: DomainLore,
  use: (engine: Engine) => Promise<void> = async () => {},
): Promise<ListFacts> {
  const engine = await openEngine(options.engine);
  try {
    if (options.suppression !== undefined) await loadSuppression(engine, options.suppression, lore);
    const loaded = await load(engine, table, options.columns, lore, options.file);
    await judgeDomains(engine, lore, domains);
    if (options.dns !== undefined) await askDomains(engine, options.dns);
    const facts = await factsOf(engine, table, loaded, options, lore);
    await use(engine);
    return facts;
  } finally {
    engine.close();
  }
}

async function factsOf(
  engine: Engine,
  table: PlainTable,
  { columns: map, samples }: Loaded,
  options: VetOptions,
  lore: ListLore,
): Promise<ListFacts> {
  const columns = Object.keys(map) as ColumnRole[];
  const split = await engine.number('SELECT count(domain) FROM entries');
  const whole = await engine.number('SELECT count(*) FROM addresses');
  const blank = await engine.number(
    "SELECT count(*) FROM entries WHERE domain IS NULL AND coalesce(trim(raw), '') = ''",
  );
  const noAt = table.read - blank - split;
  const rows = await rowSignals(engine, options.ownNames, options.dns !== undefined);
  const counted: Counted = {
    ...rows,
    malformed: { count: (rows.malformed?.count ?? 0) + noAt, of: whole + noAt },
    ...(await rawSignals(engine)),
    ...(await shapeSignals(engine, whole, split)),
    ...(await consentSignals(engine, columns, options.now, options.since)),
    ...headerSignals(table.columns, samples, lore),
    ...(options.suppression === undefined ? {} : { suppressed: await suppressionSignal(engine) }),
  };
  const audience = audienceOf(counted, options.audience);
  const typos = await typoSignals(engine, counted['typo-domain']);
  const market = options.countries === undefined ? {} : { abroad: await marketSignal(engine, options.countries) };
  const signals = { ...counted, ...typos, ...market };
  return {
    rows: table.rows,
    read: table.read - blank,
    rejected: table.rejected + blank,
    unique: whole + noAt,
    classes: await classes(engine, noAt),
    providers: await providers(engine, noAt),
    domains: await engine.number('SELECT count(*) FROM domains WHERE NOT malformed'),
    expectedBounce: expectedBounce(signals, whole + noAt),
    ...audience,
    columns,
    signals,
  };
}

const dead = `(${conditionSql('malformed', [])} OR coalesce(d.state IN ('no-such-domain', 'null-mx'), false))`;
const risky = (
  ['typo-domain', 'disposable', 'never-a-person', 'honeypot', 'machine-made', 'defunct', 'scraped'] as const
)
  .map(id => `(${conditionSql(id, [])})`)
  .join(' OR ');

async function classes(engine: Engine, noAt: number): Promise<ListFacts['classes']> {
  const [row = {}] = await engine.rows(`
    SELECT count(*) AS n, count(*) FILTER (WHERE ${dead}) AS dead,
      count(*) FILTER (WHERE NOT (${dead}) AND (${risky})) AS risky
    FROM addresses a JOIN domains d ON d.id = a.domain`);
  const [all, gone, doubtful] = [Number(row['n']), Number(row['dead']), Number(row['risky'])];
  return { deliverable: 0, risky: doubtful, undeliverable: gone + noAt, unknown: all - gone - doubtful };
}

async function providers(engine: Engine, noAt: number): Promise<ListFacts['providers']> {
  const rows = await engine.rows(`
    SELECT d.provider AS id, count(*) AS recipients, count(*) FILTER (WHERE ${dead}) AS undeliverable
    FROM addresses a JOIN domains d ON d.id = a.domain GROUP BY d.provider`);
  const counted = rows.map(({ id, recipients, undeliverable }) => ({
    id: String(id),
    recipients: Number(recipients) + (id === 'generic' ? noAt : 0),
    undeliverable: Number(undeliverable) + (id === 'generic' ? noAt : 0),
  }));
  const all =
    noAt > 0 && !rows.some(({ id }) => id === 'generic')
      ? [...counted, { id: 'generic', recipients: noAt, undeliverable: noAt }]
      : counted;
  return all.sort((a, b) => b.recipients - a.recipients || a.id.localeCompare(b.id));
}

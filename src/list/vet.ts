/** A list file to `ListFacts`. Addresses and domains stay in the engine: only counts leave. */
import type { Audience, ColumnRole, ListFacts, RecipientMemory, Signal } from '../model/list.ts';
import type { ListLore } from '../model/list-lore.ts';
import type { Say } from '../model/list-progress.ts';
import { audienceOf, marketSignal } from './audience.ts';
import { expectedBounce, quietOf, stepsFor } from './bounce.ts';
import { askDomains, type DomainQuestions } from './dns.ts';
import type { DomainLore } from './domain-traits.ts';
import { judgeDomains } from './domains.ts';
import { type Engine, type EngineOptions, openEngine } from './engine.ts';
import { unreadableSince } from './engine-fault.ts';
import { type Loaded, load, lookClosely } from './load.ts';
import { rememberedSignals } from './remembered.ts';
import { consentSignals } from './signals/consent.ts';
import { headerSignals } from './signals/headers.ts';
import { type Counted, rawSignals, rowSignals, typoSignals } from './signals/rows.ts';
import { shapeSignals } from './signals/shape.ts';
import { loadSuppression, suppressionSignal } from './suppression.ts';
import type { PlainTable, RejectedRow } from './table.ts';
import { askAhead, transportSignals } from './transport.ts';

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
  /** Absent: there is no local history. */
  readonly memory?: RecipientMemory;
  readonly now: Date;
  readonly say?: Say;
  /** Absent: DNS is not asked. */
  readonly dns?: DomainQuestions;
  readonly engine?: EngineOptions;
  /** Called once nothing is read from the files any more. */
  readonly loaded?: () => Promise<void>;
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
    const isDated = options.suppression !== undefined && (await suppressionIn(engine, options.suppression, lore));
    const loaded = await load(engine, table, options, lore);
    await options.loaded?.();
    await judgeDomains(engine, lore, domains, () => lookClosely(engine, loaded.step));
    if (options.dns !== undefined) {
      await askAhead(engine, options.dns);
      await askDomains(engine, options.dns, options.say);
    }
    options.say?.({ doing: 'count', done: 0, of: 0 });
    const suppressionDated = isDated && loaded.columns.optInAt !== undefined;
    const facts = await factsOf(engine, table, loaded, { ...options, suppressionDated }, lore);
    await use(engine);
    return facts;
  } finally {
    engine.close();
  }
}

function suppressionIn(engine: Engine, table: PlainTable, lore: ListLore): Promise<boolean> {
  return loadSuppression(engine, table, lore).catch(unreadableSince(table.path));
}

async function factsOf(
  engine: Engine,
  table: PlainTable,
  { columns: map, samples, step, withAt, blank }: Loaded,
  options: VetOptions & { readonly suppressionDated: boolean },
  lore: ListLore,
): Promise<ListFacts> {
  const columns = Object.keys(map) as ColumnRole[];
  const noAt = table.read - blank - withAt;
  const { counted: rows, unique, classes, kinds, providers } = await rowSignals(engine, options.ownNames, noAt);
  const signals: Counted = {
    ...rows,
    rejected: rejectedSignal(table, blank),
    ...(await typoSignals(engine, rows['typo-domain'])),
    ...(await rawSignals(engine, table.read - blank)),
    ...(await shapeSignals(engine, unique - noAt, withAt, step)),
    ...(await consentSignals(engine, columns, options.now, options.since, step)),
    ...headerSignals(table.columns, samples, table.hasHeader ? Object.values(map) : table.columns, lore),
    ...(options.suppression === undefined
      ? {}
      : { suppressed: await suppressionSignal(engine, options.suppressionDated) }),
    ...(options.memory === undefined ? {} : await rememberedSignals(engine, options.memory)),
    ...(options.dns === undefined ? {} : await transportSignals(engine, options.dns)),
    ...(options.countries === undefined ? {} : { abroad: await marketSignal(engine, options.countries) }),
  };
  const makeup = { unique, kinds, suppressed: signals.suppressed?.count ?? 0, quiet: quietOf(signals) };
  return {
    rows: table.rows,
    read: table.read - blank,
    rejected: table.rejected + blank,
    unique,
    classes,
    providers,
    domains: await engine.number('SELECT count(*) FROM domains WHERE NOT malformed'),
    expectedBounce: expectedBounce(makeup, lore.bounces),
    kinds,
    steps: stepsFor(makeup, lore.bounces),
    ...audienceOf(signals, options.audience),
    columns,
    suppressionDated: options.suppressionDated,
    signals,
  };
}

/** Why rows of the file are not in the table, and where the first of each reason stands. */
function rejectedSignal({ rows, rejected, rejections }: PlainTable, blank: number): Signal {
  const reasons = [...Map.groupBy(rejections, ({ reason }) => reason)].map(
    ([reason, all]) => `${reasonsInWords[reason]}, first in row ${all[0]?.row}`,
  );
  const detail = [...reasons, ...(blank > 0 ? [`rows without an address: ${blank}`] : [])].join('; ');
  return { count: rejected + blank, of: rows, ...(detail === '' ? {} : { detail }) };
}

const reasonsInWords: Readonly<Record<RejectedRow['reason'], string>> = {
  'too-few-fields': 'too few fields',
  'too-many-fields': 'too many fields',
  'stray-quote': 'a quote in the wrong place',
  'repeated-header': 'the header once more',
  undecodable: 'letters in another encoding',
  'too-long': 'a row too long to be one',
  'not-an-object': 'no JSON object',
  empty: 'an object without keys',
};

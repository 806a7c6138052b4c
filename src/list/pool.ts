/** Cells of a few people, who could be told apart: in a tally every one of them is written as the same number. */
import type { KindId, ListFacts, Signal, SignalId } from '../model/list.ts';
import type { BounceLore } from '../model/list-lore.ts';
import { expectedBounce, quietOf, stepsFor } from './bounce.ts';

/** Fewer people than this are pooled. Judgement, after statistical offices' practice. */
const leastCell = 5;
/** Written for 1 to 4: the middle, rounded up, so that what is rare never looks rarer by more than one. */
const pooledCell = 3;

/** Counts of columns and of lines that are no addresses, not of people. */
const ofNobody: readonly SignalId[] = [
  'rejected',
  'purchased-columns',
  'sensitive',
  'minors',
  'unneeded-columns',
  'unread-columns',
  'free-text',
];

/**
 * The facts with their small cells pooled: by provider, class, kind and signal; what is reckoned from these is reckoned
 * anew. Small cells of one kind share their sum evenly. Sums hold: the largest cell takes the difference.
 */
export function pooled(facts: ListFacts, lore: BounceLore): ListFacts {
  const signals = Object.fromEntries(
    Object.entries(facts.signals).map(([id, signal]) => [id, pooledSignal(id as SignalId, signal)]),
  ) as ListFacts['signals'];
  const kinds: { [K in KindId]?: number } = evened(facts.kinds);
  const makeup = { unique: facts.unique, kinds, suppressed: signals.suppressed?.count ?? 0, quiet: quietOf(signals) };
  const classes = pooledClasses(facts);
  return {
    ...facts,
    signals,
    kinds,
    classes,
    providers: pooledProviders(facts, classes.undeliverable),
    expectedBounce: expectedBounce(makeup, lore),
    steps: stepsFor(makeup, lore),
  };
}

function isSmall(count: number): boolean {
  return count > 0 && count < leastCell;
}

function cell(count: number): number {
  return isSmall(count) ? pooledCell : count;
}

/** Misspelt domains may be one person's; names of columns are nobody's. */
function pooledSignal(id: SignalId, { detail, ...signal }: Signal): Signal {
  const kept = detail === undefined || id === 'typo-domain' ? {} : { detail: pooledNumber(detail) };
  if (ofNobody.includes(id) || !(isSmall(signal.count) || isSmall(signal.of))) return { ...signal, ...kept };
  const of = isSmall(signal.of) ? leastCell - 1 : signal.of;
  return isSmall(signal.count) ? { count: pooledCell, of, few: true, ...kept } : { ...signal, of, ...kept };
}

function pooledNumber(detail: string): string {
  return /^\d+$/.test(detail) ? String(cell(Number(detail))) : detail;
}

/** Of a list of a handful nothing is told apart. */
function pooledClasses({ classes, unique }: ListFacts): ListFacts['classes'] {
  const nobodyKnown = { deliverable: 0, risky: 0, undeliverable: 0, unknown: unique };
  return unique < leastCell ? nobodyKnown : (balanced(evened(classes), unique) ?? nobodyKnown);
}

type Providers = ListFacts['providers'];

/** A provider with few recipients is one of the others. Dead addresses add up to `dead`. */
function pooledProviders({ providers, unique }: ListFacts, dead: number): Providers {
  const isOther = ({ id, recipients }: Providers[number]) => id === 'generic' || isSmall(recipients);
  const others = providers.filter(isOther);
  const all = [
    ...providers.filter(one => !isOther(one)),
    { id: 'generic', recipients: sumOf(others, 'recipients'), undeliverable: sumOf(others, 'undeliverable') },
  ];
  const recipients = balanced(evened(Object.fromEntries(all.map(one => [one.id, one.recipients]))), unique);
  if (recipients === null) return [{ id: 'generic', recipients: unique, undeliverable: Math.min(unique, dead) }];
  const known = all.map(one => ({ ...one, recipients: recipients[one.id] ?? 0 })).filter(one => one.recipients > 0);
  return withDead(known, dead).sort((a, b) => b.recipients - a.recipients || (a.id < b.id ? -1 : 1));
}

function sumOf(providers: Providers, what: 'recipients' | 'undeliverable'): number {
  return providers.reduce((sum, one) => sum + one[what], 0);
}

/** Where a provider has few dead addresses, all such providers share theirs by how many recipients they have. */
function withDead(providers: Providers, dead: number): Providers[number][] {
  const isLarge = ({ undeliverable }: Providers[number]) => undeliverable >= leastCell;
  const few = providers.filter(({ undeliverable }) => isSmall(undeliverable));
  const large = Object.fromEntries(providers.filter(isLarge).map(({ id, undeliverable }) => [id, undeliverable]));
  const left = balanced<string>({ ...large, few: cell(sumOf(few, 'undeliverable')) }, dead);
  const [sharing, sum] = left === null ? [providers, dead] : [few, left['few'] ?? 0];
  const shares = shared(
    sum,
    sharing.map(({ recipients }) => recipients),
  );
  const own = new Map(sharing.map(({ id }, at) => [id, shares[at] ?? 0]));
  return providers.map(({ id, recipients }) => ({
    id,
    recipients,
    undeliverable: Math.min(recipients, own.get(id) ?? left?.[id] ?? 0),
  }));
}

/** Small cells share what they hold together evenly; what that leaves nothing for is left out. */
function evened<K extends string>(cells: { readonly [P in K]?: number }): Record<K, number> {
  const all = Object.entries<number | undefined>(cells).map(([id, count = 0]) => ({ id, count }));
  const small = all.filter(({ count }) => isSmall(count));
  const shares = shared(
    cell(small.reduce((sum, { count }) => sum + count, 0)),
    small.map(() => 1),
  );
  const evenly = new Map(small.map(({ id }, at) => [id, shares[at] ?? 0]));
  return Object.fromEntries(all.map(({ id, count }) => [id, evenly.get(id) ?? count])) as Record<K, number>;
}

/** Whole numbers that add up to `sum`, by weight; the first get what is left over. */
function shared(sum: number, weights: readonly number[]): number[] {
  const all = weights.reduce((whole, weight) => whole + weight, 0);
  const shares = weights.map(weight => Math.floor((sum * weight) / Math.max(1, all)));
  const left = sum - shares.reduce((whole, share) => whole + share, 0);
  return shares.map((share, at) => share + (at < left ? 1 : 0));
}

/** The largest takes what is missing to `sum`, or too much; null where it would be small itself. */
function balanced<K extends string>(cells: Readonly<Record<K, number>>, sum: number): Record<K, number> | null {
  const excess = Object.values<number>(cells).reduce((all, count) => all + count, 0) - sum;
  if (excess === 0) return { ...cells };
  const [largest] = (Object.keys(cells) as K[]).sort((a, b) => cells[b] - cells[a]);
  if (largest === undefined || cells[largest] - excess < leastCell) return null;
  return { ...cells, [largest]: cells[largest] - excess };
}

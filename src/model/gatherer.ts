/** What a gatherer is: the fact it observes, the facts it needs for that, and how. */
import type { RecordType, Resolver } from './dns.ts';
import type { FactName, Facts, FactTable, Known } from './facts.ts';
import type { Mail } from './input.ts';
import type { World } from './world.ts';

type Ahead = readonly (readonly [name: string, type: RecordType])[];

export interface Gatherer<F extends FactName = FactName, N extends FactName = never, M extends FactName = never> {
  readonly fact: F;
  readonly from: 'input' | 'derived' | 'world';
  /** Known, or this fact is as unknown as they are. */
  readonly needs: readonly N[];
  /** Looked at whatever their state. */
  readonly maybe?: readonly M[];
  /** What will be asked in any case, by the mail and first answers alone: asked while other facts are waited for, and answered once. */
  ahead?(mail: Mail, resolver: Resolver): Ahead | Promise<Ahead>;
  gather(mail: Mail, known: Known<N>, maybe: Pick<Facts, M>, world: World): Promise<FactTable[F]> | FactTable[F];
}

/** A gatherer whose own types are forgotten, as the runner sees it. */
export type AnyGatherer = Omit<Gatherer, 'gather' | 'needs' | 'maybe'> & {
  readonly needs: readonly FactName[];
  readonly maybe?: readonly FactName[];
  // biome-ignore lint/suspicious/noExplicitAny: the one place where a gatherer's own types are erased
  gather(mail: Mail, known: any, maybe: any, world: World): unknown;
};

export function defineGatherer<F extends FactName, const N extends FactName = never, const M extends FactName = never>(
  gatherer: Gatherer<F, N, M>,
): Gatherer<F, N, M> {
  return gatherer;
}

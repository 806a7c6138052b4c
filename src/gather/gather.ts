/** Runs the gatherers: each fact once, side by side, none able to stop another. */
import { type Fact, type From, NotGiven, NotKnown } from '../model/fact.ts';
import type { FactName, Facts, FactTable, Known } from '../model/facts.ts';
import type { Mail } from '../model/input.ts';
import type { World } from '../model/world.ts';

interface Gatherer<F extends FactName = FactName, N extends FactName = never, M extends FactName = never> {
  readonly fact: F;
  readonly from: 'input' | 'derived' | 'world';
  /** Known, or this fact is as unknown as they are. */
  readonly needs: readonly N[];
  /** Looked at whatever their state. */
  readonly maybe?: readonly M[];
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

/** Only what `wanted` needs, directly or not, is gathered; the rest is skipped. Never rejects. */
export async function gather(
  mail: Mail,
  gatherers: readonly AnyGatherer[],
  wanted: readonly FactName[],
  world: World,
): Promise<Facts> {
  const promises = new Map<FactName, Promise<Fact<unknown>>>();
  const factOf = (name: FactName): Promise<Fact<unknown>> => {
    const started = promises.get(name);
    if (started !== undefined) return started;
    const gatherer = gatherers.find(({ fact }) => fact === name);
    const promise = gatherer === undefined ? Promise.reject(new Error(`nothing gathers ${name}`)) : run(gatherer);
    promises.set(name, promise);
    return promise;
  };
  const run = async (gatherer: AnyGatherer): Promise<Fact<unknown>> => {
    const from: From = gatherer.from === 'world' ? world.source : gatherer.from;
    try {
      const known: Record<string, unknown> = {};
      const needed = await Promise.all(gatherer.needs.map(async name => [name, await factOf(name)] as const));
      for (const [name, fact] of needed) {
        if (fact.state === 'skipped') throw new NotGiven(fact.why, fact.detail);
        if (fact.state === 'unknown') throw new NotKnown('needs-unknown', `${name}: ${fact.why} ${fact.detail}`);
        known[name] = fact.value;
      }
      const maybe = await Promise.all((gatherer.maybe ?? []).map(async name => [name, await factOf(name)] as const));
      return { state: 'known', value: await gatherer.gather(mail, known, Object.fromEntries(maybe), world), from };
    } catch (error) {
      if (error instanceof NotGiven) return { state: 'skipped', why: error.why, detail: error.message, from: 'none' };
      if (error instanceof NotKnown) return { state: 'unknown', why: error.why, detail: error.message, from };
      return { state: 'unknown', why: 'crashed', detail: String((error as Error)?.message ?? error), from };
    }
  };
  await Promise.all(wanted.map(factOf));
  const notAsked: Fact<never> = {
    state: 'skipped',
    why: 'not-applicable',
    detail: 'no rule asks for it',
    from: 'none',
  };
  const facts = await Promise.all(
    gatherers.map(async ({ fact }) => [fact, (await promises.get(fact)) ?? notAsked] as const),
  );
  return Object.fromEntries(facts) as Facts;
}

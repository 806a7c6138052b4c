/** Runs the gatherers: each fact once, side by side, none able to stop another. */
import { type Fact, type From, NotGiven, NotKnown } from '../model/fact.ts';
import type { FactName, Facts } from '../model/facts.ts';
import type { AnyGatherer } from '../model/gatherer.ts';
import type { Mail } from '../model/input.ts';
import type { World } from '../model/world.ts';

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
      const needs = gatherer.needs.map(async name => [name, await factOf(name)] as const);
      const [needed] = await Promise.all([Promise.all(needs), askAhead(gatherer, mail, world)]);
      for (const [name, fact] of needed) {
        if (fact.state === 'skipped') throw new NotGiven(fact.why, fact.detail);
        if (fact.state === 'unknown') throw new NotKnown('needs-unknown', `${name} (${fact.why}): ${fact.detail}`);
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

async function askAhead(gatherer: AnyGatherer, mail: Mail, world: World): Promise<void> {
  for (const [name, type] of (await gatherer.ahead?.(mail, world)) ?? []) void world.lookup(name, type);
}

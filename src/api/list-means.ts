/** With what recipient lists are read: DNS, memory, and the key of sketches. */
import { parkedMx } from '../../rules/data/list/parked-mx.ts';
import { policies, priors } from '../../rules/providers/index.ts';
import type { Recalling } from '../history/recall.ts';
import { receiverByMx } from '../mail/receiver.ts';
import type { OpenWorld } from '../model/world.ts';
import type { Options } from '../options.ts';
import type { ListMeans } from '../parse/list-source.ts';
import { version } from '../version.ts';
import { nowOf } from './setup.ts';

/** What the program calls itself in what it writes. */
export const by = `deliv ${version}`;

/** Nothing where no history is; one that cannot be read hinders no check, and is named in its report. */
export async function remembered({ history, ...options }: Options): Promise<Recalling> {
  if (history === undefined) return { recall: () => null, [Symbol.dispose]: () => {} };
  return (await import('../history/recall.ts')).recalling(history, nowOf(options), priors.learning.rememberedDays);
}

export function memoryOf({ memory }: Recalling): Pick<ListMeans, 'memory'> {
  return memory === undefined ? {} : { memory };
}

/** What to ask of recipients' domains, unless nothing may be asked. */
export function dnsFor(
  world: OpenWorld,
  { world: options }: Options,
): { readonly dns?: NonNullable<ListMeans['dns']> } {
  if (options?.offline === true) return {};
  const resolver = world.forMessage();
  const asked = () => resolver.asked().queries;
  const zones = [...(options?.zones ?? []), ...(options?.overlays ?? [])].map(({ text }) => text);
  const from = JSON.stringify([options?.resolver ?? 'system', zones, options?.onlineFetch ?? false]);
  const fetch = options?.onlineFetch === true ? { fetch: resolver.fetch } : {};
  return { dns: { resolver, asked, from, receiverByMx: receiverByMx(policies), parkedMx, ...fetch } };
}

/** A list has as many domains as it has. */
export const listBudget = { questions: 1_000_000, totalMs: 30 * 60_000 };

export function sketchKeyOf({ sketchKey }: Options): () => Promise<string | null> {
  return async () => (sketchKey === undefined ? null : (await import('../review/key.ts')).readKey(sketchKey));
}

export async function newSketchKey({ sketchKey }: Options): Promise<string | undefined> {
  return sketchKey === undefined ? undefined : (await import('../review/key.ts')).ensureKey(sketchKey);
}

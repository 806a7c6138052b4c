/** Whether this machine can judge. */
import { blockLists, retiredLists } from '../../rules/data/block-lists.ts';
import { spamModelFittedOn } from '../../rules/data/spam-model.ts';
import { providersReadOn } from '../../rules/providers/index.ts';
import { chosenLists } from '../chosen.ts';
import { diagnose } from '../doctor/diagnose.ts';
import type { Diagnosis } from '../model/doctor.ts';
import type { Options } from '../options.ts';
import { nodeNeeded } from '../version.ts';
import { openWorld } from '../world/world.ts';
import { nowOf } from './setup.ts';

/** Whether this machine can judge. Throws InputError for a resolver or a block list that is none. */
export async function doctor(options: Options = {}): Promise<Diagnosis> {
  const [{ observe }, { oldAfter }] = await Promise.all([
    import('../doctor/observe.ts'),
    import('../../rules/data/ages.ts'),
  ]);
  const { resolver, offline = false } = options.world ?? {};
  const now = nowOf(options);
  const secrets = Object.values(options.keys ?? {});
  const world = openWorld({ zones: [], overlays: [], ...options.world, offline, secrets, now });
  try {
    const observed = await observe({
      now,
      node: { version: process.versions.node, needed: nodeNeeded },
      ...(resolver === undefined ? {} : { resolver }),
      offline,
      world,
      lists: chosenLists(blockLists, retiredLists, options.dnsbl, options.keys),
      data: [
        { id: 'providers', date: providersReadOn, oldAfter: oldAfter.providers },
        { id: 'spam-model', date: spamModelFittedOn.date, oldAfter: oldAfter['spam-model'] },
      ],
      countriesOldAfter: oldAfter.countries,
      history: options.history ?? null,
      cache: options.listCache ?? null,
    });
    return diagnose(observed);
  } finally {
    world.close();
  }
}

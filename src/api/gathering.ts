/** Observing inputs one after another, in one world. */
import { blockLists, retiredLists } from '../../rules/data/block-lists.ts';
import { contentLore } from '../../rules/data/content.ts';
import { mergeTags } from '../../rules/data/merge-tags.ts';
import { spamModel } from '../../rules/data/spam-model.ts';
import { esps } from '../../rules/esp/index.ts';
import { rules } from '../../rules/index.ts';
import { policies } from '../../rules/providers/index.ts';
import * as flow from '../check.ts';
import { chosenLists } from '../chosen.ts';
import { isPublicAddress } from '../mail/ip-address.ts';
import { receiverOf } from '../mail/receiver.ts';
import type { Observed } from '../model/observation.ts';
import type { Setup } from '../model/setup.ts';
import { ignorableIn } from '../model/vocabulary.ts';
import type { Options } from '../options.ts';
import type { InputSource } from '../parse/inputs.ts';
import type { Item } from '../parse/items.ts';
import { parseServer } from '../world/server.ts';
import { openWorld } from '../world/world.ts';
import { by, dnsFor, listBudget, memoryOf, remembered, sketchKeyOf } from './list-means.ts';
import { limitsOf, nowOf, setupFor } from './setup.ts';

/** Input after input, with one cache of DNS answers for all of them. */
export interface Gathering extends Disposable {
  gather(items: readonly Item[]): Promise<Observed>;
}

export async function gathering(options: Options, setup: Setup = setupFor(options)): Promise<Gathering> {
  const lore = {
    mergeTags,
    esps,
    content: contentLore,
    blockLists: chosenLists(blockLists, retiredLists, options.dnsbl, options.keys),
    receiverOf: receiverOf(policies),
    spamModel,
    listLore: async () => (await import('../../rules/data/list/index.ts')).listLore,
  };
  const given = options.given ?? { sender: {}, outbound: {} };
  const secrets = Object.values(options.keys ?? {});
  const bounds = limitsOf(options);
  const budget = { questions: bounds.dnsQuestions, totalMs: bounds.dnsMs };
  const asked = { zones: [], overlays: [], offline: false, budget, ...options.world, secrets, now: nowOf(options) };
  const past = await remembered(options);
  const [world, lists] = [openWorld(asked), openWorld({ ...asked, budget: listBudget })];
  const source: Omit<InputSource, 'items'> = {
    given,
    lore,
    limits: bounds,
    now: nowOf(options),
    addresses: asked.zones.length + asked.overlays.length > 0 || isOwn(asked.resolver) ? 'any' : 'public',
    lists: {
      sketchKey: sketchKeyOf(options),
      cache: options.listCache,
      say: options.say,
      by,
      ...dnsFor(lists, options),
      ...memoryOf(past),
    },
    findings: ignorableIn(rules),
    recall: past.recall,
  };
  return {
    gather: items => flow.gather({ ...source, items }, setup, world),
    [Symbol.dispose]: () => {
      past[Symbol.dispose]();
      world.close();
      lists.close();
    },
  };
}

/** A name server on this machine or in a private network is a laboratory’s: it may speak of addresses of its own. */
function isOwn(resolver: string | undefined): boolean {
  const server = resolver === undefined ? null : parseServer(resolver);
  return server !== null && !isPublicAddress(server.address);
}

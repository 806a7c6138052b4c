/** One message observed: its facts, and what was asked of the world for them. */

import type { Campaign } from '../model/campaign.ts';
import type { FactName, Facts } from '../model/facts.ts';
import type { Mail } from '../model/input.ts';
import type { Observation, ObservedCampaign } from '../model/observation.ts';
import type { AnyRule } from '../model/rule.ts';
import type { World } from '../model/world.ts';
import { gather } from './gather.ts';
import { gatherers } from './index.ts';

/** What every report shows, whatever the rules ask. */
const always: readonly FactName[] = ['message', 'author', 'sender', 'outbound', 'list', 'domains'];

/** Throws InputError where its list cannot be read. */
export async function observe(mail: Mail, rules: readonly AnyRule[], world: World): Promise<Observation> {
  const wanted = [...always, ...rules.flatMap(({ needs }) => needs)];
  const [facts, list] = await Promise.all([gather(mail, gatherers, wanted, world), mail.list]);
  const { queries, names } = world.asked();
  return {
    input: {
      kind: 'message',
      path: mail.file,
      sha256: mail.message.sha256,
      ...(mail.campaign === undefined ? {} : { campaign: mail.campaign }),
      ...(mail.variant === undefined ? {} : { variant: mail.variant }),
      stage: mail.message.stage,
    },
    facts,
    ignore: mail.ignore,
    dnsQueries: queries + (list?.dnsQueries ?? 0),
    ownNames: names,
  };
}

/** A record of an earlier version knows fewer facts: the others were not observed. */
export function withEveryFact(observation: Observation): Observation {
  const detail = 'a newer record: this one knows nothing of it';
  const missing = { state: 'skipped', why: 'not-provided', detail, from: 'none' } as const;
  const all = Object.fromEntries(gatherers.map(({ fact }) => [fact, missing]));
  return { ...observation, facts: { ...all, ...observation.facts } as Facts };
}

export function observedCampaign({ path, id, budgets, ignore, settings }: Campaign): ObservedCampaign {
  return { path, ...(id === undefined ? {} : { id }), budgets, ignore, settings };
}

/**
 * A sender's own campaigns in the place of a provider's base odds. What was never observed keeps its base: placement is
 * known from seeds and received copies only.
 *
 * The base is of a faultless sender with mail built like most, and findings and content are laid on it. Past campaigns
 * had faults and a content of their own, which their outcomes hold already: faults that stay, or content worse than most,
 * count twice (too dark), as does content better than most (too bright, by a little); faults that were mended count until
 * their campaigns have faded. Whose faults come and go has a wide range, as its campaigns differ.
 */
import type { Refit } from '../model/calibration.ts';
import {
  type Chance,
  chances,
  type Learning,
  type OwnCampaigns,
  type Policy,
  type Range,
} from '../model/prediction.ts';
import type { SendingHistory } from '../model/volume.ts';
import { type Counted, recency } from './stats/beta-binomial.ts';
import { dayMs, type OwnCampaign, ownCampaigns } from './stats/campaigns.ts';
import { nextRate } from './stats/interval.ts';
import { type Prior, posterior } from './stats/posterior.ts';

export interface Learned {
  readonly policies: readonly Policy[];
  /** By provider. */
  readonly own: ReadonlyMap<string, OwnCampaigns>;
  readonly changes: readonly Refit[];
}

export type Past = Pick<SendingHistory, 'outcomes' | 'halfLifeDays'>;

/** Pure; the order of the outcomes is of no account. */
export function learned(
  policies: readonly Policy[],
  { outcomes = [], halfLifeDays }: Past,
  now: Date,
  learning: Learning,
): Learned {
  const byProvider = Map.groupBy(ownCampaigns(outcomes, now), ({ provider }) => provider);
  const weightAt = ({ lastDay }: OwnCampaign) =>
    recency((now.getTime() - Date.parse(lastDay)) / dayMs, halfLifeDays ?? learning.halfLifeDays);
  const changes: Refit[] = [];
  const refitted = policies.map(policy => {
    const refits = chances.flatMap(stage => refit(policy, stage, byProvider.get(policy.id) ?? [], weightAt, learning));
    changes.push(...refits);
    const stages = Object.fromEntries(refits.map(({ stage, after }) => [stage, after]));
    return refits.length === 0 ? policy : { ...policy, base: { ...policy.base, ...stages } };
  });
  const own = [...byProvider].map(([id, campaigns]) => {
    const placed = campaigns.filter(one => countsOf(one, 'junk').n > 0).length;
    return [id, { campaigns: campaigns.filter(({ sent }) => sent > 0).length, placed }] as const;
  });
  return { policies: refitted, own: new Map(own), changes };
}

function refit(
  policy: Policy,
  stage: Chance,
  campaigns: readonly OwnCampaign[],
  weightAt: (one: OwnCampaign) => number,
  learning: Learning,
): Refit[] {
  const counted = campaigns
    .map((one): Counted => ({ ...countsOf(one, stage), weight: weightAt(one) }))
    .filter(({ n }) => n > 0);
  if (counted.length === 0) return [];
  const before = policy.base[stage];
  const { low, mean, high } = nextRate(
    posterior(counted, priorOf(policy, stage, learning), learning.belief),
    learning.within,
  );
  const after: Range = { best: low, likely: mean, worst: high };
  return [{ provider: policy.id, stage, campaigns: counted.length, before, after }];
}

/** What is thought of a provider before any campaign. */
export function priorOf({ base }: Policy, stage: Chance, { leastBase, baseCampaigns }: Learning): Prior {
  return { mean: Math.max(leastBase, base[stage].likely), campaigns: baseCampaigns };
}

/** Of those who reached the stage. What was given up (`bouncedOther`) was deferred first, or is of no known cause. */
export function countsOf(one: OwnCampaign, stage: Chance): Pick<Counted, 'k' | 'n'> {
  const alive = Math.max(0, one.sent - one.bouncedAddress);
  if (stage === 'refuse') return some(one.bouncedPolicy, alive);
  if (stage === 'defer') return some(one.deferred, alive - one.bouncedPolicy);
  return some(one.placed.spam, one.placed.inbox + one.placed.spam);
}

/** Never more of them than there are: events come twice, and from elsewhere. */
function some(k: number, n: number): Pick<Counted, 'k' | 'n'> {
  return { k: Math.min(k, Math.max(0, n)), n: Math.max(0, n) };
}

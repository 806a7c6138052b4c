/** The plan for what was observed of a campaign. */
import type { Fact } from '../model/fact.ts';
import type { Facts } from '../model/facts.ts';
import type { Plan } from '../model/plan.ts';
import type { Setup } from '../model/setup.ts';
import type { SendingHistory } from '../model/volume.ts';
import { type PlanInput, planSend } from './plan.ts';

export type PlanSetup = Pick<Setup, 'limits' | 'ramp' | 'priors' | 'policies' | 'run'>;

/** Null without a list. */
export function planOf(facts: Facts, setup: PlanSetup): Plan | null {
  const input = inputOf(facts, setup);
  return input === null ? null : planSend(input);
}

/** Null without a list. */
export function inputOf({ loads, history, sender, outbound, list }: Facts, setup: PlanSetup): PlanInput | null {
  if (loads.state !== 'known' || list.state !== 'known') return null;
  return {
    loads: loads.value,
    history: history.state === 'known' && isTold(history.value) ? history.value : null,
    sender: knownOr(sender, { bulk: {} }),
    ips: knownOr(outbound, { ips: [] }).ips,
    list: list.value,
    now: new Date(setup.run.at),
    limits: setup.limits,
    ramp: setup.ramp,
    retries: setup.priors.retries,
    names: new Map(setup.policies.map(({ id, name }) => [id, name])),
  };
}

function isTold({ lastSent, ...told }: SendingHistory): boolean {
  return lastSent !== undefined || Object.values(told).some(one => Object.keys(one).length > 0);
}

function knownOr<T, O>(fact: Fact<T>, other: O): T | O {
  return fact.state === 'known' ? fact.value : other;
}

/** `deliv plan`: what was observed of a campaign, to the report of its sending schedule. */
import { withEveryFact } from './gather/observe.ts';
import { InputError } from './model/input-error.ts';
import type { Observed } from './model/observation.ts';
import type { PlanReport } from './model/plan-report.ts';
import type { Setup } from './model/setup.ts';
import { assumedBy } from './plan/assumed.ts';
import { planOf } from './plan/of-facts.ts';

/** By the campaign's first message: its variants share list and volume. Throws InputError where there is nothing to plan. */
export function planReport(path: string, { campaigns, observations }: Observed, setup: Setup): PlanReport {
  const [observation] = observations;
  if (campaigns.length !== 1 || observation === undefined)
    throw new InputError('is not one campaign', { file: path }, 'name a campaign file (.yaml or .json)');
  const { facts } = withEveryFact(observation);
  const plan = planOf(facts, setup);
  if (plan === null)
    throw new InputError('has no recipient list', { file: path }, 'name it: list.file in the campaign, or --list FILE');
  const { tool, run } = setup;
  return { schemaVersion: 1, tool, run, campaign: path, plan, assumed: assumedBy(plan, facts, setup) };
}

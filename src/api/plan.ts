/** A campaign to its sending schedule. */
import { rules } from '../../rules/index.ts';
import type { PlanReport } from '../model/plan-report.ts';
import type { Options } from '../options.ts';
import { itemsFrom } from './check.ts';
import { gathering } from './gathering.ts';
import { setupFor } from './setup.ts';

/** When to send to whom, by a campaign file and its list. Throws InputError where there is no list. */
export async function plan(path: string, options: Options = {}): Promise<PlanReport> {
  const setup = setupFor({ ...options, providers: [] });
  // Nothing is asked but what the rules of volume ask: of the world, only the recipients' domains.
  const ofVolume = rules.filter(({ criterion }) => criterion === 'volume');
  using open = await gathering(options, { ...setup, rules: ofVolume });
  const observed = await open.gather(await itemsFrom([path], options));
  return (await import('../plan-campaign.ts')).planReport(path, observed, setup);
}

/** The whole tool in five verbs: parse, gather, judge, predict, report. */
import { observe, observedCampaign, withEveryFact } from './gather/observe.ts';
import { applyBaseline, applyIgnores, applySetAsides } from './judge/ignore.ts';
import { judge } from './judge/judge.ts';
import type { Facts } from './model/facts.ts';
import type { Observation, Observed } from './model/observation.ts';
import type { MessageReport, Report } from './model/report.ts';
import type { Setup } from './model/setup.ts';
import type { OpenWorld } from './model/world.ts';
import { type InputSource, parseInputs } from './parse/inputs.ts';
import { learned, type Past } from './predict/learned.ts';
import { predict } from './predict/predict.ts';
import { composeMessage, composeRun } from './report/compose.ts';

/** What the world says of these inputs. Throws InputError where there is nothing that can be judged. */
export async function gather(inputs: InputSource, { rules }: Setup, world: OpenWorld): Promise<Observed> {
  const { campaigns, mails } = await parseInputs(inputs);
  const observations: Observation[] = [];
  for (const mail of mails) observations.push(await observe(mail, rules, world.forMessage()));
  return { campaigns: campaigns.map(observedCampaign), observations };
}

/** What that means. Pure: the same observations and setup give the same report. */
export function report(observed: Observed, setup: Setup): Report {
  return composeRun(
    observed.campaigns,
    observed.observations.map(one => reportOne(withEveryFact(one), setup)),
    setup,
  );
}

function reportOne(observation: Observation, setup: Setup): MessageReport {
  const { facts, input, ignore } = observation;
  const judged = applyBaseline(judge(facts, setup, input.path), setup.baseline);
  const reviewed = applySetAsides(judged, setup.today);
  const verdicts = applyIgnores(reviewed, ignore ?? setup.ignore, setup.today);
  const odds = learned(setup.policies, knownHistory(facts), new Date(setup.run.at), setup.priors.learning);
  return composeMessage(observation, verdicts, predict(facts, verdicts, { ...setup, ...odds }), setup);
}

function knownHistory({ history }: Facts): Past {
  return history.state === 'known' ? history.value : {};
}

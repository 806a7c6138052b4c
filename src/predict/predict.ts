/** Findings and each provider's policy to the odds of a mail. Pure; every finding only ever worsens. */
import type { Facts } from '../model/facts.ts';
import type { ListFacts } from '../model/list.ts';
import type { Forecast, OwnCampaigns, Range } from '../model/prediction.ts';
import type { Setup } from '../model/setup.ts';
import type { Verdict } from '../model/verdict.ts';
import { assumed } from './assumed.ts';
import { contentOdds } from './content.ts';
import { wouldHelp } from './help.ts';
import { fixFirst } from './mend.ts';
import { overall } from './overall.ts';
import { type ProviderInput, predictProvider } from './provider.ts';
import { noted, weigh } from './weigh.ts';
import { whatIf } from './what-if.ts';

type PredictSetup = Pick<Setup, 'rules' | 'policies' | 'priors' | 'limits' | 'whatIf'> & {
  /** What was learned of, by provider. */
  readonly own?: ReadonlyMap<string, OwnCampaigns>;
};

export function predict(facts: Facts, verdicts: readonly Verdict[], setup: PredictSetup): Forecast {
  const inputs = providerInputs(facts, verdicts, setup);
  const providers = inputs.map(predictProvider).sort((a, b) => b.share - a.share);
  const whole = overall(providers);
  const unless = setup.whatIf.length === 0 ? {} : { whatIf: whatIf(inputs, whole, setup.whatIf) };
  return {
    ...whole,
    assumed: assumed(
      verdicts,
      facts,
      setup.policies,
      inputs.map(({ policy }) => policy),
    ),
    wouldHelp: wouldHelp(inputs, setup.priors),
    fixFirst: fixFirst(inputs, setup.priors),
    ...unless,
    providers,
  };
}

/** Everything that counts at each provider that is in the list, or without one at each large provider. */
function providerInputs(facts: Facts, verdicts: readonly Verdict[], setup: PredictSetup): ProviderInput[] {
  const { policies, priors } = setup;
  const list = facts.list.state === 'known' ? facts.list.value : null;
  const total = list === null ? 0 : list.providers.reduce((sum, { recipients }) => sum + recipients, 0);
  const inList = policies.filter(({ id }) => list?.providers.some(provider => provider.id === id));
  const present = inList.length > 0 ? inList : policies.filter(({ major }) => major === true);
  const shared = {
    priors,
    content: contentOdds(facts, priors),
    deadOfOthers: deadOf(list),
    hours: usefulHours(facts, priors.retries.hours),
    stream: facts.sender.state === 'known' ? facts.sender.value.stream : 'promotional',
  };
  const all = noted(verdicts, setup.rules);
  return present.map(policy => {
    const recipients = list?.providers.find(({ id }) => id === policy.id) ?? null;
    const share = inList.length === 0 ? 1 / present.length : (recipients?.recipients ?? 0) / Math.max(1, total);
    const own = setup.own?.get(policy.id) ?? null;
    return { ...shared, policy, weighed: weigh(all, setup, policy, facts), recipients, share, own };
  });
}

/** The server gives up after some days; the campaign may be of no use before. */
function usefulHours({ loads }: Facts, most: number): number {
  if (loads.state !== 'known' || loads.value.start === null || loads.value.end === null) return most;
  const { start, end } = loads.value;
  return Math.min(most, (Date.parse(end) - Date.parse(start)) / 3_600_000);
}

/** What vetting expects to bounce, less what is known to: the list and the forecast give one number. */
function deadOf(list: ListFacts | null): Range {
  const undeliverable = list?.classes.undeliverable ?? 0;
  const others = (list?.unique ?? 0) - undeliverable;
  if (list === null || others <= 0) return { best: 0, likely: 0, worst: 0 };
  const left = (share: number) => Math.min(1, Math.max(0, (share * list.unique - undeliverable) / others));
  const { low, likely, high } = list.expectedBounce;
  return { best: left(low), likely: left(likely), worst: left(high) };
}

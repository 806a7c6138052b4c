/** Findings and each provider's policy to the odds of a mail. Pure; every finding only ever worsens. */
import type { Facts } from '../model/facts.ts';
import type { ListFacts } from '../model/list.ts';
import type { Consequence, Forecast, Policy, Prediction, Range } from '../model/prediction.ts';
import type { AnyRule } from '../model/rule.ts';
import type { Setup } from '../model/setup.ts';
import type { Because, Verdict } from '../model/verdict.ts';
import { contentOdds } from './content.ts';
import { biggest, predictProvider, type Weighed } from './provider.ts';
import { mean } from './shares.ts';

export function predict(
  facts: Facts,
  verdicts: readonly Verdict[],
  { rules, policies, priors }: Pick<Setup, 'rules' | 'policies' | 'priors'>,
): Forecast {
  const list = facts.list.state === 'known' ? facts.list.value : null;
  const total = list === null ? 0 : list.providers.reduce((sum, { recipients }) => sum + recipients, 0);
  const isPresent = ({ id, like }: Policy) =>
    list === null ? like === undefined : list.providers.some(provider => provider.id === id);
  const present = policies.filter(isPresent);
  const deadOfOthers = deadOf(list);
  const content = contentOdds(facts, priors);
  const providers = present
    .map(policy => {
      const recipients = list?.providers.find(({ id }) => id === policy.id) ?? null;
      const share = total === 0 ? 1 / present.length : (recipients?.recipients ?? 0) / total;
      const weighed = weigh(verdicts, rules, policy, facts);
      return predictProvider({ policy, priors, weighed, content, recipients, deadOfOthers, share });
    })
    .sort((a, b) => b.share - a.share);
  return { ...overall(providers), assumed: assumed(verdicts, facts), wouldHelp: [], providers };
}

/** Providers together, each by its share. */
export function overall(providers: readonly (Prediction & { readonly share: number })[]): Prediction {
  const weighted = (key: 'firstAttempt' | 'final') =>
    mean(providers.map(({ share, [key]: odds }) => ({ weight: share, odds })));
  const part = (key: keyof Prediction['bounceBy']) =>
    providers.reduce((sum, { share, bounceBy }) => sum + share * bounceBy[key], 0);
  const firstAttempt = weighted('firstAttempt');
  return {
    outcome: biggest(firstAttempt.likely),
    basis: providers.some(({ basis }) => basis === 'policy') ? 'policy' : 'base-rate',
    confidence: providers.every(({ confidence }) => confidence === 'medium') ? 'medium' : 'low',
    firstAttempt,
    final: weighted('final'),
    bounceBy: { address: part('address'), policy: part('policy'), expired: part('expired') },
  };
}

/** What this provider makes of the findings, and of those that unjudged rules might still make. */
function weigh(verdicts: readonly Verdict[], rules: readonly AnyRule[], policy: Policy, facts: Facts): Weighed[] {
  return verdicts.flatMap(verdict => {
    const made = Map.groupBy(verdict.findings, ({ id }) => id);
    const open = verdict.because.some(hides) ? possible(verdict, rules) : [];
    return [...new Set([...made.keys(), ...open])].flatMap(finding => {
      const consequence = consequenceOf(finding, policy, isBulk(policy, facts));
      if (consequence === undefined) return [];
      const touched = (made.get(finding) ?? []).reduce((sum, { share = 1 }) => sum + share, 0);
      const weighed = { finding, criterion: verdict.criterion, consequence };
      const certain = { ...weighed, certain: true, share: Math.min(1, touched) };
      const possibly = { ...weighed, certain: false, share: 1 };
      return [...(touched > 0 ? [certain] : []), ...(open.includes(finding) && touched < 1 ? [possibly] : [])];
    });
  });
}

function consequenceOf(finding: string, { on, belowBulk }: Policy, bulk: boolean): Consequence | undefined {
  const consequence = on[finding];
  return consequence?.applies !== 'bulk' || bulk ? consequence : belowBulk?.[finding];
}

/** What does not apply or was left out hides nothing; what the ESP adds later, and what is off by nature, is taken for granted and named. */
function hides({ why }: Because): boolean {
  return why !== 'added-by-esp' && why !== 'opt-in' && why !== 'needs-key' && isNamed(why);
}

function isNamed(why: Because['why']): boolean {
  return why !== 'not-applicable' && why !== 'only';
}

function possible(verdict: Verdict, rules: readonly AnyRule[]): string[] {
  const rule = rules.find(({ id }) => id === verdict.rule);
  return Object.keys(rule?.messages ?? {}).map(problem => `${verdict.rule}/${problem}`);
}

/** Not known counts as yes. */
function isBulk(policy: Policy, facts: Facts): boolean {
  return facts.sender.state !== 'known' || (facts.sender.value.bulk[policy.id] ?? true);
}

/** What was taken for granted because the user did not supply it: the rules, and what was missing. */
function assumed(verdicts: readonly Verdict[], facts: Facts): string[] {
  const missing = verdicts
    .filter(({ status }) => status === 'skipped')
    .flatMap(({ rule, because }) => because.filter(({ why }) => isNamed(why)).map(one => ({ rule, ...one })));
  const byWhat = Map.groupBy(missing, ({ why, detail }) => (inDns(why) ? `${why}: ${detail}` : detail));
  const ruleNames = ([, all]: [string, typeof missing]) => [...new Set(all.map(({ rule }) => rule))].join(', ');
  const byRules = Map.groupBy([...byWhat], ruleNames);
  const rules = [...byRules].map(([names, what]) => `${names} (${what.map(([detail]) => detail).join('; ')})`);
  const noList = facts.list.state === 'known' ? [] : ['every provider receives as much: there is no recipient list'];
  return [...noList, ...rules];
}

function inDns(why: Because['why']): boolean {
  return why === 'offline' || why === 'outside-zone';
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

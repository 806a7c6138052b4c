/** One provider's forecast: its base, and what each finding adds by its documented policy. */
import type { ListFacts } from '../model/list.ts';
import {
  type Chance,
  type Consequence,
  chances,
  type Odds,
  type Outcome,
  outcomes,
  type Policy,
  type Priors,
  type ProviderPrediction,
  type Push,
  type Range,
  type Shares,
} from '../model/prediction.ts';
import type { Criterion } from '../model/rule.ts';
import { type ContentOdds, junkOf, without } from './content.ts';
import { afterRetries, anyOf, type Case, type Chances, firstAttempt } from './shares.ts';

/** A finding that counts at this provider; `certain` false: it was not made, but could not be excluded either. */
export interface Weighed {
  readonly finding: string;
  readonly criterion: Criterion;
  readonly consequence: Consequence;
  readonly certain: boolean;
  /** The part of the mail it touches. */
  readonly share: number;
}

interface ProviderInput {
  readonly policy: Policy;
  readonly priors: Priors;
  readonly weighed: readonly Weighed[];
  readonly content: ContentOdds;
  readonly recipients: ListFacts['providers'][number] | null;
  /** Share of the list's other addresses that are dead: those that are not known to be undeliverable. */
  readonly deadOfOthers: Range;
  readonly share: number;
}

type Result = Pick<ProviderPrediction, 'firstAttempt' | 'final' | 'bounceBy'>;

export function predictProvider(input: ProviderInput): ProviderPrediction {
  const { policy, weighed } = input;
  const result = odds(input);
  const certain = weighed.filter(one => one.certain);
  const because = [...certain.map(one => push(one, input, result)), ...contentPushes(input, result)].sort(
    (a, b) => b.effect - a.effect || a.finding.localeCompare(b.finding),
  );
  const decided = certain.filter(({ consequence }) => consequence.conf === 'P' || consequence.conf === 'O');
  const reply = heaviest(certain)?.consequence.reply;
  return {
    id: policy.id,
    name: policy.name,
    recipients: input.recipients?.recipients ?? 0,
    share: input.share,
    outcome: biggest(result.firstAttempt.likely),
    basis: decided.length > 0 ? 'policy' : 'base-rate',
    confidence:
      decided.length > 0 && certain.length === weighed.length && isNarrow(result, input.priors) ? 'medium' : 'low',
    ...result,
    ...(reply === undefined ? {} : { reply }),
    because,
  };
}

function isNarrow({ final }: Result, { mediumWithin }: Priors): boolean {
  return final.best.inbox - final.worst.inbox <= mediumWithin;
}

/** The outcome with the greatest share. */
export function biggest(shares: Shares): Outcome {
  return outcomes.reduce((best, next) => (shares[next] > shares[best] ? next : best));
}

function odds(input: ProviderInput): Result {
  const of = (which: Case) => oneCase(input, which);
  const [best, likely, worst] = [of('best'), of('likely'), of('worst')];
  const gathered = (key: 'first' | 'final'): Odds => ({ best: best[key], likely: likely[key], worst: worst[key] });
  return { firstAttempt: gathered('first'), final: gathered('final'), bounceBy: likely.bounceBy };
}

function oneCase(input: ProviderInput, which: Case): { first: Shares; final: Shares; bounceBy: Result['bounceBy'] } {
  const counted = input.weighed.filter(({ certain }) => certain || which === 'worst');
  const chance = chancesOf(counted, input, which);
  const dead = deadShare(input, which);
  const first = firstAttempt(dead, chance);
  const expired = expiredShare(counted, input, which);
  return {
    first,
    final: afterRetries(first, expired, chance.junk),
    bounceBy: { address: dead, policy: first.bounce - dead, expired: first.deferral * expired },
  };
}

/** Base and findings strike independently, but no criterion alone goes beyond the ceiling: its findings are often one fault seen thrice. */
function chancesOf(counted: readonly Weighed[], { policy, priors, content }: ProviderInput, which: Case): Chances {
  const base = { ...byCase(policy, which), junk: junkOf(policy, content, which) };
  const of = (stage: Chance): number => {
    const byCriterion = Map.groupBy(counted, ({ criterion }) => criterion);
    const criteria = [...byCriterion.values()].map(group => {
      const together = anyOf(group.map(one => chanceOf(one, stage, which)));
      const strongest = Math.max(...group.map(one => chanceOf(one, stage, which)));
      return Math.max(Math.min(together, priors.ceiling[which]), strongest);
    });
    return anyOf([base[stage], ...criteria]);
  };
  return { refuse: of('refuse'), defer: of('defer'), junk: of('junk') };
}

function byCase({ base }: Policy, which: Case): Chances {
  return { refuse: base.refuse[which], defer: base.defer[which], junk: base.junk[which] };
}

/** Base deferrals pass; those for a finding stay as long as the fault does. */
function expiredShare(counted: readonly Weighed[], { policy, priors }: ProviderInput, which: Case): number {
  const passing = policy.base.defer[which];
  const staying = anyOf(counted.map(one => chanceOf(one, 'defer', which)));
  const all = passing + staying;
  if (all === 0) return 0;
  return (passing * priors.expires.passing[which] + staying * priors.expires.staying[which]) / all;
}

/** Addresses of the list that do not exist at this provider. */
function deadShare({ recipients, deadOfOthers }: ProviderInput, which: Case): number {
  if (recipients === null || recipients.recipients === 0) return 0;
  const undeliverable = recipients.undeliverable / recipients.recipients;
  return undeliverable + (1 - undeliverable) * deadOfOthers[which];
}

/** How much of the likely inbox share this finding alone costs. */
function push(one: Weighed, input: ProviderInput, result: Result): Push {
  const without = odds({ ...input, weighed: input.weighed.filter(other => other !== one) });
  const stage = chances.reduce((most, next) =>
    chanceOf(one, next, 'likely') > chanceOf(one, most, 'likely') ? next : most,
  );
  return {
    finding: one.finding,
    stage,
    effect: without.final.likely.inbox - result.final.likely.inbox,
    source: `${one.consequence.source}, ${one.consequence.asOf}`,
  };
}

/** Measures that make the message look unwanted; named only where it does, and by its worst. */
function contentPushes(input: ProviderInput, result: Result): Push[] {
  const { content, priors } = input;
  if (content.logOdds.likely <= 0) return [];
  return content.pushes.slice(0, priors.contentReasons).map(one => {
    const better = odds({ ...input, content: without(content, one) });
    return {
      finding: `spam-score/${one.measure}`,
      stage: 'junk' as const,
      effect: better.final.likely.inbox - result.final.likely.inbox,
      source: priors.contentSource,
    };
  });
}

function heaviest(weighed: readonly Weighed[]): Weighed | undefined {
  const withReply = weighed.filter(({ consequence }) => consequence.reply !== undefined);
  const weight = (one: Weighed) => Math.max(chanceOf(one, 'refuse', 'likely'), chanceOf(one, 'defer', 'likely'));
  return withReply.reduce<Weighed | undefined>(
    (most, next) => (most === undefined || weight(next) > weight(most) ? next : most),
    undefined,
  );
}

function chanceOf({ consequence, share }: Weighed, stage: Chance, which: Case): number {
  return (consequence[stage]?.[which] ?? 0) * share;
}

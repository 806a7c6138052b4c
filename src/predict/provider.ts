/** One provider's forecast: its base, and what each finding adds by its documented policy. */

import type { Stream } from '../model/campaign.ts';
import type { ListFacts } from '../model/list.ts';
import {
  type Chance,
  type Confidence,
  chances,
  type Delay,
  type Odds,
  type Outcome,
  type OwnCampaigns,
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
import { type Queue, quantile, retried } from './queue.ts';
import { afterRetries, anyOf, type Case, type Chances, firstAttempt } from './shares.ts';
import type { Weighed } from './weigh.ts';

export interface ProviderInput {
  readonly policy: Policy;
  readonly priors: Priors;
  readonly weighed: readonly Weighed[];
  readonly content: ContentOdds;
  readonly recipients: ListFacts['providers'][number] | null;
  /** Share of the list's other addresses that are dead: those that are not known to be undeliverable. */
  readonly deadOfOthers: Range;
  readonly share: number;
  /** Until the retries end, or the mail is of no use any more. */
  readonly hours: number;
  readonly stream: Stream;
  /** Null: the base is everybody's. */
  readonly own: OwnCampaigns | null;
}

type Result = Pick<ProviderPrediction, 'firstAttempt' | 'final' | 'bounceBy'>;

export function predictProvider(input: ProviderInput): ProviderPrediction {
  const { policy, weighed } = input;
  const result = odds(input);
  const certain = weighed.filter(one => one.certain);
  const because = [...certain.map(one => push(one, input)), ...contentPushes(input, result)].sort(
    (a, b) => b.effect - a.effect || a.finding.localeCompare(b.finding),
  );
  const decided = certain.filter(({ consequence }) => consequence.conf === 'P' || consequence.conf === 'O');
  const reply = heaviest(certain)?.consequence.reply;
  const delay = delayOf(input, result);
  return {
    id: policy.id,
    name: policy.name,
    recipients: input.recipients?.recipients ?? 0,
    share: input.share,
    outcome: biggest(result.firstAttempt.likely),
    basis: input.own !== null ? 'own-history' : decided.length > 0 ? 'policy' : 'base-rate',
    confidence: confidence(input, decided.length > 0, result),
    ...result,
    ...(reply === undefined ? {} : { reply }),
    because,
    ...(delay === null ? {} : { delay }),
    ...(input.own === null ? {} : { own: input.own }),
    notes: (policy.notes ?? []).filter(({ stream = input.stream }) => stream === input.stream),
  };
}

/** Low while anything is open that may move it. */
function confidence({ own, priors, weighed }: ProviderInput, isDecided: boolean, result: Result): Confidence {
  if (weighed.some(one => !one.certain) || !isNarrow(result, priors)) return 'low';
  if (own !== null && own.campaigns >= priors.learning.needed) return 'high';
  return isDecided || own !== null ? 'medium' : 'low';
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
  return {
    first,
    final: afterRetries(first, chance),
    bounceBy: { address: dead, policy: first.bounce - dead, expired: (1 - first.bounce) * chance.expire },
  };
}

/** The share of the inbox after the retries. */
export function likelyInbox(input: ProviderInput): number {
  return oneCase(input, 'likely').final.inbox;
}

export function worstInbox(input: ProviderInput): number {
  return oneCase(input, 'worst').final.inbox;
}

/** Base and findings strike independently, but no criterion alone goes beyond the ceiling: its findings are often one fault seen thrice. */
function chancesOf(counted: readonly Weighed[], input: ProviderInput, which: Case): Chances {
  const { policy, priors, content } = input;
  const { refuse, defer } = policy.base;
  const of = (base: number, chance: (one: Weighed) => number): number => {
    const byCriterion = new Map<Criterion, number[]>();
    for (const one of counted) {
      const each = chance(one);
      if (each <= 0) continue;
      const others = byCriterion.get(one.criterion);
      if (others === undefined) byCriterion.set(one.criterion, [each]);
      else others.push(each);
    }
    const criteria = [...byCriterion.values()].map(each =>
      Math.max(Math.min(anyOf(each), priors.ceiling[which]), ...each),
    );
    return anyOf([base, ...criteria]);
  };
  const deferral = of(defer[which], one => chanceOf(one, 'defer', which));
  const expired = of(defer[which] * baseQueue(input, which).expired, one => expiryOf(one, input, which));
  return {
    refuse: of(refuse[which], one => chanceOf(one, 'refuse', which)),
    defer: deferral,
    junk: of(junkOf(policy, content, which), one => chanceOf(one, 'junk', which)),
    expire: Math.min(expired, deferral),
  };
}

/** Deferred for this finding, and never taken. */
function expiryOf(one: Weighed, input: ProviderInput, which: Case): number {
  const chance = chanceOf(one, 'defer', which);
  return chance === 0 ? 0 : chance * queueOf(one, input, which).expired;
}

function baseQueue({ policy, priors, hours }: ProviderInput, which: Case): Queue {
  const { minutes, passes } = policy.wait ?? priors.waits.passing;
  return retried(minutes, passes[which], hours, priors.retries);
}

function queueOf({ consequence }: Weighed, { priors, hours }: ProviderInput, which: Case): Queue {
  const { minutes, passes } = consequence.wait ?? priors.waits.staying;
  return retried(minutes, passes[which], hours, priors.retries);
}

/** Mail that is deferred for several reasons at once is late by the slowest; here each reason is taken by itself. */
function delayOf(input: ProviderInput, { firstAttempt: { likely } }: Result): Delay | null {
  const base = { queue: baseQueue(input, 'likely'), weight: input.policy.base.defer.likely };
  const causes = input.weighed.filter(({ certain }) => certain);
  const parts = causes.map(one => ({ queue: queueOf(one, input, 'likely'), weight: chanceOf(one, 'defer', 'likely') }));
  const all = [base, ...parts].filter(({ weight }) => weight > 0);
  const arrives = all.some(({ queue }) => queue.delays.length > 0);
  if (likely.deferral <= 0 || !arrives) return null;
  const within = (share: number) => Math.round(quantile(all, share));
  return { share: likely.deferral, median: within(0.5), most: within(0.95) };
}

/** Addresses of the list that do not exist at this provider. */
function deadShare({ recipients, deadOfOthers }: ProviderInput, which: Case): number {
  if (recipients === null || recipients.recipients === 0) return 0;
  const undeliverable = recipients.undeliverable / recipients.recipients;
  return undeliverable + (1 - undeliverable) * deadOfOthers[which];
}

/** How much of the likely inbox share this finding would cost if it were the only one. */
function push(one: Weighed, input: ProviderInput): Push {
  const stage = chances.reduce((most, next) =>
    chanceOf(one, next, 'likely') > chanceOf(one, most, 'likely') ? next : most,
  );
  const { reply, source, asOf } = one.consequence;
  return {
    finding: one.finding,
    stage,
    effect: costAlone(input, [one]),
    ...(reply === undefined ? {} : { reply }),
    source: `${source}, ${asOf}`,
  };
}

/** Of these findings together, against a mail without any. */
export function costAlone(input: ProviderInput, weighed: readonly Weighed[]): number {
  return Math.max(0, likelyInbox({ ...input, weighed: [] }) - likelyInbox({ ...input, weighed }));
}

/** Measures that make the message look unwanted; named only where it does, and by its worst. */
function contentPushes(input: ProviderInput, result: Result): Push[] {
  const { content, priors } = input;
  if (content.logOdds.likely <= 0) return [];
  return content.pushes.slice(0, priors.contentReasons).map(one => {
    return {
      finding: `spam-score/${one.measure}`,
      stage: 'junk' as const,
      effect: likelyInbox({ ...input, content: without(content, one) }) - result.final.likely.inbox,
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

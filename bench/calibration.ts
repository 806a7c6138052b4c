/**
 * Whether the ranges learned of own campaigns hold what the next one brings, over senders whose truth is known; what other
 * ways of counting would cover; and how often skill is claimed where there is none.
 */
import { learning } from '../rules/data/learning.ts';
import { calibrate } from '../src/learn/calibrate.ts';
import type { Outcome } from '../src/model/outcome.ts';
import type { RecordedPrediction } from '../src/model/recorded.ts';
import { type Counted, recency } from '../src/predict/stats/beta-binomial.ts';
import { betaCdf } from '../src/predict/stats/beta-cdf.ts';
import { type Interval, nextRate } from '../src/predict/stats/interval.ts';
import { posterior } from '../src/predict/stats/posterior.ts';
import type { BenchResult } from './result.ts';
import {
  logit,
  luckFrom,
  rateOf,
  type SimulatedCampaign,
  type SimulatedSender,
  simulatedSender,
} from './simulated-senders.ts';

const runs = 1000;
const seen = [1, 2, 3, 5, 10, 20, 40, 60];
const { within: inside, halfLifeDays, baseCampaigns } = learning;

export async function calibration(): Promise<BenchResult> {
  const usual = senders({ drift: 0.04, off: 1 });
  const steady = senders({ drift: 0, off: 1 });
  const covered = (name: string, those: readonly SimulatedSender[]) =>
    row(`coverage, ${name} (${those.length})`, those, isCovered, percent);
  const kind = (name: string, is: (sender: SimulatedSender) => boolean) => covered(name, usual.filter(is));
  const widths = (sender: SimulatedSender, count: number) => width(forecast(sender, count));
  const ofBase = (sender: SimulatedSender) => brierOf(sender.base, next(sender).rate);
  const fine = (value: number) => value.toFixed(5);
  const rows = [
    covered('all', usual),
    kind('rate below 1 %', ({ rate }) => rate < 0.01),
    kind('rate 1 to 10 %', ({ rate }) => rate >= 0.01 && rate < 0.1),
    kind('rate above 10 %', ({ rate }) => rate >= 0.1),
    kind('spread below 0.15', ({ spread }) => spread < 0.15),
    kind('spread 0.15 to 0.4', ({ spread }) => spread >= 0.15 && spread < 0.4),
    kind('spread above 0.4', ({ spread }) => spread >= 0.4),
    kind('below 2,000 recipients', ({ size }) => size < 2000),
    kind('above 20,000 recipients', ({ size }) => size >= 20_000),
    covered('no drift', steady),
    covered('twice the drift', senders({ drift: 0.08, off: 1 })),
    covered('base off twice as far', senders({ drift: 0.04, off: 2 })),
    row('width, log-odds', usual, widths, value => value.toFixed(2)),
    row('Brier of the next campaign', usual, brier, fine),
    row('Brier of the next campaign, no drift', steady, brier, fine),
    row('Brier of the base alone', usual, ofBase, fine),
    row('distance from its rate, no drift (log-odds, rms)', steady, distance, value => Math.sqrt(value).toFixed(3)),
    row('coverage, all recipients pooled', usual, pooled, percent),
    row('coverage, correlation of at least 0.05', usual, correlated, percent),
    ...falseClaims(),
  ];
  return { name: 'calibration', rows };
}

function senders({ drift, off }: { drift: number; off: number }): SimulatedSender[] {
  return Array.from({ length: runs }, (_, run) =>
    simulatedSender(run + 1, { drift, off, campaigns: Math.max(...seen) + 1 }),
  );
}

function row(
  what: string,
  those: readonly SimulatedSender[],
  of: (sender: SimulatedSender, count: number) => number,
  shown: (value: number) => string,
) {
  const means = seen.map(count => [`${count}`, shown(mean(those.map(sender => of(sender, count))))] as const);
  return { what, ...Object.fromEntries(means) };
}

function next({ campaigns }: SimulatedSender): SimulatedCampaign {
  return campaigns.at(-1) as SimulatedCampaign;
}

/** The last `count` before the next. */
function lately({ campaigns }: SimulatedSender, count: number): Counted[] {
  return campaigns
    .slice(-1 - count, -1)
    .map(({ k, n }, index) => ({ k, n, weight: recency(7 * (count - index), halfLifeDays) }));
}

const made = new WeakMap<SimulatedSender, Map<number, Interval>>();

function forecast(sender: SimulatedSender, count: number): Interval {
  const known = made.get(sender) ?? new Map<number, Interval>();
  made.set(sender, known);
  const before = known.get(count);
  if (before !== undefined) return before;
  const prior = { mean: sender.base, campaigns: baseCampaigns };
  const interval = nextRate(posterior(lately(sender, count), prior, learning.belief), inside);
  known.set(count, interval);
  return interval;
}

function isCovered(sender: SimulatedSender, count: number): number {
  const { low, high } = forecast(sender, count);
  const { rate } = next(sender);
  return rate >= low && rate <= high ? 1 : 0;
}

function width({ low, high }: { low: number; high: number }): number {
  return logit(high) - logit(low);
}

function brier(sender: SimulatedSender, count: number): number {
  return brierOf(forecast(sender, count).mean, next(sender).rate);
}

function distance(sender: SimulatedSender, count: number): number {
  return (logit(forecast(sender, count).mean) - logit(next(sender).rate)) ** 2;
}

/** Per recipient, in expectation. */
function brierOf(forecast: number, rate: number): number {
  return rate * (1 - rate) + (forecast - rate) ** 2;
}

/** As if all recipients were independent. */
function pooled(sender: SimulatedSender, count: number): number {
  const own = lately(sender, count);
  const k = own.reduce((sum, one) => sum + one.k, 0);
  const n = own.reduce((sum, one) => sum + one.n, 0);
  return within(next(sender).rate, k + 0.5, n - k + 0.5);
}

/** The mean of the campaigns with an intra-class correlation by moments, floored at 0.05. */
function correlated(sender: SimulatedSender, count: number): number {
  const shares = lately(sender, count).map(({ k, n }) => (k + 0.5) / (n + 1));
  const centre = mean(shares);
  const variance = mean(shares.map(share => (share - centre) ** 2));
  const correlation = Math.min(0.9, Math.max(0.05, variance / (centre * (1 - centre))));
  const precision = 1 / correlation - 1;
  return within(next(sender).rate, centre * precision, (1 - centre) * precision);
}

function within(rate: number, a: number, b: number): number {
  const below = betaCdf(rate, a, b);
  return below >= (1 - inside) / 2 && below <= (1 + inside) / 2 ? 1 : 0;
}

const claimRuns = 200;

/** A forecast that is the sender's true mean with noise: it knows nothing of one campaign or the other. */
function falseClaims() {
  const claimed = (campaigns: number, noise: number, pick: 'interval' | 'word') => {
    const each = Array.from({ length: claimRuns }, (_, run) => unskilled(run + 1, campaigns, noise, pick));
    return percent(mean(each.map(beats => (beats ? 1 : 0))));
  };
  const of = (what: string, noise: number, pick: 'interval' | 'word') => ({
    what,
    ...Object.fromEntries([3, 5, 10, 20, 40].map(count => [`${count}`, claimed(count, noise, pick)])),
  });
  return [
    of(`no skill (${claimRuns}): interval above leave-one-out`, 0.02, 'interval'),
    of('no skill: claimed', 0.02, 'word'),
    of('no skill, forecast off by 0.3: interval above leave-one-out', 0.3, 'interval'),
    of('no skill, forecast off by 0.3: claimed', 0.3, 'word'),
  ];
}

function unskilled(seed: number, campaigns: number, noise: number, pick: 'interval' | 'word'): boolean {
  const luck = luckFrom(seed);
  const days = Array.from({ length: campaigns }, (_, index) => new Date(Date.UTC(2027, 0, 1 + index)).toISOString());
  const predictions: RecordedPrediction[] = [];
  const outcomes: Outcome[] = [];
  for (const [index, at] of days.entries()) {
    const bounce = rateOf(logit(0.03) + noise * luck.normal());
    const sent = 5000;
    const bouncedPolicy = luck.binomial(sent, rateOf(logit(0.03) + 0.3 * luck.normal()));
    predictions.push(predicted(`c${index}`, at, bounce));
    outcomes.push(happened(`c${index}`, at.slice(0, 10), sent, bouncedPolicy));
  }
  const { rows } = calibrate(predictions, outcomes, new Date('2028-01-01'), learning);
  const skill = rows.find(({ provider, outcome }) => provider === 'gmail' && outcome === 'bounce')?.skill;
  // Against the mean of the other campaigns, and as it is decided: against the best single number.
  return pick === 'interval' ? (skill?.brier?.low ?? 0) > 0 : skill?.word === 'claimed';
}

function predicted(campaign: string, at: string, bounce: number): RecordedPrediction {
  const shares = { inbox: 1 - bounce, spam: 0, deferral: 0, bounce };
  const odds = { best: shares, likely: shares, worst: shares };
  const bounceBy = { address: 0, policy: bounce, expired: 0 };
  const gmail = {
    id: 'gmail',
    recipients: 5000,
    firstAttempt: odds,
    final: odds,
    bounceBy,
    basis: 'base-rate',
  } as const;
  return { campaign, at, version: '0', providers: [gmail] };
}

function happened(campaign: string, day: string, sent: number, bouncedPolicy: number): Outcome {
  return {
    campaign,
    provider: 'gmail',
    day,
    fromDomain: null,
    ip: null,
    sent,
    delivered: sent - bouncedPolicy,
    deferred: 0,
    bouncedAddress: 0,
    bouncedPolicy,
    bouncedOther: 0,
    complaints: 0,
    unsubscribes: 0,
    opens: 0,
    clicks: 0,
    placed: { inbox: 0, spam: 0, missing: 0 },
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

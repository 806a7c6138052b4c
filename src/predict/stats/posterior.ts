/**
 * What campaigns tell of a sender's mean rate and of the spread between its campaigns, together: every pair that the
 * counts leave possible, with its weight. Summed on a grid, not sampled: the same counts give the same numbers.
 */
import type { Belief } from '../../model/prediction.ts';
import { type Counted, logLikelihood, type Shape, shapeOf } from './beta-binomial.ts';

/** What is thought before any campaign: `mean` (a rate), and as how many campaigns it counts. */
export interface Prior {
  readonly mean: number;
  readonly campaigns: number;
}

/** A possible sender; the weights of all sum to 1. */
export interface Possible {
  readonly mean: number;
  readonly spread: number;
  readonly shape: Shape;
  readonly weight: number;
}

/** Log-odds beyond which no rate is looked for: one in a million. */
const mostLogit = 14;
const spreadNodes = 11;
const meanNodes = 21;
/** Possibilities e^-14 times less likely than the likeliest are left out. */
const negligible = 14;

export function posterior(campaigns: readonly Counted[], prior: Prior, belief: Belief): Possible[] {
  const { leastSpread, mostSpread } = belief;
  const seen = campaigns.filter(({ n, weight }) => n > 0 && weight > 0);
  const log = (mean: number, spread: number) =>
    logLikelihood(seen, shapeOf(mean, spread)) + logPrior(mean, prior, belief);
  const slice = (logSpread: number) =>
    sliceAt(logSpread, (mean, spread) => log(mean, spread) + logSpreadPrior(spread, belief), seen, prior);
  const coarse = evenly(Math.log(leastSpread), Math.log(mostSpread), spreadNodes).map(slice);
  const [from, to] = around(coarse.map(({ logSpread, logTotal }) => ({ at: logSpread, log: logTotal })));
  const fine = evenly(from, to, spreadNodes).map(slice);
  const top = fine.reduce((most, { logTotal }) => Math.max(most, logTotal), Number.NEGATIVE_INFINITY);
  const all = fine.flatMap(({ points, step }, index) => {
    const end = index === 0 || index === spreadNodes - 1 ? 0.5 : 1;
    return points.map(({ log: height, ...rest }) => ({ ...rest, weight: end * step * Math.exp(height - top) }));
  });
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  return all
    .filter(({ weight }) => weight > total * Math.exp(-negligible))
    .map(one => ({ ...one, weight: one.weight / total, shape: shapeOf(one.mean, one.spread) }));
}

/** All means at one spread; `logTotal` is the logarithm of what they weigh together. */
function sliceAt(
  logSpread: number,
  log: (mean: number, spread: number) => number,
  seen: readonly Counted[],
  prior: Prior,
) {
  const spread = Math.exp(logSpread);
  const height = (at: number) => log(rateOf(at), spread);
  let [from, to] = reach(seen, prior);
  for (;;) {
    const points = evenly(from, to, meanNodes).map(at => ({ at, log: height(at) }));
    const [left, right] = around(points);
    if (right - left > 0.7 * (to - from)) {
      const step = (to - from) / (meanNodes - 1);
      const total = logSum(points.map(point => point.log)) + Math.log(step);
      return {
        logSpread,
        step,
        logTotal: total,
        points: points.map(point => ({ mean: rateOf(point.at), spread, log: point.log })),
      };
    }
    [from, to] = [left, right];
  }
}

/** Log-odds between which the mean is looked for at first. */
function reach(seen: readonly Counted[], prior: Prior): [number, number] {
  const each = [logitOf(prior.mean), ...seen.map(({ k, n }) => logitOf((k + 0.5) / (n + 1)))];
  const beyond = 6;
  return [
    Math.max(-mostLogit, each.reduce((a, b) => Math.min(a, b)) - beyond),
    Math.min(mostLogit, each.reduce((a, b) => Math.max(a, b)) + beyond),
  ];
}

/** From where to where the points that matter lie, with a step to either side. */
function around(points: readonly { readonly at: number; readonly log: number }[]): [number, number] {
  const top = points.reduce((most, { log }) => Math.max(most, log), Number.NEGATIVE_INFINITY);
  const first = points.findIndex(({ log }) => log > top - negligible);
  const last = points.findLastIndex(({ log }) => log > top - negligible);
  const at = (index: number) => (points[Math.min(points.length - 1, Math.max(0, index))] as { at: number }).at;
  return [at(first - 1), at(last + 1)];
}

function logPrior(mean: number, prior: Prior, { meanSpread, meanDegrees }: Belief): number {
  const scale = meanSpread / Math.sqrt(prior.campaigns);
  const distance = (logitOf(mean) - logitOf(prior.mean)) / scale;
  return -((meanDegrees + 1) / 2) * Math.log1p((distance * distance) / meanDegrees);
}

function logSpreadPrior(spread: number, { spreadMedian, spreadLogSd }: Belief): number {
  return -0.5 * ((Math.log(spread) - Math.log(spreadMedian)) / spreadLogSd) ** 2;
}

function logSum(logs: readonly number[]): number {
  const top = logs.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY);
  return top + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - top), 0));
}

function evenly(from: number, to: number, nodes: number): number[] {
  return Array.from({ length: nodes }, (_, index) => from + ((to - from) * index) / (nodes - 1));
}

/** Kept off 0 and 1, where the log-odds have no value. */
export function logitOf(rate: number): number {
  const kept = Math.min(1 - 1e-6, Math.max(1e-6, rate));
  return Math.log(kept / (1 - kept));
}

export function rateOf(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

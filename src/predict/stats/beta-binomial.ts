/**
 * Counts of campaigns whose rates differ more than chance alone lets them: each campaign has its own rate, drawn from a
 * beta distribution about the sender's mean, and its recipients are drawn by that rate (Skellam 1948).
 */
import { logBeta, logGamma } from './log-gamma.ts';

/** Of one campaign: it happened to `k` of `n`, and counts as `weight` campaigns (0 to 1). */
export interface Counted {
  readonly k: number;
  readonly n: number;
  readonly weight: number;
}

/** The two parameters of a beta distribution. */
export interface Shape {
  readonly a: number;
  readonly b: number;
}

/**
 * `mean`: a rate, 0 < mean < 1. `spread`: how far the rates of campaigns lie apart, as a standard deviation on the scale
 * of log-odds (to first order: sd of the rate / (mean (1 - mean))), so that 0.1 means about a tenth of a small rate.
 */
export function shapeOf(mean: number, spread: number): Shape {
  const precision = Math.max(leastPrecision, 1 / (spread * spread * mean * (1 - mean)) - 1);
  return { a: mean * precision, b: (1 - mean) * precision };
}

/** Below it the rates of campaigns would be all or nothing. */
const leastPrecision = 0.25;

/** Logarithm of the chance of just this count. */
export function logPmf({ k, n }: Pick<Counted, 'k' | 'n'>, shape: Shape): number {
  const ways = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  return ways + logLikelihood([{ k, n, weight: 1 }], shape);
}

/** The same of many campaigns, each by its weight, without what does not depend on the shape. */
export function logLikelihood(campaigns: readonly Counted[], { a, b }: Shape): number {
  const alone = logBeta(a, b);
  let sum = 0;
  for (const { k, n, weight } of campaigns) sum += weight * (logBeta(k + a, n - k + b) - alone);
  return sum;
}

/** Half as much after each `halfLife` days; nothing counts more than today's. */
export function recency(ageDays: number, halfLife: number): number {
  return 2 ** (-Math.max(0, ageDays) / halfLife);
}

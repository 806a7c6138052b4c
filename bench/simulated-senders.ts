/**
 * Senders whose truth is known: a rate that drifts from week to week, campaigns that lie about it on the log-odds, and
 * recipients drawn by each campaign's own rate. Seeded; no part of it is the model that is to recover it (which draws
 * campaigns from beta distributions, and knows of no drift but by forgetting).
 */
import { numbersFrom } from '../src/predict/stats/random.ts';

export interface SimulatedCampaign {
  /** What its recipients were drawn by. */
  readonly rate: number;
  readonly k: number;
  readonly n: number;
}

export interface SimulatedSender {
  /** The mean rate in the first week: 0.1 % to 60 %, log-uniform. */
  readonly rate: number;
  /** Standard deviation between campaigns, on the log-odds: 0.05 to 0.8, log-uniform. */
  readonly spread: number;
  /** Typical recipients of a campaign: 200 to 200,000, log-uniform. */
  readonly size: number;
  /** What is thought of it before: off by a standard deviation of `off` on the log-odds. */
  readonly base: number;
  /** One a week, oldest first. */
  readonly campaigns: readonly SimulatedCampaign[];
}

export interface Circumstances {
  /** Standard deviation of the step from week to week, on the log-odds; 0.04 is about 0.3 in a year. */
  readonly drift: number;
  readonly off: number;
  readonly campaigns: number;
}

export function simulatedSender(seed: number, { drift, off, campaigns: length }: Circumstances): SimulatedSender {
  const luck = luckFrom(seed);
  const rate = logUniform(luck, 0.001, 0.6);
  const spread = logUniform(luck, 0.05, 0.8);
  const size = logUniform(luck, 200, 200_000);
  const base = rateOf(logit(rate) + off * luck.normal());
  let centre = logit(rate);
  const campaigns = Array.from({ length }, () => {
    const n = Math.round(Math.min(200_000, Math.max(200, size * Math.exp(0.3 * luck.normal()))));
    const own = rateOf(centre + spread * luck.normal());
    centre += drift * luck.normal();
    return { rate: own, n, k: luck.binomial(n, own) };
  });
  return { rate, spread, size, base, campaigns };
}

type Luck = ReturnType<typeof luckFrom>;

export function luckFrom(seed: number) {
  const uniform = numbersFrom(Math.imul(seed, 2_654_435_761));
  /** Box and Muller. */
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  /** By the gaps between hits; where there are many, by the normal distribution. */
  const binomial = (n: number, rate: number): number => {
    const variance = n * rate * (1 - rate);
    if (variance > 100) return Math.min(n, Math.max(0, Math.round(n * rate + normal() * Math.sqrt(variance))));
    if (rate > 0.5) return n - binomial(n, 1 - rate);
    let hits = 0;
    for (let at = -1; ; hits++) {
      at += 1 + Math.floor(Math.log(1 - uniform()) / Math.log1p(-rate));
      if (!(at < n)) return hits;
    }
  };
  return { uniform, normal, binomial };
}

function logUniform({ uniform }: Luck, from: number, to: number): number {
  return from * (to / from) ** uniform();
}

export function logit(rate: number): number {
  return Math.log(rate / (1 - rate));
}

export function rateOf(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** The arithmetic against closed forms, and the ranges against senders whose truth is known. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SimulatedSender, simulatedSender } from '../../bench/simulated-senders.ts';
import { learning } from '../../rules/data/learning.ts';
import { type Counted, logPmf, recency, shapeOf } from '../../src/predict/stats/beta-binomial.ts';
import { betaCdf } from '../../src/predict/stats/beta-cdf.ts';
import { meanRate, nextRate } from '../../src/predict/stats/interval.ts';
import { logBeta, logGamma } from '../../src/predict/stats/log-gamma.ts';
import { posterior } from '../../src/predict/stats/posterior.ts';

const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
const rate = fc.double({ min: 1e-4, max: 0.9999, noNaN: true });
const { belief } = learning;
const base = { mean: 0.03, campaigns: 2 };
const next = (campaigns: readonly Counted[], prior = base) => nextRate(posterior(campaigns, prior, belief), 0.9);
const campaign = fc
  .record({ n: fc.integer({ min: 1, max: 200_000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ n, share }): Counted => ({ n, k: Math.round(n * share), weight: 1 }));

describe('logGamma', () => {
  it.each([
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [1, 0],
    [2, 0],
    [6, Math.log(120)],
    [21, Math.log(2_432_902_008_176_640_000)],
  ])('of %d', (x, expected) => {
    expect(logGamma(x)).toBeCloseTo(expected, 10);
  });

  it('grows by log x from x to x + 1', () => {
    fc.assert(
      fc.property(positive, x => {
        const scale = Math.max(1, Math.abs(logGamma(x)));
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x)) / scale).toBeLessThan(1e-13);
      }),
    );
  });
});

describe('betaCdf', () => {
  it('is a power where one parameter is 1, and turns round', () => {
    fc.assert(
      fc.property(rate, fc.double({ min: 0.01, max: 5000, noNaN: true }), (x, a) => {
        expect(betaCdf(x, a, 1)).toBeCloseTo(x ** a, 7);
        expect(betaCdf(x, 1, a)).toBeCloseTo(1 - (1 - x) ** a, 7);
        expect(betaCdf(x, a, 3) + betaCdf(1 - x, 3, a)).toBeCloseTo(1, 7);
      }),
    );
  });

  it('is the tail of a binomial', () => {
    const [n, k, p] = [40, 7, 0.15];
    const chance = (i: number) => Math.exp(-logBeta(i + 1, n - i + 1) + i * Math.log(p) + (n - i) * Math.log(1 - p));
    const tail = Array.from({ length: n - k + 1 }, (_, i) => chance(k + i) / (n + 1)).reduce((a, b) => a + b);
    expect(betaCdf(p, k, n - k + 1)).toBeCloseTo(tail, 8);
  });
});

describe('logPmf', () => {
  it('sums to 1 over all counts, with the mean it was given', () => {
    fc.assert(
      fc.property(
        rate,
        fc.double({ min: 0.05, max: 1.6, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (p, spread, n) => {
          const shape = shapeOf(p, spread);
          const chances = Array.from({ length: n + 1 }, (_, k) => Math.exp(logPmf({ k, n }, shape)));
          expect(chances.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
          expect(chances.reduce((sum, chance, k) => sum + chance * k, 0) / n).toBeCloseTo(p, 6);
        },
      ),
    );
  });
});

describe('the rate of the next campaign', () => {
  it('is ordered and inside 0 to 1, whatever was counted', () => {
    fc.assert(
      fc.property(fc.array(campaign, { maxLength: 12 }), rate, (campaigns, mean) => {
        const { low, mean: middle, high } = next(campaigns, { mean, campaigns: 2 });
        expect(0 <= low && low <= middle && middle <= high && high <= 1).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, Counted[]]>([
    ['none', []],
    ['one of nobody', [{ k: 0, n: 0, weight: 1 }]],
    ['one forgotten', [{ k: 5, n: 9, weight: 0 }]],
  ])('is the base with no campaign: %s', (_, campaigns) => {
    const { low, mean, high } = next(campaigns);
    expect(next(campaigns)).toEqual(next([]));
    expect(low).toBeLessThan(0.015);
    expect(mean).toBeGreaterThan(0.025);
    expect(mean).toBeLessThan(0.045);
    expect(high).toBeGreaterThan(0.06);
  });

  it.each([
    ['none of 200', 0, 200],
    ['none of 200,000', 0, 200_000],
    ['all of 200', 200, 200],
    ['all of 200,000', 200_000, 200_000],
    ['the only one', 1, 1],
  ])('is a number after one and after sixty campaigns of %s', (_, k, n) => {
    for (const times of [1, 60]) {
      const { low, mean, high } = next(Array.from({ length: times }, () => ({ k, n, weight: 1 })));
      expect([low, mean, high].every(Number.isFinite)).toBe(true);
      expect(low).toBeLessThan(high);
      if (times === 60 && n >= 200) expect(Math.abs(mean - k / n)).toBeLessThan(0.002);
    }
  });

  it('is never surer than the least spread, however alike the campaigns were', () => {
    const alike = Array.from({ length: 60 }, () => ({ k: 20_000, n: 200_000, weight: 1 }));
    const { low, high } = next(alike);
    // 1.645 x 0.05 x 0.1 x 0.9 to either side, and what sixty campaigns leave open.
    expect(0.1 - low).toBeGreaterThan(0.0073);
    expect(high - 0.1).toBeGreaterThan(0.0073);
    expect(high - low).toBeLessThan(0.025);
  });

  it('moves little for few recipients, and part of the way for one campaign', () => {
    const seeds = next([{ k: 1, n: 10, weight: 1 }]).mean;
    const one = next([{ k: 1000, n: 10_000, weight: 1 }]).mean;
    const five = next(Array.from({ length: 5 }, () => ({ k: 1000, n: 10_000, weight: 1 }))).mean;
    expect(seeds).toBeLessThan(0.05);
    expect(one).toBeGreaterThan(seeds);
    expect(one).toBeLessThan(0.08);
    expect(five).toBeGreaterThan(0.09);
  });

  it('does not hang on the order of the campaigns', () => {
    fc.assert(
      fc.property(fc.array(campaign, { minLength: 2, maxLength: 8 }), campaigns => {
        const [one, other] = [next(campaigns), next(campaigns.toReversed())];
        expect(one.low).toBeCloseTo(other.low, 6);
        expect(one.mean).toBeCloseTo(other.mean, 6);
        expect(one.high).toBeCloseTo(other.high, 6);
      }),
      { numRuns: 40 },
    );
  });

  it('forgets by half in a half-life, and never counts the future more than today', () => {
    expect(recency(90, 90)).toBe(0.5);
    expect(recency(-5, 90)).toBe(1);
  });
});

describe('the mean of all campaigns', () => {
  it('is known better than the next campaign', () => {
    const campaigns = [300, 500, 400, 450, 350].map(k => ({ k, n: 10_000, weight: 1 }));
    const all = posterior(campaigns, base, belief);
    const [mean, one] = [meanRate(all, 0.9), nextRate(all, 0.9)];
    expect(mean.low).toBeGreaterThan(one.low);
    expect(mean.high).toBeLessThan(one.high);
    expect(mean.mean).toBe(one.mean);
  });
});

/** `npm run bench -- calibration` does it with 1,000, and by kind of sender. */
describe('senders whose truth is known, with spread between campaigns and drift', () => {
  const counts = [1, 3, 10, 30, 60];
  const senders = Array.from({ length: 300 }, (_, run) =>
    simulatedSender(run + 1, { drift: 0.04, off: 1, campaigns: 61 }),
  );
  const forecasts = new Map(counts.map(count => [count, senders.map(sender => forecast(sender, count))]));
  const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  function forecast({ base: mean, campaigns }: SimulatedSender, count: number) {
    const own = campaigns.slice(-1 - count, -1);
    const counted = own.map(({ k, n }, at) => ({ k, n, weight: recency(7 * (count - at), 90) }));
    return { ...next(counted, { mean, campaigns: 2 }), truth: campaigns.at(-1)?.rate ?? 0 };
  }

  it.each(counts)('covers the rate of the next in 85 to 95 of 100, after %i', count => {
    const inside = (forecasts.get(count) ?? []).map(({ low, high, truth }) => (low <= truth && truth <= high ? 1 : 0));
    const share = average(inside);
    // Two standard errors of 300 senders beyond 95 %.
    expect(share).toBeGreaterThanOrEqual(0.85);
    expect(share).toBeLessThanOrEqual(0.975);
  });

  it('covers 85 to 95 of 100 over all', () => {
    const all = [...forecasts.values()].flat();
    const share = average(all.map(({ low, high, truth }) => (low <= truth && truth <= high ? 1 : 0)));
    expect(share).toBeGreaterThanOrEqual(0.85);
    expect(share).toBeLessThanOrEqual(0.95);
  });

  it('has a smaller Brier score and a narrower range the more campaigns there are', () => {
    const brier = counts.map(count =>
      average((forecasts.get(count) ?? []).map(({ mean, truth }) => truth * (1 - truth) + (mean - truth) ** 2)),
    );
    const width = counts.map(count =>
      average(
        (forecasts.get(count) ?? []).map(({ low, high }) => Math.log(high / (1 - high)) - Math.log(low / (1 - low))),
      ),
    );
    const known = average(
      senders.map(({ base: mean, campaigns }) => {
        const truth = campaigns.at(-1)?.rate ?? 0;
        return truth * (1 - truth) + (mean - truth) ** 2;
      }),
    );
    expect(brier[0]).toBeLessThan(known);
    expect(brier[1]).toBeLessThan(brier[0] as number);
    expect(brier[2]).toBeLessThan(brier[1] as number);
    // With drift the oldest tell nothing more: it stays where it is.
    expect(brier[4]).toBeLessThan((brier[2] as number) * 1.005);
    expect(width[1]).toBeLessThan(width[0] as number);
    expect(width[2]).toBeLessThan(width[1] as number);
    expect(width[4]).toBeLessThan((width[2] as number) * 1.005);
  });
});

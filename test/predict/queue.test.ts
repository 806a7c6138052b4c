/** The retry queue against what can be written in closed form. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile, retried } from '../../src/predict/queue.ts';

/** Every 30 minutes, to the minute: attempt k lies at 30 k. */
const even = { first: 30, factor: 1, longest: 30, jitter: 0, hours: 72 };
/** 30, 90, 210, 450, then every 240. */
const growing = { first: 30, factor: 2, longest: 240, jitter: 0, hours: 72 };
const chance = fc.double({ min: 0.01, max: 0.99, noNaN: true });

/** Four standard errors of a share of 2,000 messages. */
const slack = (share: number) => 4 * Math.sqrt((share * (1 - share)) / 2000) + 0.001;

describe('retried', () => {
  it('leaves (1 - p)^n of the mail after n attempts', () => {
    fc.assert(
      fc.property(chance, fc.integer({ min: 1, max: 40 }), (passes, attempts) => {
        const expected = (1 - passes) ** attempts;
        const { expired } = retried(0, passes, attempts / 2, even);
        expect(Math.abs(expired - expected)).toBeLessThan(slack(expected));
      }),
    );
  });

  it('counts only attempts after the wait', () => {
    // 30, 90, 210, 450, 690, … 4290: of these 17 lie at or after 400 minutes.
    const { expired, delays } = retried(400, 0.1, 72, growing);
    expect(Math.abs(expired - 0.9 ** 17)).toBeLessThan(slack(0.9 ** 17));
    expect(Math.min(...delays)).toBe(450);
  });

  it('has its median where half of what passes has passed', () => {
    fc.assert(
      fc.property(chance, passes => {
        const queue = retried(0, passes, 240, even);
        const k = Math.ceil(Math.log(0.5 * (1 - (1 - passes) ** 480) + (1 - passes) ** 480) / Math.log(1 - passes));
        const within = (attempts: number) => (1 - (1 - passes) ** attempts) / (1 - (1 - passes) ** 480);
        const median = quantile([{ queue, weight: 1 }], 0.5) / 30;
        // Where the distribution is flat the sample median may fall on a neighbour.
        expect(within(median)).toBeGreaterThan(0.5 - slack(0.5));
        expect(within(median - 1)).toBeLessThan(0.5 + slack(0.5));
        expect(Math.abs(median - k)).toBeLessThanOrEqual(Math.max(1, 0.15 * k));
      }),
    );
  });

  it('takes all at the first attempt where all pass, and nothing where none does', () => {
    expect(retried(0, 1, 72, even)).toMatchObject({ expired: 0, delays: expect.arrayContaining([30]) });
    expect(new Set(retried(0, 1, 72, even).delays)).toEqual(new Set([30]));
    expect(retried(0, 0, 72, even)).toEqual({ expired: 1, delays: [] });
    expect(retried(0, 1, 0.4, even)).toEqual({ expired: 1, delays: [] });
  });

  it('never loses more by a better chance or a shorter wait', () => {
    fc.assert(
      fc.property(chance, chance, fc.nat(4000), fc.nat(4000), (a, b, early, late) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const [soon, later] = [Math.min(early, late), Math.max(early, late)];
        const jittered = { ...growing, jitter: 0.2 };
        expect(retried(soon, high, 72, jittered).expired).toBeLessThanOrEqual(retried(soon, low, 72, jittered).expired);
        expect(retried(soon, low, 72, jittered).expired).toBeLessThanOrEqual(retried(later, low, 72, jittered).expired);
      }),
      { numRuns: 40 },
    );
  });

  it('spreads retries by the jitter, and gives the same numbers again', () => {
    const jittered = { ...growing, jitter: 0.2 };
    const { delays } = retried(0, 1, 72, jittered);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(24);
    expect(Math.max(...delays)).toBeLessThanOrEqual(36);
    expect(new Set(delays).size).toBeGreaterThan(1000);
    expect(retried(0, 1, 72, { ...jittered })).toEqual({ expired: 0, delays });
  });
});

describe('quantile', () => {
  it('mixes queues by their weight', () => {
    const [fast, slow] = [
      { queue: retried(0, 1, 72, even), weight: 0.9 },
      { queue: retried(300, 1, 72, even), weight: 0.1 },
    ];
    expect(quantile([fast, slow], 0.5)).toBe(30);
    expect(quantile([fast, slow], 0.95)).toBe(300);
    expect(quantile([], 0.5)).toBe(0);
  });
});

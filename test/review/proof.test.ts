/** Exact binomial bounds against published values and against their definition. */
import { describe, expect, it } from 'vitest';
import { atMost, interval } from '../../src/review/proof.ts';

describe('the bound of a sample', () => {
  // With no failure it is 1 - 0.05^(1/n).
  it.each([
    [20, 0.1391],
    [60, 0.0487],
    [300, 0.0099],
    [1, 0.95],
  ])('no failure among %i', (of, expected) => {
    expect(atMost(0, of)).toBeCloseTo(expected, 4);
    expect(atMost(0, of)).toBeCloseTo(1 - 0.05 ** (1 / of), 9);
  });

  // R 4.3, binom.test(k, n)$conf.int
  it.each([
    [0, 20, 0, 0.1684],
    [1, 20, 0.0013, 0.2487],
    [2, 20, 0.0123, 0.317],
    [10, 1000, 0.0048, 0.0183],
    [20, 20, 0.8316, 1],
  ])('the interval of %i among %i', (failures, of, low, high) => {
    const found = interval(failures, of);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('never falls with more failures, nor rises with more rows', () => {
    for (let k = 0; k < 20; k++) {
      expect(atMost(k + 1, 40)).toBeGreaterThan(atMost(k, 40));
      expect(atMost(k, 41)).toBeLessThan(atMost(k, 40));
    }
  });
});

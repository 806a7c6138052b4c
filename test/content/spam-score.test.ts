/** The spam score: a fault never helps, every term can be explained, and the file says what it was fitted on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directions } from '../../bench/truth/directions.ts';
import { spamModel, spamModelFittedOn } from '../../rules/data/spam-model.ts';
import { spamScore } from '../../src/content/spam-score.ts';
import { type SpamMeasures, spamMeasures } from '../../src/model/spam.ts';

const anyMeasures = fc.record(
  Object.fromEntries(spamMeasures.map(name => [name, fc.double({ min: -1, max: 5000, noNaN: true })])),
) as unknown as fc.Arbitrary<SpamMeasures>;

describe('the spam score', () => {
  it('never gets better for a fault more', () => {
    fc.assert(
      fc.property(anyMeasures, fc.constantFrom(...spamMeasures), fc.boolean(), (measures, name, hasHtml) => {
        const worse = { ...measures, [name]: measures[name] + directions[name] * 10 };
        const before = spamScore(measures, spamModel, hasHtml).logOdds;
        expect(spamScore(worse, spamModel, hasHtml).logOdds).toBeGreaterThanOrEqual(before - 1e-9);
      }),
    );
  });

  it('is the sum of what it explains', () => {
    fc.assert(
      fc.property(anyMeasures, fc.boolean(), (measures, hasHtml) => {
        const { logOdds, pushes } = spamScore(measures, spamModel, hasHtml);
        const { intercept } = hasHtml ? spamModel.html : spamModel.plain;
        expect(pushes.reduce((sum, { weight }) => sum + weight, intercept)).toBeCloseTo(logOdds, 9);
      }),
    );
  });

  it('has few terms, and says where they come from', () => {
    for (const { terms } of [spamModel.html, spamModel.plain]) {
      expect(terms.length).toBeLessThanOrEqual(20);
      for (const { edges, weights } of terms)
        expect([weights.length, Math.min(...weights)]).toEqual([edges.length + 1, 0]);
    }
    expect(spamModelFittedOn.date).toMatch(/^2026-/);
    expect(spamModelFittedOn.crossValidated.length).toBeGreaterThan(0);
  });
});

/**
 * The model still tells wanted from unwanted mail, without any corpus: measures of real mails as numbers
 * (fixtures/truth/measures.json), scored by the weights as they ship, by the metrics of the benches. It guards the weights
 * and the way from measures to a score; how the measures are read from a mail it does not see. The model has seen these
 * mails, so it does better here than the bounds, which are the lower ends for mail it had not seen.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Guard, measuresOf } from '../../bench/truth/guard.ts';
import { auc, caughtAt } from '../../bench/truth/metrics.ts';
import { spamModel } from '../../rules/data/spam-model.ts';
import { spamScore } from '../../src/content/spam-score.ts';
import { type SpamForm, type SpamMeasure, type SpamModel, spamMeasures } from '../../src/model/spam.ts';

const guard = JSON.parse(readFileSync(new URL('../../fixtures/truth/measures.json', import.meta.url), 'utf8')) as Guard;

function figures(corpus: keyof Guard['rows'], model: SpamModel) {
  const scored = guard.rows[corpus].map(row => ({
    unwanted: row[0] === 1,
    score: spamScore(measuresOf(guard, row), model, row[1] === 1).logOdds,
  }));
  return { auc: auc(scored), caught: caughtAt(scored, 0.01) };
}

/** What falls below its bound. */
function fallen(model: SpamModel): string[] {
  return (['bulk', 'classic'] as const).flatMap(corpus => {
    const { auc: area, caught } = figures(corpus, model);
    const least = guard.least[corpus];
    return [
      ...(area < least.auc ? [`${corpus} AUC ${area}`] : []),
      ...(caught < least.caughtAt1Percent ? [`${corpus} caught ${caught}`] : []),
    ];
  });
}

/** A model whose weights of one measure run the other way. */
function flipped(measure: SpamMeasure): SpamModel {
  const turn = (form: SpamForm): SpamForm => ({
    ...form,
    terms: form.terms.map(term =>
      term.measure === measure ? { ...term, weights: term.weights.map(weight => -weight) } : term,
    ),
  });
  return { html: turn(spamModel.html), plain: turn(spamModel.plain) };
}

describe('the model on real mails, as numbers', () => {
  it('knows every measure of theirs; after a change of measures, `npm run fit` writes them anew', () => {
    expect(guard.measures).toEqual(spamMeasures);
  });

  it('tells wanted from unwanted mail no worse than was published', () => {
    expect(fallen(spamModel)).toEqual([]);
  });

  it.each(['plainHttpShare', 'pictures', 'phrasesPer100Words'] as const)('notices %s turned round', measure => {
    expect(fallen(flipped(measure))).not.toEqual([]);
  });

  it('notices bins that are off by one', () => {
    const shifted = (form: SpamForm): SpamForm => ({
      ...form,
      terms: form.terms.map(term => ({ ...term, weights: [...term.weights.slice(1), 0] })),
    });
    expect(fallen({ html: shifted(spamModel.html), plain: shifted(spamModel.plain) })).not.toEqual([]);
  });
});

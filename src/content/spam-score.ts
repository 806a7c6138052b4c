/** Measures and a model to a score that can be explained: every term says what it added. */
import type { SpamForm, SpamMeasures, SpamModel, SpamPush, SpamScore, SpamTerm } from '../model/spam.ts';

export function spamScore(measures: SpamMeasures, model: SpamModel, hasHtml: boolean): SpamScore {
  const { intercept, terms }: SpamForm = hasHtml ? model.html : model.plain;
  const pushes = terms.map((term): SpamPush => {
    const value = measures[term.measure];
    return { measure: term.measure, value, weight: weightOf(term, value) };
  });
  return {
    logOdds: pushes.reduce((sum, { weight }) => sum + weight, intercept),
    pushes: pushes.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight),
  };
}

function weightOf({ edges, weights }: SpamTerm, value: number): number {
  return weights[edges.filter(edge => edge <= value).length] ?? 0;
}

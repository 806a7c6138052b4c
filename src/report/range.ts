/** The range a share is shown in: never finer than what is known. */
import type { Outcome, Prediction } from '../model/prediction.ts';

/** Percent, rounded outwards to 5 points: what own campaigns have not measured is not known better; what they have, to 1. */
export function rangeOf(
  { firstAttempt, final, basis }: Pick<Prediction, 'firstAttempt' | 'final' | 'basis'>,
  outcome: Outcome,
): { readonly low: number; readonly high: number } {
  const step = basis === 'own-history' && outcome !== 'inbox' && outcome !== 'spam' ? 1 : 5;
  const odds = outcome === 'deferral' ? firstAttempt : final;
  const shares = [odds.best, odds.likely, odds.worst].map(one => one[outcome] * 100);
  const low = Math.floor(Math.min(...shares) / step) * step;
  return { low, high: Math.min(100, Math.ceil(Math.max(...shares) / step) * step) };
}

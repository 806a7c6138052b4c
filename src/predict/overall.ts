/** Providers together, each by its share. */
import type { Prediction, ProviderPrediction } from '../model/prediction.ts';
import { biggest } from './provider.ts';
import { mean } from './shares.ts';

export function overall(providers: readonly (Prediction & Pick<ProviderPrediction, 'share'>)[]): Prediction {
  const weighted = (key: 'firstAttempt' | 'final') =>
    mean(providers.map(({ share, [key]: odds }) => ({ weight: share, odds })));
  const total = providers.reduce((sum, { share }) => sum + share, 0);
  const weightOf = (share: number) => (total === 0 ? 1 / providers.length : share / total);
  const part = (key: keyof Prediction['bounceBy']) =>
    providers.reduce((sum, { share, bounceBy }) => sum + weightOf(share) * bounceBy[key], 0);
  const firstAttempt = weighted('firstAttempt');
  return {
    outcome: biggest(firstAttempt.likely),
    basis: providers.some(({ basis }) => basis === 'policy') ? 'policy' : 'base-rate',
    confidence: providers.every(({ confidence }) => confidence === 'medium') ? 'medium' : 'low',
    firstAttempt,
    final: weighted('final'),
    bounceBy: { address: part('address'), policy: part('policy'), expired: part('expired') },
  };
}

/** Providers together, each by its share. */
import type { Basis, Confidence, Prediction, ProviderPrediction } from '../model/prediction.ts';
import { biggest } from './provider.ts';
import { mean } from './shares.ts';

/** No surer than the least sure. */
const sureness: readonly Confidence[] = ['low', 'medium', 'high'];

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
    basis: basisOf(providers),
    confidence: sureness.find(word => providers.some(({ confidence }) => confidence === word)) ?? 'low',
    firstAttempt,
    final: weighted('final'),
    bounceBy: { address: part('address'), policy: part('policy'), expired: part('expired') },
  };
}

/** Own history where it speaks for most of the mail. */
function basisOf(providers: readonly Pick<ProviderPrediction, 'share' | 'basis'>[]): Basis {
  const own = providers.filter(({ basis }) => basis === 'own-history').reduce((sum, { share }) => sum + share, 0);
  const all = providers.reduce((sum, { share }) => sum + share, 0);
  if (own > all / 2) return 'own-history';
  return providers.some(({ basis }) => basis === 'policy') ? 'policy' : 'base-rate';
}

/** `deliv calibrate`: what was forecast and what happened, from the local history; and what is better believed from now on. */
import { withDenominators } from './history/denominators.ts';
import { applyHalfLife, halfLife } from './history/half-life.ts';
import { openHistory } from './history/open.ts';
import { predictions } from './history/prediction.ts';
import { outcomes } from './history/read.ts';
import { calibrate } from './learn/calibrate.ts';
import { fittedHalfLife } from './learn/half-life.ts';
import type { Applied, Calibration, Refit } from './model/calibration.ts';
import type { Learning, Policy } from './model/prediction.ts';
import { learned } from './predict/learned.ts';

export interface CalibrateRequest {
  readonly path: string;
  readonly key: string;
  readonly now: Date;
  /** Store what fits. */
  readonly apply: boolean;
}

export function calibrateHistory(
  { apply, ...place }: CalibrateRequest,
  policies: readonly Policy[],
  learning: Learning,
): Calibration & { readonly applied?: Applied } {
  using history = openHistory(place.path, { ...place, readOnly: !apply });
  const forecasts = predictions(history);
  const happened = withDenominators(outcomes(history), forecasts);
  const calibration = calibrate(forecasts, happened, place.now, learning);
  if (!apply) return calibration;
  const before = halfLife(history) ?? learning.halfLifeDays;
  const fitted = fittedHalfLife(policies, happened, place.now, learning);
  applyHalfLife(history, fitted.days);
  const basesWith = (halfLifeDays: number) =>
    learned(policies, { outcomes: happened, halfLifeDays }, place.now, learning).changes;
  const was = basesWith(before);
  const bases = basesWith(fitted.days).map(now => ({ ...now, before: was.find(isOf(now))?.after ?? now.before }));
  return { ...calibration, applied: { halfLife: { before, ...fitted }, bases } };
}

function isOf({ provider, stage }: Refit): (other: Refit) => boolean {
  return other => other.provider === provider && other.stage === stage;
}

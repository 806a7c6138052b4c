/** What is worth telling of a provider's odds, the same in every format. */
import type { Delay, ProviderPrediction, Push } from '../model/prediction.ts';

/** In points; less is not spoken of. */
const leastEffect = 0.005;
const leastDeferred = 0.1;

/** What moves its odds, the heaviest first. */
export function felt({ because }: ProviderPrediction): Push[] {
  return because.filter(({ effect }) => effect >= leastEffect);
}

/** Undefined where so few are deferred that nobody waits. */
export function lateness({ delay }: ProviderPrediction): Delay | undefined {
  return delay !== undefined && delay.share >= leastDeferred ? delay : undefined;
}

/** To one figure: minutes, then hours. */
export function duration(minutes: number): string {
  return minutes < 90 ? `${Math.round(minutes / 5) * 5} min` : `${Math.round(minutes / 60)} h`;
}

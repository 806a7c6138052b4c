/** How often what happened lay within what the forecast called possible. */
import type { Calibrated } from '../../model/calibration.ts';
import type { Pair } from './pair.ts';

/** Two-sided 95 %. */
const z = 1.959964;

/** Wilson's interval, each campaign at a provider counting as one. */
export function coverage(pairs: readonly Pair[]): Calibrated['coverage'] {
  const of = pairs.length;
  const inside = pairs.filter(isInside).length;
  const value = inside / of;
  const centre = (value + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((value * (1 - value)) / of + (z * z) / (4 * of * of));
  return { value, low: Math.max(0, centre - half), high: Math.min(1, centre + half), inside, of };
}

/** The range is of a rate; of few recipients no count may lie in it, but for the next whole one. */
function isInside({ k, n, least, most }: Pair): boolean {
  return k >= Math.floor(n * least) && k <= Math.ceil(n * most);
}

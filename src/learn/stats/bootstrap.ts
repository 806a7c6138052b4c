/** How far a figure would move with other campaigns of the same sender: they are drawn again, with replacement. */
import type { Estimate } from '../../model/calibration.ts';
import { numbersFrom } from '../../predict/stats/random.ts';

const draws = 1000;
const seed = 20_261_126;

/** `of` is null where a draw gives no figure; null too where the campaigns themselves give none. */
export function bootstrap<T>(items: readonly T[], of: (drawn: readonly T[]) => number | null): Estimate | null {
  const value = of(items);
  if (value === null) return null;
  const random = numbersFrom(seed);
  const again = () => items.map(() => items[Math.floor(random() * items.length)] as T);
  const figures = Array.from({ length: draws }, () => of(again())).filter(figure => figure !== null);
  figures.sort((a, b) => a - b);
  const at = (share: number) => figures[Math.round(share * (figures.length - 1))] ?? value;
  return { value, low: Math.min(value, at(0.025)), high: Math.max(value, at(0.975)) };
}

/** Whether what happens has changed: the later half of the campaigns against the earlier. */
import type { Calibrated } from '../../model/calibration.ts';
import { bootstrap } from './bootstrap.ts';
import type { Pair } from './pair.ts';
import { mean, share } from './scores.ts';

/** Judgement: of fewer the spread is not known. */
const leastInHalf = 5;

export function drift(pairs: readonly Pair[]): Calibrated['drift'] {
  const inTime = pairs.toSorted((a, b) => a.day.localeCompare(b.day) || a.campaign.localeCompare(b.campaign));
  const middle = Math.floor(inTime.length / 2);
  if (middle < leastInHalf) return null;
  const halves = inTime.map((one, index) => ({ share: share(one), late: index >= middle }));
  const of = (drawn: typeof halves, late: boolean) => drawn.filter(one => one.late === late).map(one => one.share);
  const change = bootstrap(halves, drawn => {
    const [earlier, recent] = [of([...drawn], false), of([...drawn], true)];
    return earlier.length === 0 || recent.length === 0 ? null : mean(recent) - mean(earlier);
  });
  return change === null ? null : { earlier: mean(of(halves, false)), recent: mean(of(halves, true)), change };
}

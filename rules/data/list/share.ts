/** When a share of a list is large enough to speak of: not by chance, and not for a handful. */
import type { ListFacts, Signal, SignalId } from '../../../src/model/list.ts';
import { type ThresholdId, thresholdFor } from './thresholds.ts';

const z = 1.96;

/** The lower end of the 95 % interval of a share (Wilson, 1927). */
function lowerBound(count: number, of: number): number {
  if (of === 0) return 0;
  const share = count / of;
  const centre = share + z ** 2 / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return (centre - spread) / (1 + z ** 2 / of);
}

/** The signal, where it passes the threshold, or the share that is given instead, surely enough. */
export function striking(list: ListFacts, signal: SignalId, threshold: ThresholdId, instead?: number): Signal | null {
  const found = list.signals[signal];
  const { share, least } = thresholdFor(threshold, list);
  return exceeds(found, instead ?? share, least) ? found : null;
}

/** `least`: how many rows must show it. */
export function exceeds(signal: Signal | undefined, share: number, least = 5): signal is Signal {
  return signal !== undefined && signal.count >= least && lowerBound(signal.count, signal.of) >= share;
}

/** Holes of a message: `{count}`, `{of}` and `{percent}`. What a tally has pooled is a range. */
export function counted({ count, of, few }: Signal): { count: number | string; of: number; percent: string } {
  const percent = (part: number) => (of === 0 ? 0 : Number(((100 * part) / of).toPrecision(2)));
  if (few !== true) return { count, of, percent: `${percent(count)} %` };
  const most = Math.min(4, of);
  return { count: `1-${most}`, of, percent: `${percent(1)}-${percent(most)} %` };
}

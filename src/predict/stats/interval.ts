/** What can be said of a sender's mean rate, and of the rate its next campaign will have. */
import { betaCdf } from './beta-cdf.ts';
import { logitOf, type Possible, rateOf } from './posterior.ts';

/** Rates. */
export interface Interval {
  readonly low: number;
  readonly mean: number;
  readonly high: number;
}

const steps = 60;
const closeEnough = 1e-4;

/**
 * Of the rate (not the count) of the next campaign: campaigns differ, and how they do is itself not known for certain.
 * `inside`: the chance that it lies within, 0 to 1.
 */
export function nextRate(possible: readonly Possible[], inside: number): Interval {
  // What weighs a ten thousandth of all together moves no bound.
  const heavy = heaviest(possible, 1e-4);
  const below = (rate: number) =>
    heavy.reduce((sum, { shape, weight }) => sum + weight * betaCdf(rate, shape.a, shape.b), 0);
  const bound = (share: number) => rateOf(root(logit => below(rateOf(logit)) - share));
  return ordered(bound((1 - inside) / 2), meanOf(possible), bound((1 + inside) / 2));
}

/** Of the mean over all campaigns of the sender. */
export function meanRate(possible: readonly Possible[], inside: number): Interval {
  const rising = possible.toSorted((a, b) => a.mean - b.mean);
  const bound = (share: number) => {
    let reached = 0;
    for (const { mean, weight } of rising) {
      reached += weight;
      if (reached >= share) return mean;
    }
    return rising.at(-1)?.mean ?? 1;
  };
  return ordered(bound((1 - inside) / 2), meanOf(possible), bound((1 + inside) / 2));
}

function meanOf(possible: readonly Possible[]): number {
  return possible.reduce((sum, { mean, weight }) => sum + weight * mean, 0);
}

/** The mean of a skewed distribution may lie beyond its bounds. */
function ordered(low: number, mean: number, high: number): Interval {
  return { low: Math.min(low, mean), mean, high: Math.max(high, mean) };
}

/** Without the lightest, which weigh `left` together. */
function heaviest(possible: readonly Possible[], left: number): Possible[] {
  const falling = possible.toSorted((a, b) => b.weight - a.weight);
  let reached = 0;
  const end = falling.findIndex(({ weight }) => {
    reached += weight;
    return reached >= 1 - left;
  });
  const kept = falling.slice(0, end < 0 ? falling.length : end + 1);
  return kept.map(one => ({ ...one, weight: one.weight / Math.min(1, reached) }));
}

/** Where a rising function of log-odds passes zero: false position as the Illinois variant does it. */
function root(of: (logit: number) => number): number {
  let [low, high] = [logitOf(0), logitOf(1)];
  let [atLow, atHigh] = [of(low), of(high)];
  if (atLow >= 0) return low;
  if (atHigh <= 0) return high;
  let side = 0;
  for (let step = 0; step < steps && high - low > closeEnough; step++) {
    const line = (low * atHigh - high * atLow) / (atHigh - atLow);
    const middle = step % 3 === 2 ? (low + high) / 2 : line;
    const value = of(middle);
    if (Math.abs(value) < 1e-6) return middle;
    if (value > 0) {
      [high, atHigh] = [middle, value];
      if (side === 1) atLow /= 2;
      side = 1;
    } else {
      [low, atLow] = [middle, value];
      if (side === -1) atHigh /= 2;
      side = -1;
    }
  }
  return (low + high) / 2;
}

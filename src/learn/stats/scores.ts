/** How far a forecast was off, against one who always names the base rate. */
import type { Calibrated, Estimate, Scores } from '../../model/calibration.ts';
import { bootstrap } from './bootstrap.ts';
import type { Pair } from './pair.ts';

/** A pair, and what was the rate at that provider. */
export interface Scored {
  readonly pair: Pair;
  /** Mean share of its other campaigns, later ones too. */
  readonly baseRate: number;
  /** Mean share of all its campaigns: the best single number in hindsight. */
  readonly hindsight: number;
}

export function withBaseRate(pairs: readonly Pair[]): Scored[] {
  return [...Map.groupBy(pairs, ({ provider }) => provider).values()]
    .filter(({ length }) => length > 1)
    .flatMap(there => {
      const total = there.reduce((sum, one) => sum + share(one), 0);
      const hindsight = total / there.length;
      return there.map(pair => ({ pair, baseRate: (total - share(pair)) / (there.length - 1), hindsight }));
    });
}

export function scores(scored: readonly Scored[]): Calibrated['scores'] {
  if (scored.length === 0) return null;
  const of = (rate: (one: Scored) => number): Scores => ({
    brier: mean(scored.map(one => brier(one.pair, rate(one)))),
    logLoss: mean(scored.map(one => logLoss(one.pair, rate(one)))),
  });
  return { forecast: of(({ pair }) => pair.predicted), baseRate: of(({ baseRate }) => baseRate) };
}

/**
 * The word is held against the best single number in hindsight. The mean of the other campaigns lies away from each
 * campaign's own share, by its making: whoever always names the true mean would seem to beat it.
 */
export function skill(scored: readonly Scored[], campaigns: number, needed: number): Calibrated['skill'] {
  const isAbove = (estimate: Estimate | null) => estimate !== null && estimate.low > 0;
  const better = [brier, logLoss].every(loss => isAbove(gain(scored, loss, ({ hindsight }) => hindsight)));
  const gainOf = (loss: Loss) => gain(scored, loss, ({ baseRate }) => baseRate);
  const word = campaigns < needed ? 'too-few' : better ? 'claimed' : 'none';
  return { word, brier: gainOf(brier), logLoss: gainOf(logLoss) };
}

/** Of the opponent's loss the part that is spared. The providers of one campaign are drawn together: what spoils it spoils it everywhere. */
function gain(scored: readonly Scored[], loss: Loss, opponent: (one: Scored) => number): Estimate | null {
  const groups = [...Map.groupBy(scored, ({ pair }) => pair.campaign).values()];
  const sums = groups.map(group => ({
    forecast: group.reduce((sum, { pair }) => sum + loss(pair, pair.predicted), 0),
    opponent: group.reduce((sum, one) => sum + loss(one.pair, opponent(one)), 0),
  }));
  return bootstrap(sums, drawn => {
    const lost = drawn.reduce((sum, one) => sum + one.opponent, 0);
    return lost <= 0 ? null : 1 - drawn.reduce((sum, one) => sum + one.forecast, 0) / lost;
  });
}

type Loss = (pair: Pair, rate: number) => number;

export function share({ k, n }: Pair): number {
  return k / n;
}

/** Mean over the recipients of (forecast - what happened, 0 or 1) squared. */
function brier(pair: Pair, rate: number): number {
  const happened = share(pair);
  return happened * (1 - rate) ** 2 + (1 - happened) * rate ** 2;
}

/** A forecast of 0 or 1 counts as one in ten thousand, or all but that: one wrong recipient would cost without end. */
function logLoss(pair: Pair, rate: number): number {
  const kept = Math.min(0.9999, Math.max(0.0001, rate));
  const happened = share(pair);
  return -(happened * Math.log(kept) + (1 - happened) * Math.log(1 - kept));
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of campaigns that were given about the same odds: how it went with them. */
import type { ReliabilityBin } from '../../model/calibration.ts';
import type { Belief } from '../../model/prediction.ts';
import { meanRate } from '../../predict/stats/interval.ts';
import { posterior } from '../../predict/stats/posterior.ts';
import type { Pair } from './pair.ts';
import { mean, share } from './scores.ts';

const mostBins = 5;
/** With fewer the spread between campaigns cannot be told. */
const leastInBin = 5;
/** The mean of all these campaigns steadies a bin by so many campaigns: without it five without a bounce would have no upper bound. */
const priorCampaigns = 0.25;
const inside = 0.95;

/** As many campaigns in each, those of one forecast together. */
export function reliability(pairs: readonly Pair[], belief: Belief): ReliabilityBin[] {
  if (pairs.length === 0) return [];
  const rising = pairs.toSorted((a, b) => a.predicted - b.predicted || a.day.localeCompare(b.day));
  const bins = Math.max(1, Math.min(mostBins, Math.floor(rising.length / leastInBin)));
  const binOf = (pair: Pair) => {
    const first = rising.findIndex(({ predicted }) => predicted === pair.predicted);
    return Math.floor((first * bins) / rising.length);
  };
  const overall = mean(pairs.map(share));
  return [...Map.groupBy(rising, binOf).values()].map(there => bin(there, overall, belief));
}

function bin(there: readonly Pair[], overall: number, belief: Belief): ReliabilityBin {
  const predicted = there.map(one => one.predicted);
  const counted = there.map(({ k, n }) => ({ k, n, weight: 1 }));
  const { low, high } = meanRate(posterior(counted, { mean: overall, campaigns: priorCampaigns }, belief), inside);
  const value = mean(there.map(share));
  return {
    from: Math.min(...predicted),
    to: Math.max(...predicted),
    predicted: mean(predicted),
    observed: { value, low: Math.min(low, value), high: Math.max(high, value) },
    forecasts: there.length,
    recipients: there.reduce((sum, { n }) => sum + n, 0),
  };
}

/** A forecast and what happened, side by side: one outcome of one campaign at one provider. */

import type { Odds, Outcome, Shares } from '../../model/prediction.ts';
import type { RecordedPrediction } from '../../model/recorded.ts';
import type { OwnCampaign } from '../../predict/stats/campaigns.ts';

export interface Pair {
  readonly campaign: string;
  readonly provider: string;
  readonly outcome: Outcome;
  /** ISO date. */
  readonly day: string;
  /** Of `n` recipients or seeds it befell `k`. */
  readonly k: number;
  readonly n: number;
  /** Shares; `least` and `most` as the forecast's best and worst bound them. */
  readonly predicted: number;
  readonly least: number;
  readonly most: number;
}

type Predicted = RecordedPrediction['providers'][number];

/**
 * Bounce after the retries and deferral at the first attempt, of all sent. Spam is of the seeds that arrived; inbox of
 * all seeds, as one that is missing did not get there. Seeds exist, so dead addresses are left out of what was forecast
 * for them. Complaints are not predicted.
 */
export function pairs(own: OwnCampaign, { firstAttempt, final, bounceBy }: Predicted): Pair[] {
  const { inbox, spam, missing } = own.placed;
  const alive = 1 - bounceBy.address;
  const bounced = own.bouncedAddress + own.bouncedPolicy + own.bouncedOther;
  const arrived = (shares: Shares) => part(shares.spam, shares.spam + shares.inbox);
  const all = [
    pair(own, 'bounce', bounced, own.sent, final, shares => shares.bounce),
    pair(own, 'deferral', own.deferred, own.sent, firstAttempt, shares => shares.deferral),
    pair(own, 'spam', spam, inbox + spam, final, arrived),
    pair(own, 'inbox', inbox, inbox + spam + missing, final, shares => part(shares.inbox, alive)),
  ];
  return all.filter(({ n }) => n > 0);
}

function pair(own: OwnCampaign, outcome: Outcome, k: number, n: number, odds: Odds, of: (shares: Shares) => number) {
  const bounds = [of(odds.best), of(odds.likely), of(odds.worst)];
  return {
    campaign: own.campaign,
    provider: own.provider,
    outcome,
    day: own.lastDay,
    k: Math.min(k, n),
    n,
    predicted: of(odds.likely),
    least: Math.min(...bounds),
    most: Math.max(...bounds),
  };
}

function part(of: number, whole: number): number {
  return whole <= 0 ? 0 : Math.min(1, of / whole);
}

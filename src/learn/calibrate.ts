/** Recorded forecasts against what happened, by provider and outcome. Pure. */
import type { Calibrated, Calibration } from '../model/calibration.ts';
import type { Outcome as Happened } from '../model/outcome.ts';
import { outcomes as kinds, type Learning } from '../model/prediction.ts';
import type { RecordedPrediction } from '../model/recorded.ts';
import { type OwnCampaign, ownCampaigns } from '../predict/stats/campaigns.ts';
import { coverage } from './stats/coverage.ts';
import { drift } from './stats/drift.ts';
import { type Pair, pairs } from './stats/pair.ts';
import { reliability } from './stats/reliability.ts';
import { mean, scores, share, skill, withBaseRate } from './stats/scores.ts';

type Told = Pick<Learning, 'needed' | 'belief'>;

export function calibrate(
  predictions: readonly RecordedPrediction[],
  outcomes: readonly Happened[],
  now: Date,
  learning: Told,
): Calibration {
  const own = Map.groupBy(ownCampaigns(outcomes, now), ({ campaign }) => campaign);
  const recorded = Map.groupBy(predictions, ({ campaign }) => campaign);
  const inOrder = [...recorded].sort(([a], [b]) => (a < b ? -1 : 1));
  const both = inOrder.flatMap(([campaign, all]) => {
    const happened = own.get(campaign);
    return happened === undefined ? [] : [{ happened, forecast: lastBefore(all, firstDayOf(happened)) }];
  });
  const joined = both.flatMap(({ happened, forecast }) => (forecast === null ? [] : [{ happened, forecast }]));
  const found = joined.flatMap(({ happened, forecast }) => pairsOf(happened, forecast));
  const providers = [...new Set(found.map(({ provider }) => provider))].sort();
  return {
    at: now.toISOString(),
    campaigns: new Set(found.map(({ campaign }) => campaign)).size,
    withoutOutcome: recorded.size - both.length,
    withoutPrediction: [...own.keys()].filter(campaign => !recorded.has(campaign)).length,
    tooLate: both.length - joined.length,
    needed: learning.needed,
    rows: [null, ...providers].flatMap(provider => rowsOf(provider, found, learning)),
  };
}

function firstDayOf(happened: readonly OwnCampaign[]): string {
  return happened.map(({ firstDay }) => firstDay).sort()[0] as string;
}

/** What was said after the fact is no forecast. */
function lastBefore(all: readonly RecordedPrediction[], day: string): RecordedPrediction | null {
  const before = all.filter(({ at }) => new Date(at).toISOString().slice(0, 10) <= day);
  return before.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1) ?? null;
}

function pairsOf(happened: readonly OwnCampaign[], { providers }: RecordedPrediction): Pair[] {
  return happened.flatMap(own => {
    const forecast = providers.find(({ id }) => id === own.provider);
    return forecast === undefined ? [] : pairs(own, forecast);
  });
}

function rowsOf(provider: string | null, found: readonly Pair[], learning: Told): Calibrated[] {
  return kinds.flatMap(outcome => {
    const here = found.filter(one => one.outcome === outcome && (provider === null || one.provider === provider));
    return here.length === 0 ? [] : [{ provider, outcome, ...measured(here, provider, learning) }];
  });
}

function measured(
  here: readonly Pair[],
  provider: string | null,
  { needed, belief }: Told,
): Omit<Calibrated, 'provider' | 'outcome'> {
  const scored = withBaseRate(here);
  const campaigns = new Set(scored.map(({ pair }) => pair.campaign)).size;
  return {
    campaigns: new Set(here.map(({ campaign }) => campaign)).size,
    recipients: here.reduce((sum, { n }) => sum + n, 0),
    predicted: mean(here.map(({ predicted }) => predicted)),
    observed: mean(here.map(share)),
    bins: reliability(here, belief),
    scores: scores(scored),
    skill: skill(scored, campaigns, needed),
    coverage: coverage(here),
    // Which providers are written to may change; that is no drift of theirs.
    drift: provider === null ? null : drift(here),
  };
}

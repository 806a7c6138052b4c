/** How long a sender's campaigns speak for the next one: the half-life by which each would best have been foretold. Pure. */
import type { FittedHalfLife } from '../model/calibration.ts';
import type { Outcome } from '../model/outcome.ts';
import { type Chance, chances, type Learning, type Policy } from '../model/prediction.ts';
import { countsOf, priorOf } from '../predict/learned.ts';
import { type Counted, logPmf, recency } from '../predict/stats/beta-binomial.ts';
import { dayMs, type OwnCampaign, ownCampaigns } from '../predict/stats/campaigns.ts';
import { posterior } from '../predict/stats/posterior.ts';

/** The usual one where nothing can be told, or another is no better. */
export function fittedHalfLife(
  policies: readonly Policy[],
  outcomes: readonly Outcome[],
  now: Date,
  learning: Learning,
): FittedHalfLife {
  const groups = [...Map.groupBy(ownCampaigns(outcomes, now), ({ provider }) => provider)];
  const series = groups.flatMap(([id, campaigns]) => {
    const policy = policies.find(one => one.id === id);
    return policy === undefined ? [] : chances.map(stage => ({ stage, policy, campaigns }));
  });
  const scores = learning.halfLivesTried.map(days => ({
    days,
    ...total(series.map(one => scoreOf(one, days, learning))),
  }));
  const usual = scores.find(({ days }) => days === learning.halfLifeDays) as (typeof scores)[number];
  const best = scores.reduce((best, next) => (next.score > best.score ? next : best), usual);
  const gain = usual.forecasts === 0 ? 0 : (best.score - usual.score) / usual.forecasts;
  return { days: best.days, forecasts: usual.forecasts, gain };
}

interface Series {
  readonly stage: Chance;
  readonly policy: Policy;
  readonly campaigns: readonly OwnCampaign[];
}

/** Each campaign by those before it alone. */
function scoreOf({ stage, policy, campaigns }: Series, halfLife: number, learning: Learning): Score {
  const counted = campaigns
    .map(one => ({ ...countsOf(one, stage), at: Date.parse(one.lastDay) }))
    .filter(({ n }) => n > 0);
  const prior = priorOf(policy, stage, learning);
  const { from, latest } = learning.foretold;
  const scores = counted.map((one, at): number | null => {
    if (at < Math.max(from, counted.length - latest)) return null;
    const before = counted
      .slice(0, at)
      .map((old): Counted => ({ k: old.k, n: old.n, weight: recency((one.at - old.at) / dayMs, halfLife) }));
    const possible = posterior(before, prior, learning.belief);
    const likelihood = possible.reduce((sum, { shape, weight }) => sum + weight * Math.exp(logPmf(one, shape)), 0);
    return Math.log(Math.max(Number.MIN_VALUE, likelihood));
  });
  const told = scores.filter(score => score !== null);
  return { score: told.reduce((sum, score) => sum + score, 0), forecasts: told.length };
}

interface Score {
  readonly score: number;
  readonly forecasts: number;
}

function total(all: readonly Score[]): Score {
  return all.reduce((sum, one) => ({ score: sum.score + one.score, forecasts: sum.forecasts + one.forecasts }), {
    score: 0,
    forecasts: 0,
  });
}

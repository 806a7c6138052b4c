/** What share of a list will bounce because the address is dead. Priors by judgement (vetting.md 4) until own bounces replace them. */
import type { ListFacts, SignalId } from '../model/list.ts';

interface Prior {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

const certain: Prior = { low: 1, likely: 1, high: 1 };
const priors: Readonly<Partial<Record<SignalId, Prior>>> = {
  malformed: certain,
  'no-such-domain': certain,
  'null-mx': certain,
  'implicit-mx': { low: 0.1, likely: 0.3, high: 0.7 },
  'typo-domain': { low: 0.2, likely: 0.5, high: 0.9 },
  'dns-unknown': { low: 0.001, likely: 0.015, high: 0.3 },
  disposable: { low: 0.2, likely: 0.5, high: 0.9 },
  'machine-made': { low: 0.1, likely: 0.4, high: 0.8 },
  defunct: { low: 0.5, likely: 0.9, high: 1 },
};

/**
 * Of addresses that look sound, by their last sign of life: under 6 months, under 12, longer. Lists that are mailed lose
 * their dead as they go; of what vendors see uploaded 23 to 28 % die in a year (ZeroBounce, 2024-2025). Judgement between.
 */
const recent: Prior = { low: 0.0005, likely: 0.002, high: 0.01 };
const quiet: Prior = { low: 0.002, likely: 0.01, high: 0.05 };
const silent: Prior = { low: 0.01, likely: 0.05, high: 0.25 };
/** Of a list whose age nobody knows. */
const ageless: Prior = { low: 0.003, likely: 0.015, high: 0.08 };

export function expectedBounce(signals: ListFacts['signals']): ListFacts['expectedBounce'] {
  const of = (which: keyof Prior): number => {
    const doubtful = (Object.entries(priors) as [SignalId, Prior][]).reduce(
      (sum, [id, prior]) => {
        const { count, of: all } = signals[id] ?? { count: 0, of: 0 };
        const share = all === 0 ? 0 : count / all;
        return { share: sum.share + share, dead: sum.dead + share * prior[which] };
      },
      { share: 0, dead: 0 },
    );
    const dead = doubtful.dead + Math.max(0, 1 - doubtful.share) * restShare(signals, which);
    return Number(Math.min(1, dead).toFixed(5));
  };
  return { low: of('low'), likely: of('likely'), high: of('high') };
}

function restShare(signals: ListFacts['signals'], which: keyof Prior): number {
  const [half, year] = [signals['not-contacted-6-months'], signals['not-contacted-12-months']];
  if (half === undefined || year === undefined || half.of === 0) return ageless[which];
  const [older, old] = [year.count / year.of, half.count / half.of];
  return (1 - old) * recent[which] + (old - older) * quiet[which] + older * silent[which];
}

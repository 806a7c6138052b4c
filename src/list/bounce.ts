/** What share of a list will bounce because the address is dead, and what taking out each kind would gain. */
import type { ListFacts, SignalId, Step } from '../model/list.ts';
import type { BounceLore, Prior } from '../model/list-lore.ts';

type Signals = ListFacts['signals'];
type Which = keyof Prior;

export function expectedBounce(signals: Signals, lore: BounceLore): ListFacts['expectedBounce'] {
  return {
    low: bounce(signals, lore, 'low'),
    likely: bounce(signals, lore, 'likely'),
    high: bounce(signals, lore, 'high'),
  };
}

/** In the order of `lore.steps`, each after those before it; kinds the list does not have are left out. */
export function stepsFor(signals: Signals, lore: BounceLore, unique: number): Step[] {
  const steps: Step[] = [];
  let left = signals;
  for (const { id, removes } of lore.steps) {
    const share = removes.reduce((sum, signal) => sum + shareOf(left, signal), 0);
    if (share === 0) continue;
    const rest = without(left, removes);
    const gain = bounce(left, lore, 'likely') - bounce(rest, lore, 'likely') || 0;
    steps.push({ id, rows: Math.round(share * unique), gain: Number(gain.toFixed(5)) });
    left = rest;
  }
  return steps;
}

function bounce(signals: Signals, lore: BounceLore, which: Which): number {
  const kinds = Object.entries(lore.kinds) as [SignalId, Prior][];
  const doubtful = kinds.reduce((sum, [id]) => sum + shareOf(signals, id), 0);
  const dead = kinds.reduce((sum, [id, prior]) => sum + shareOf(signals, id) * prior[which], 0);
  return Number(Math.min(1, dead + Math.max(0, 1 - doubtful) * restShare(signals, lore, which)).toFixed(5));
}

/** Of those that look sound: by their last sign of life, where the list tells it. */
function restShare(signals: Signals, { recent, quiet, silent, ageless }: BounceLore, which: Which): number {
  if (signals['not-contacted-6-months'] === undefined) return ageless[which];
  const [older, old] = [shareOf(signals, 'not-contacted-12-months'), shareOf(signals, 'not-contacted-6-months')];
  return (1 - old) * recent[which] + Math.max(0, old - older) * quiet[which] + older * silent[which];
}

function shareOf(signals: Signals, id: SignalId): number {
  const { count, of } = signals[id] ?? { count: 0, of: 0 };
  return of === 0 ? 0 : count / of;
}

/** The list once these rows are gone: every other share of it grows, and whoever is silent for a year is for half of one. */
function without(signals: Signals, removed: readonly SignalId[]): Signals {
  const gone = Math.min(
    0.999,
    removed.reduce((sum, id) => sum + shareOf(signals, id), 0),
  );
  const left = (id: SignalId, count: number, of: number) => {
    if (removed.includes(id)) return 0;
    if (id === 'not-contacted-6-months' && removed.includes('not-contacted-12-months'))
      return (count - shareOf(signals, 'not-contacted-12-months') * of) / (1 - gone);
    return id.startsWith('not-contacted') ? count : count / (1 - gone);
  };
  const entries = Object.entries(signals) as [SignalId, { count: number; of: number }][];
  return Object.fromEntries(entries.map(([id, { count, of }]) => [id, { count: left(id, count, of), of }]));
}

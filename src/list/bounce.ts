/** What share of a list will bounce because the address is dead, and what taking out each kind would gain. */
import type { KindId, ListFacts, Step } from '../model/list.ts';
import type { BounceLore, Prior } from '../model/list-lore.ts';

/** Of addresses: each is of one kind, or sound as far as is known. */
export interface Makeup {
  readonly unique: number;
  readonly kinds: ListFacts['kinds'];
  /** In the suppression file. */
  readonly suppressed: number;
  /** Shares without contact for 6 and for 12 months; null where the list does not tell. */
  readonly quiet: { readonly half: number; readonly year: number } | null;
}

type Which = keyof Prior;

export function expectedBounce(makeup: Makeup, lore: BounceLore): ListFacts['expectedBounce'] {
  return {
    low: bounce(makeup, lore, 'low'),
    likely: bounce(makeup, lore, 'likely'),
    high: bounce(makeup, lore, 'high'),
  };
}

/** In the order of `lore.steps`, each after those before it; what the list does not have is left out. */
export function stepsFor(makeup: Makeup, lore: BounceLore): Step[] {
  const steps: Step[] = [];
  let left = makeup;
  for (const { id, removes } of lore.steps) {
    const rest = removes.reduce(without, left);
    const rows = Math.round(left.unique - rest.unique);
    if (rows === 0) continue;
    const gain = bounce(left, lore, 'likely') - bounce(rest, lore, 'likely');
    steps.push({ id, rows, gain: Number(gain.toFixed(5)) || 0 });
    left = rest;
  }
  return steps;
}

function bounce(makeup: Makeup, lore: BounceLore, which: Which): number {
  if (makeup.unique <= 0) return 0;
  const kinds = Object.entries(makeup.kinds) as [KindId, number][];
  const dead = kinds.reduce((sum, [kind, count]) => sum + count * lore.kinds[kind][which], 0);
  return Number(Math.min(1, (dead + sound(makeup) * soundShare(makeup, lore, which)) / makeup.unique).toFixed(5));
}

function sound({ unique, kinds }: Makeup): number {
  return Math.max(0, unique - Object.values(kinds).reduce((sum, count) => sum + count, 0));
}

/** Of those that look sound: by their last sign of life, where the list tells it. */
function soundShare({ quiet: told }: Makeup, { recent, quiet, silent, ageless }: BounceLore, which: Which): number {
  if (told === null) return ageless[which];
  const { half, year } = told;
  return (1 - half) * recent[which] + Math.max(0, half - year) * quiet[which] + year * silent[which];
}

/** The makeup once these are gone. Whoever stands in the suppression file, or is silent, is as often of a kind as anybody. */
function without(makeup: Makeup, removed: KindId | 'suppressed' | 'silent'): Makeup {
  const { unique, kinds, suppressed, quiet } = makeup;
  if (removed === 'suppressed') return { ...scaled(makeup, suppressed / Math.max(1, unique)), suppressed: 0 };
  if (removed === 'silent') {
    if (quiet === null) return makeup;
    const { half, year } = quiet;
    const left = { half: year >= 1 ? 0 : Math.max(0, half - year) / (1 - year), year: 0 };
    return { ...scaled(makeup, year), quiet: left };
  }
  const { [removed]: gone = 0, ...rest } = kinds;
  return { ...makeup, kinds: rest, unique: unique - gone };
}

/** A share of everybody taken away. */
function scaled(makeup: Makeup, share: number): Makeup {
  const kinds = Object.entries(makeup.kinds).map(([kind, count]) => [kind, count * (1 - share)]);
  return { ...makeup, unique: makeup.unique * (1 - share), kinds: Object.fromEntries(kinds) };
}

/** Shares without contact; null where the list does not tell. */
export function quietOf(signals: ListFacts['signals']): Makeup['quiet'] {
  const [half, year] = [signals['not-contacted-6-months'], signals['not-contacted-12-months']];
  if (half === undefined || year === undefined || half.of === 0) return null;
  return { half: half.count / half.of, year: year.count / Math.max(1, year.of) };
}

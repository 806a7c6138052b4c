/** Arithmetic of chances and shares. Every function here is monotone: a greater chance of harm never raises the inbox. */
import type { Chance, Odds, Range, Shares } from '../model/prediction.ts';

export type Case = keyof Range;
export const cases: readonly Case[] = ['best', 'likely', 'worst'];

/** What may happen to one address that exists, stage after stage; `expire`: deferred, and never taken. */
export type Chances = Readonly<Record<Chance | 'expire', number>>;

/** Independent causes together: the chance that at least one strikes. */
export function anyOf(chances: readonly number[]): number {
  return 1 - chances.reduce((none, chance) => none * (1 - chance), 1);
}

/** The provider's first answer: dead addresses bounce, then policy, deferral and the junk folder each take their part of the rest. */
export function firstAttempt(dead: number, { refuse, defer, junk }: Pick<Chances, Chance>): Shares {
  const refused = (1 - dead) * refuse;
  const left = 1 - dead - refused;
  const deferral = left * defer;
  const accepted = left - deferral;
  return { bounce: dead + refused, deferral, spam: accepted * junk, inbox: accepted * (1 - junk) };
}

/** After the retries: what expired has bounced, and the rest of what was deferred was accepted like the other mail. */
export function afterRetries(first: Shares, { expire, junk }: Pick<Chances, 'expire' | 'junk'>): Shares {
  const late = Math.max(0, first.deferral - (1 - first.bounce) * expire);
  return {
    bounce: first.bounce + first.deferral - late,
    deferral: 0,
    spam: first.spam + late * junk,
    inbox: first.inbox + late * (1 - junk),
  };
}

/** The weighted mean of several odds. Weights need not sum to 1; all zero counts as all equal. */
export function mean(parts: readonly { readonly weight: number; readonly odds: Odds }[]): Odds {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const weightOf = (weight: number) => (total === 0 ? 1 / parts.length : weight / total);
  const one = (which: Case): Shares => {
    const sum = { inbox: 0, spam: 0, deferral: 0, bounce: 0 };
    for (const { weight, odds } of parts) {
      for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += weightOf(weight) * odds[which][key];
    }
    return sum;
  };
  return { best: one('best'), likely: one('likely'), worst: one('worst') };
}

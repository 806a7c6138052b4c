/** The facts of a list for a place where the list must never be: counts alone, small ones pooled. */
import type { ListIdentity } from '../model/decision.ts';
import type { ListFacts } from '../model/list.ts';
import type { BounceLore } from '../model/list-lore.ts';
import { pooled } from './pool.ts';

interface Making {
  readonly lore: BounceLore;
  readonly madeOn: Date;
  /** What the program calls itself. */
  readonly by: string;
}

export function tallyOf(facts: ListFacts, { sha256, sketch }: ListIdentity, { lore, madeOn, by }: Making): string {
  const tally = {
    tally: 1,
    sha256,
    madeOn: madeOn.toISOString().slice(0, 10),
    by,
    ...(sketch === undefined ? {} : { sketch }),
    facts: pooled(facts, lore),
  };
  return `${JSON.stringify(tally, null, 2)}\n`;
}

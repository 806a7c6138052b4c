/** Lists that are right and look wrong. Nothing in them may make the verdict worse than the ordinary dirt of their ordinary rows. */
import { addresses } from './packs/addresses.ts';
import { type Pack, packOf, type Recipe } from './packs/pack.ts';
import { senders } from './packs/senders.ts';

export const recipes: readonly Recipe[] = [...addresses, ...senders];

export function falsePositives(): readonly Pack[] {
  return recipes.map(packOf);
}

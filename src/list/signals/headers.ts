/** Signals of the header alone: what columns a list brings along. */
import type { ListLore } from '../../model/list-lore.ts';
import { headerWord } from '../columns.ts';
import type { Counted } from './rows.ts';

export function headerSignals(columns: readonly string[], lore: ListLore): Counted {
  const words = columns.map(headerWord);
  const named = (list: readonly string[]) => words.filter(word => list.includes(word));
  const bought = words.filter(word => lore.purchased[word] !== undefined);
  const weight = bought.reduce((sum, word) => sum + (lore.purchased[word] ?? 0), 0);
  const found = (names: readonly string[]) => ({ count: names.length, of: columns.length, detail: names.join(', ') });
  return {
    'purchased-columns': { count: weight, of: columns.length, detail: bought.join(', ') },
    sensitive: found(named(lore.sensitive)),
    minors: found(named(lore.minors)),
    'unneeded-columns': found(named(lore.unneeded)),
  };
}

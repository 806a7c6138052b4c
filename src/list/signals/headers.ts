/** Signals of what columns a list brings along: their names, and how long their cells are. */
import type { ListLore } from '../../model/list-lore.ts';
import { headerWord } from '../columns.ts';
import type { Counted } from './rows.ts';

/** Longer cells are sentences. vetting.md L-PII-FREE. */
const sentence = 100;

/** `samples`: the first cells of each column. */
export function headerSignals(
  columns: readonly string[],
  samples: readonly (readonly string[])[],
  lore: ListLore,
): Counted {
  const words = columns.map(headerWord);
  const named = (list: readonly string[]) => words.filter(word => list.includes(word));
  const bought = words.filter(word => lore.purchased[word] !== undefined);
  const weight = bought.reduce((sum, word) => sum + (lore.purchased[word] ?? 0), 0);
  const found = (names: readonly string[]) => ({ count: names.length, of: columns.length, detail: names.join(', ') });
  // A key of JSON lines may be anything, an address too.
  const wordy = columns.filter(
    (name, at) => !name.includes('@') && samples[at]?.some(cell => cell.length > sentence && /\s/.test(cell)),
  );
  return {
    'free-text': found(wordy),
    'purchased-columns': { count: weight, of: columns.length, detail: bought.join(', ') },
    sensitive: found(named(lore.sensitive)),
    minors: found(named(lore.minors)),
    'unneeded-columns': found(named(lore.unneeded)),
  };
}

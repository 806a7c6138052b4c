/** Signals of what columns a list brings along: their names, and how long their cells are. */
import type { ListLore } from '../../model/list-lore.ts';
import { headerWord } from '../columns.ts';
import type { Counted } from './rows.ts';

/** Longer cells are sentences. vetting.md L-PII-FREE. */
const sentence = 100;
/** What is named of the columns nobody reads: enough to find a column again. */
const mostNames = 20;
const longestName = 40;

/** `samples`: the first cells of each column; `read`: the columns whose meaning is known. */
export function headerSignals(
  columns: readonly string[],
  samples: readonly (readonly string[])[],
  read: readonly string[],
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
  const meant = (word: string) =>
    lore.purchased[word] !== undefined ||
    [lore.sensitive, lore.minors, lore.unneeded].some(words => words.includes(word));
  const unread = columns.filter(
    name => !read.includes(name) && !name.includes('@') && /\p{Letter}/u.test(name) && !meant(headerWord(name)),
  );
  return {
    'unread-columns': {
      ...found(unread.slice(0, mostNames).map(name => name.slice(0, longestName))),
      count: unread.length,
    },
    'free-text': found(wordy),
    'purchased-columns': { count: weight, of: columns.length, detail: bought.join(', ') },
    sensitive: found(named(lore.sensitive)),
    minors: found(named(lore.minors)),
    'unneeded-columns': found(named(lore.unneeded)),
  };
}

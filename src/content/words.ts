/** Visible text as words without disguise, and what is found among them. Everything here is linear in the text. */
import { invisible, isMixedScript, skeleton } from '../mail/script.ts';
import type { TextMeasures } from '../model/content.ts';
import type { LanguageLore, WordList } from '../model/lore.ts';

export function measureText(text: string): TextMeasures {
  const letters = count(text, /\p{L}/gu);
  // A soft hyphen or a zero-width space stands within a word.
  const words = text.replace(invisible, '').match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
  return {
    characters: text.replace(/\s+/g, '').length,
    words: words.length,
    distinctWords: new Set(words.map(word => word.toLowerCase())).size,
    upperShare: letters === 0 ? 0 : count(text, /\p{Lu}/gu) / letters,
    exclamations: count(text, /[!¡]/g),
    digits: count(text, /\d/g),
    currency: count(text, /[$€£¥₹]|\b(?:usd|eur|gbp)\b/gi),
    invisible: count(text, invisible),
    mixedScriptWords: words.filter(word => isMixedScript(word)).length,
    nonAscii: count(text, /[^\0-\x7f]/g),
    emoji: count(text, /\p{Extended_Pictographic}/gu),
    longestWord: words.reduce((most, word) => Math.max(most, word.length), 0),
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Lower case, look-alike letters and diacritics undone, `f r e e` closed up. */
export function plainWords(text: string): string[] {
  const closed = text
    .replace(invisible, '')
    .replace(/\b(?:\p{L}[ ._*-]){3,20}\p{L}\b/gu, spaced => spaced.replace(/[ ._*-]/g, ''));
  return closed
    .split(/[^\p{L}\p{M}\p{N}%$€£@'’]+/u)
    .filter(Boolean)
    .map(word => skeleton(word).replaceAll('’', "'"));
}

interface Phrase {
  readonly id: string;
  readonly parts: readonly string[];
}

/** How often each phrase stands there; a phrase is words that follow one another. Each word is looked up once. */
function countPhrases(words: readonly string[], byFirst: ReadonlyMap<string, readonly Phrase[]>): Map<string, number> {
  const found = new Map<string, number>();
  words.forEach((word, at) => {
    for (const { id, parts } of byFirst.get(word) ?? [])
      if (parts.every((part, offset) => words[at + offset] === part)) found.set(id, (found.get(id) ?? 0) + 1);
  });
  return found;
}

function byFirstWord(phrases: readonly Phrase[]): Map<string, Phrase[]> {
  return Map.groupBy(phrases, ({ parts }) => parts[0] ?? '');
}

/** Made once for each list. */
const indexes = new WeakMap<readonly unknown[], Map<string, Phrase[]>>();

function indexOf<One>(list: readonly One[], phrasesOf: (one: One) => Phrase[]): Map<string, Phrase[]> {
  const index = indexes.get(list) ?? byFirstWord(list.flatMap(phrasesOf));
  indexes.set(list, index);
  return index;
}

export function phrasesIn(words: readonly string[], list: readonly string[]): Map<string, number> {
  return countPhrases(
    words,
    indexOf(list, phrase => [{ id: phrase, parts: phrase.split(' ') }]),
  );
}

export function wordingIn(words: readonly string[], lists: readonly WordList[]): { id: string; count: number }[] {
  const index = indexOf(lists, ({ id, phrases }) =>
    phrases.map(phrase => ({ id: `${id}/${phrase.replaceAll(' ', '-')}`, parts: phrase.split(' ') })),
  );
  return [...countPhrases(words, index)].map(([id, count]) => ({ id, count }));
}

/** Too short to tell: fewer function words than this. Judgement. */
const leastEvidence = 5;

/** The language whose function words are most frequent, or null where too few of any are there. */
export function languageOf(
  words: readonly string[],
  languages: readonly LanguageLore[],
  least = leastEvidence,
): string | null {
  const scored = languages.map(({ language, words: known }) => {
    const set = new Set(known);
    return { language, hits: words.filter(word => set.has(word)).length };
  });
  const [best, second] = scored.sort((a, b) => b.hits - a.hits);
  if (best === undefined || best.hits < least || best.hits === second?.hits) return null;
  return best.language;
}

/** Share of the first's distinct words that the second has too; null where the first has none. */
export function agreement(first: readonly string[], second: readonly string[]): number | null {
  const [own, other] = [new Set(first), new Set(second)];
  return own.size === 0 ? null : [...own].filter(word => other.has(word)).length / own.size;
}

/** `Brüderstraße`, `Hauptstr.`, `Dorpsstraat`. */
const street = /(?:stra(?:ss|ß)e|str|gasse|allee|straat)$/;

/** `WA 98168`: a state of the USA before a postal code; not those that are words elsewhere (in, or, me, la, de, ca.). */
const state = /^(?:a[krz]|ct|dc|fl|ga|k[sy]|m[dnt]|n[cdhjmvy]|s[cd]|t[nx]|ut|vt|w[aivy])$/;

/** A state with its postal code, or a word of streets or companies with a number of 3 to 6 digits close by. */
export function hasPostalAddress(words: readonly string[], marks: readonly string[]): boolean {
  const known = new Set(marks);
  return words.some(
    (word, at) =>
      (state.test(word) && /^\d{5}$/.test(words[at + 1] ?? '')) ||
      ((known.has(word) || street.test(word)) &&
        words.slice(Math.max(0, at - 8), at + 9).some(near => /^\d{3,6}$|^[a-z]{0,3}-?\d{4,11}$/.test(near))),
  );
}

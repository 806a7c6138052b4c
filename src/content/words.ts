/** Visible text as words without disguise, and what is found among them. Everything here is linear in the text. */
import { invisible, isMixedScript, skeleton } from '../mail/script.ts';
import type { TextMeasures } from '../model/content.ts';
import type { LanguageLore, WordList } from '../model/lore.ts';

/** Longer text is judged by its beginning: a filter does the same. Judgement. */
const mostText = 200_000;

export function measureText(whole: string): TextMeasures {
  const text = whole.slice(0, mostText);
  const letters = count(text, /\p{L}/gu);
  const words = text.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
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
    .slice(0, mostText)
    .replace(invisible, '')
    .replace(/\b(?:\p{L}[ ._*-]){3,20}\p{L}\b/gu, spaced => spaced.replace(/[ ._*-]/g, ''));
  return closed
    .split(/[^\p{L}\p{M}\p{N}%$€£@'’]+/u)
    .filter(Boolean)
    .map(word => skeleton(word).replaceAll('’', "'"));
}

/** How often each phrase stands there; a phrase is words that follow one another. */
export function phrasesIn(words: readonly string[], list: readonly string[]): Map<string, number> {
  const byFirst = Map.groupBy(
    list.map(phrase => ({ phrase, parts: phrase.split(' ') })),
    ({ parts }) => parts[0] ?? '',
  );
  const found = new Map<string, number>();
  words.forEach((word, at) => {
    for (const { phrase, parts } of byFirst.get(word) ?? [])
      if (parts.every((part, offset) => words[at + offset] === part)) found.set(phrase, (found.get(phrase) ?? 0) + 1);
  });
  return found;
}

export function wordingIn(words: readonly string[], lists: readonly WordList[]): { id: string; count: number }[] {
  return lists.flatMap(({ id, phrases }) =>
    [...phrasesIn(words, phrases)].map(([phrase, times]) => ({
      id: `${id}/${phrase.replaceAll(' ', '-')}`,
      count: times,
    })),
  );
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

/** A word of streets or companies with a number of 3 to 6 digits close by. */
export function hasPostalAddress(words: readonly string[], marks: readonly string[]): boolean {
  const known = new Set(marks);
  return words.some(
    (word, at) =>
      known.has(word) &&
      words.slice(Math.max(0, at - 8), at + 9).some(near => /^\d{3,6}$|^[a-z]{0,3}-?\d{4,11}$/.test(near)),
  );
}

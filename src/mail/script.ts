/** Writing systems of a word, by Unicode's own script property (UAX 24; UTS 39 section 5). */

const scripts = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Hebrew', 'Arabic', 'Cherokee', 'Georgian'] as const;
const letters = scripts.map(script => new RegExp(`\\p{Script=${script}}`, 'u'));

/** Most words hold nothing else, and need no closer look. */
const beyondAscii = /[\u0080-\uffff]/;

/** Letters of more than one alphabet in one word: a Cyrillic `а` among Latin ones. Japanese and Korean mix by nature and are left alone. */
export function isMixedScript(word: string): boolean {
  return beyondAscii.test(word) && letters.filter(script => script.test(word)).length > 1;
}

/** Invisible: zero-width, soft hyphen, bidirectional controls, tag characters. */
export const invisible =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\u034f|\udb40[\udc00-\udc7f]/g;

/** Letters of other alphabets that look like a Latin one. From Unicode's confusables.txt (UTS 39, 16.0, 2024), the single letters a reader would not notice. */
const looksLike: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  һ: 'h',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  к: 'k',
  м: 'm',
  т: 't',
  в: 'b',
  н: 'h',
  α: 'a',
  ο: 'o',
  ν: 'v',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  ι: 'i',
  κ: 'k',
  χ: 'x',
  ϲ: 'c',
  ϳ: 'j',
  ɑ: 'a',
  ɡ: 'g',
  ı: 'i',
  ł: 'l',
  ｏ: 'o',
  օ: 'o',
  ո: 'n',
  ս: 'u',
  հ: 'h',
};

/** The word a hasty reader takes it for: look-alike letters, no diacritics, digits that stand for letters. */
export function skeleton(word: string): string {
  const lower = word.toLowerCase();
  if (!beyondAscii.test(lower)) return lower;
  const plain = lower
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(invisible, '');
  return [...plain].map(letter => looksLike[letter] ?? letter).join('');
}

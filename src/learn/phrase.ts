/** Phrases in what servers say: literal pieces in order, found in linear time. */
import { widestGap } from '../model/replies.ts';

/** Lower case, single spaces, plain quotes: as phrases are written. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** `user … unknown`: pieces in this order, each at most `widestGap` letters behind the one before. */
export function holdsPhrase(text: string, phrase: string): boolean {
  const [first = '', ...others] = phrase.split('…').map(piece => piece.trim());
  if (others.length === 0) return text.includes(first);
  for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at + 1)) {
    if (follow(text, others, at + first.length)) return true;
  }
  return false;
}

function follow(text: string, pieces: readonly string[], from: number): boolean {
  let end = from;
  for (const piece of pieces) {
    const at = text.slice(end, end + widestGap + piece.length).indexOf(piece);
    if (at === -1) return false;
    end += at + piece.length;
  }
  return true;
}

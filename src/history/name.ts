/** Names that others gave: campaigns, files, domains. Some carry a recipient's address, and none of those is stored. */
import { isIP } from 'node:net';
import { domainName } from '../mail/domain.ts';
import type { Pseudonyms } from './pseudonym.ts';

/** Characters; longer ones are cut. Judgement. */
const longest = 200;
const addressLike = /(?:"[^"]{0,320}"|[^\s<>"'(),;]{1,320})(?:@|%40|\uff20|\ufe6b)[^\s<>"'(),;]*/giu;

/** Each address within becomes 8 hex digits that stand for it. Null for nothing. */
export function nameOf(text: string | undefined, { text: hash }: Pick<Pseudonyms, 'text'>): string | null {
  if (text === undefined) return null;
  const plain = text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  return plain.replace(addressLike, found => `[${hash(found)}]`).slice(0, longest) || null;
}

export function domainOf(text: string | undefined): string | null {
  return text === undefined ? null : domainName(text.slice(text.lastIndexOf('@') + 1));
}

export function ipOf(text: string | undefined): string | null {
  return text !== undefined && isIP(text) !== 0 ? text.toLowerCase() : null;
}

const word = /^[\w.:+-]{1,40}$/;

/** Numbers and short words, keys in order, as JSON; anything else is left out. */
export function figuresOf(figures: Readonly<Record<string, string | number>> | undefined): string | null {
  const kept = Object.entries(figures ?? {})
    .filter(([key, value]) => word.test(key) && (typeof value === 'number' ? Number.isFinite(value) : word.test(value)))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return kept.length === 0 ? null : JSON.stringify(Object.fromEntries(kept));
}

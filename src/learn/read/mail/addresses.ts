/** Finding e-mail addresses in text that people or programs wrote. Linear in its length. */
import { parseAddress } from '../../../mail/address.ts';

export interface Found {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

const localLetter = /[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]/;
const domainLetter = /[A-Za-z0-9.-]/;
/** Marks that stand before an address rather than begin it; `=?utf-8?` begins one that was never decoded. */
const leading = /^(?:['`{|.*/#]|=[^?])/;
const longestLocal = 64;
const longestDomain = 255;

export function addressesIn(text: string): Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < longestLocal && localLetter.test(text[start - 1] as string)) start--;
    let end = at + 1;
    while (end < text.length && end - at < longestDomain && domainLetter.test(text[end] as string)) end++;
    while (end > at && /[.-]/.test(text[end - 1] as string)) end--;
    if (text[at - 1] === '"') start = quotedStart(text, at - 1);
    while (start < at && leading.test(text.slice(start, start + 2))) start++;
    const address = text.slice(start, end);
    const domain = address.slice(address.lastIndexOf('@') + 1);
    if (domain.includes('.') && !/\.\d{1,3}$/.test(domain) && parseAddress(address) !== null)
      found.push({ address, start, end });
  }
  return found;
}

/** `"much room"@example.org`: from its first quote. */
function quotedStart(text: string, close: number): number {
  const open = text.lastIndexOf('"', close - 1);
  return open === -1 || close - open > longestLocal || text.slice(open, close).includes('\n') ? close + 1 : open;
}

/** The first address of a field value, also of `rfc822; <a@example.org>` and of `A <a@example.org>`. */
export function firstAddress(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const open = value.lastIndexOf('<');
  const within = open === -1 ? undefined : addressesIn(value.slice(open))[0];
  return (within ?? addressesIn(value)[0])?.address ?? wideAddress(value);
}

/** `utf-8; usuario-ñ@example.org` (RFC 6533): as it stands. */
function wideAddress(value: string): string | undefined {
  const text = value.slice(value.indexOf(';') + 1).trim();
  return /^[^\s<>]{3,320}$/.test(text) && parseAddress(text) !== null ? text : undefined;
}

/** Addresses compare without case here: no provider tells mailboxes apart by it. */
export function sameAddress(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** What in a header readers take for different things (RFC 5322 sections 2.2 and 4.5). */
import type { HeaderOddity } from '../model/mail.ts';

const fieldBegin = /^[!-9;-~]+([ \t]*):/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for; NUL and CR are counted elsewhere
const control = /[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]/;

/** Each kind once, at its first line. `header`: the block without the empty line that ends it. */
export function headerOddities(header: Buffer): { readonly kind: HeaderOddity; readonly line: number }[] {
  const found = new Map<HeaderOddity, number>();
  const lines = header.toString('latin1').split('\n');
  for (const [at, raw] of lines.entries()) {
    const text = raw.replace(/\r+$/, '');
    const kind = text === '' ? null : oddityOf(text, at);
    if (kind !== null && !found.has(kind)) found.set(kind, at + 1);
    if (control.test(text) && !found.has('control')) found.set('control', at + 1);
  }
  return [...found].map(([kind, line]) => ({ kind, line }));
}

function oddityOf(text: string, at: number): HeaderOddity | null {
  if (/^[ \t]/.test(text)) return text.trim() === '' ? 'blank-fold' : null;
  const begin = fieldBegin.exec(text);
  if (begin === null) return at === 0 && text.startsWith('From ') ? null : 'no-field';
  return begin[1] === '' ? null : 'space-before-colon';
}

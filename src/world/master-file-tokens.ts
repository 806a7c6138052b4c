/** The words of a master file: comments gone, quotes and escapes read, parentheses joined into one line. */
import { InputError } from '../model/input-error.ts';

interface ZoneLine {
  readonly tokens: readonly { readonly text: string }[];
  /** Begins with a blank: the owner is the record's before it. */
  readonly indented: boolean;
  /** 1-based, of the first token. */
  readonly line: number;
}

/** Text is one char per octet where escaped by `\DDD`; throws InputError for an open quote or parenthesis. */
export function tokenize(text: string, file: string): ZoneLine[] {
  const lines: ZoneLine[] = [];
  let tokens: { text: string }[] = [];
  let indented = false;
  let opened = 0;
  let first = 0;
  for (const [index, source] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1;
    if (opened === 0) {
      tokens = [];
      indented = /^[ \t]/.test(source);
      first = line;
    }
    for (const token of words(source, file, line)) {
      if (token.kind === 'open') opened++;
      else if (token.kind === 'close' && --opened < 0) throw new InputError('a ")" without "("', { file, line });
      else if (token.kind === 'word') tokens.push({ text: token.text });
    }
    if (opened === 0 && tokens.length > 0) lines.push({ tokens, indented, line: first });
  }
  if (opened > 0) throw new InputError('a "(" that nothing closes', { file, line: first }, 'add ")"');
  return lines;
}

type Word = { readonly kind: 'open' | 'close' } | { readonly kind: 'word'; readonly text: string };

function* words(source: string, file: string, line: number): Generator<Word> {
  let at = 0;
  while (at < source.length) {
    const char = source[at] as string;
    if (char === ';') return;
    if (char === ' ' || char === '\t') at++;
    else if (char === '(' || char === ')') {
      at++;
      yield { kind: char === '(' ? 'open' : 'close' };
    } else if (char === '"') {
      const { text, end } = characters(source, at + 1, next => next === '"');
      if (source[end] !== '"')
        throw new InputError('a quote that nothing closes', { file, line, column: at + 1 }, 'add "');
      at = end + 1;
      yield { kind: 'word', text };
    } else {
      const { text, end } = characters(source, at, next => ' \t;()"'.includes(next));
      at = end;
      yield { kind: 'word', text };
    }
  }
}

/** Up to the first character that ends it, escapes read: `\"` and `\DDD`. */
function characters(source: string, start: number, ends: (char: string) => boolean): { text: string; end: number } {
  let text = '';
  let at = start;
  while (at < source.length && !ends(source[at] as string)) {
    if (source[at] !== '\\') text += source[at++];
    else {
      const octet = /^\d{3}/.exec(source.slice(at + 1, at + 4))?.[0];
      text += octet === undefined ? (source[at + 1] ?? '') : String.fromCharCode(Number(octet) & 0xff);
      at += octet === undefined ? 2 : 4;
    }
  }
  return { text, end: at };
}

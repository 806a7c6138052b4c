/** The words and signs of an address field (RFC 5322 section 3.2). Linear in the text. */

export interface Token {
  /** `bad`: a sign that may not stand there, or what is begun and never ended. */
  readonly kind: 'word' | 'quoted' | 'literal' | 'sign' | 'bad';
  /** As written; comments are left out. */
  readonly text: string;
}

const specials = new Set('<>,:;@');

export function addressTokens(value: string): Token[] {
  const tokens: Token[] = [];
  const neverClosed = new Set<string>();
  let at = 0;
  while (at < value.length) {
    const char = value[at] as string;
    if (/\s/.test(char) && char !== '\r' && char !== '\n') at++;
    else if (char === '"' || char === '(' || char === '[') {
      const end = neverClosed.has(char) ? -1 : endOf(value, at);
      if (end === -1) {
        neverClosed.add(char);
        tokens.push({ kind: 'bad', text: char });
        at++;
        continue;
      }
      if (char !== '(') tokens.push({ kind: char === '"' ? 'quoted' : 'literal', text: value.slice(at, end) });
      at = end;
    } else if (specials.has(char)) {
      tokens.push({ kind: 'sign', text: char });
      at++;
    } else if (isAtomText(char)) {
      let end = at + 1;
      while (end < value.length && isAtomText(value[end] as string)) end++;
      tokens.push({ kind: 'word', text: value.slice(at, end) });
      at = end;
    } else {
      tokens.push({ kind: 'bad', text: char });
      at++;
    }
  }
  return tokens;
}

/** Dots belong to the words here; where they may stand is looked at by whoever needs it. */
function isAtomText(char: string): boolean {
  return /[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]/.test(char) || (char > '\u009f' && !/\s/.test(char));
}

/** Behind what closes a quoted string, a comment or a literal; -1 where nothing does. */
function endOf(value: string, start: number): number {
  const open = value[start];
  let depth = 0;
  for (let at = start; at < value.length; at++) {
    const char = value[at];
    if (char === '\\') at++;
    else if (open === '[' && char === '[' && at > start) return -1;
    else if (open === '(' && char === '(') depth++;
    else if (open === '(' && char === ')' && --depth === 0) return at + 1;
    else if (at > start && ((open === '"' && char === '"') || (open === '[' && char === ']'))) return at + 1;
  }
  return -1;
}

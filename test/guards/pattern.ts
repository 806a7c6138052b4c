/** Ways to weaken a regular expression: an alternative, a member of a class, a look around, an anchor or a flag less. */

interface Piece {
  /** In the pattern. */
  readonly from: number;
  readonly to: number;
  /** What stands there instead. */
  readonly text: string;
}

/** `/…/flags` without one guard, each time another. */
export function weaker(literal: string): string[] {
  const end = literal.lastIndexOf('/');
  const [pattern, flags] = [literal.slice(1, end), literal.slice(end + 1)];
  const pieces = [...alternatives(pattern), ...members(pattern), ...lookArounds(pattern), ...anchors(pattern)];
  const cut = pieces.map(({ from, to, text }) => `/${pattern.slice(0, from)}${text}${pattern.slice(to)}/${flags}`);
  const unflagged = [...flags]
    .filter(flag => 'gi'.includes(flag))
    .map(flag => `/${pattern}/${flags.replace(flag, '')}`);
  return [...new Set([...cut, ...unflagged])].filter(isPattern);
}

function isPattern(literal: string): boolean {
  const end = literal.lastIndexOf('/');
  try {
    new RegExp(literal.slice(1, end), literal.slice(end + 1));
    return end > 1;
  } catch {
    return false;
  }
}

/** Positions of the characters that are neither escaped nor within a class, with the depth of groups there. */
function outside(pattern: string): { readonly at: number; readonly depth: number }[] {
  const found: { at: number; depth: number }[] = [];
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '\\') {
      at = lastOfEscape(pattern, at);
      continue;
    }
    if (pattern[at] === '[') {
      at = endOfClass(pattern, at);
      continue;
    }
    if (pattern[at] === ')') depth--;
    found.push({ at, depth });
    if (pattern[at] === '(') depth++;
  }
  return found;
}

/** Of the class that begins at `from`: where its `]` is. */
function endOfClass(pattern: string, from: number): number {
  for (let at = from + 1; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === ']') return at;
  }
  return pattern.length;
}

function lastOfEscape(pattern: string, at: number): number {
  const [found = '\\'] =
    /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)/s.exec(pattern.slice(at)) ?? [];
  return at + found.length - 1;
}

/** Where groups begin and end, the whole pattern among them. */
function groups(pattern: string): { readonly from: number; readonly to: number; readonly depth: number }[] {
  const marks = outside(pattern);
  const inner = marks.flatMap(({ at, depth }) => {
    if (pattern[at] !== '(') return [];
    const close = marks.find(mark => mark.at > at && mark.depth === depth && pattern[mark.at] === ')');
    const [head = ''] = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(pattern.slice(at)) ?? [];
    return close === undefined ? [] : [{ from: at + head.length, to: close.at, depth: depth + 1 }];
  });
  return [{ from: 0, to: pattern.length, depth: 0 }, ...inner];
}

function alternatives(pattern: string): Piece[] {
  const marks = outside(pattern);
  return groups(pattern).flatMap(({ from, to, depth }) => {
    const bars = marks.filter(({ at, depth: own }) => at >= from && at < to && own === depth && pattern[at] === '|');
    if (bars.length === 0) return [];
    const starts = [from, ...bars.map(({ at }) => at + 1)];
    const ends = [...bars.map(({ at }) => at), to];
    const all = starts.map((start, index) => pattern.slice(start, ends[index]));
    return all.map((_, index) => ({ from, to, text: all.filter((_one, other) => other !== index).join('|') }));
  });
}

/** Each character, escape or range of a class that has several. */
function members(pattern: string): Piece[] {
  const found: Piece[] = [];
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '\\') at = lastOfEscape(pattern, at);
    else if (pattern[at] === '[') {
      const end = endOfClass(pattern, at);
      const from = at + (pattern[at + 1] === '^' ? 2 : 1);
      const one = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)|[^\\]/gsu;
      const atoms = [...pattern.slice(from, end).matchAll(one)].map(({ 0: text, index }) => ({
        text,
        at: from + index,
      }));
      for (let index = 0; index < atoms.length; index++) {
        const { text, at: start } = atoms[index] as (typeof atoms)[number];
        const isRange = atoms[index + 1]?.text === '-' && atoms[index + 2] !== undefined;
        if (isRange) index += 2;
        const last = atoms[index] as (typeof atoms)[number];
        const to = isRange ? last.at + last.text.length : start + text.length;
        if (start > from || to < end) found.push({ from: start, to, text: '' });
      }
      at = end;
    }
  }
  return found;
}

function lookArounds(pattern: string): Piece[] {
  return groups(pattern).flatMap(({ from, to }) => {
    const [head] = /\(\?<?[=!]$/.exec(pattern.slice(0, from)) ?? [];
    return head === undefined ? [] : [{ from: from - head.length, to: to + 1, text: '' }];
  });
}

function anchors(pattern: string): Piece[] {
  return outside(pattern).flatMap(({ at }) =>
    '^$'.includes(pattern[at] as string) ? [{ from: at, to: at + 1, text: '' }] : [],
  );
}

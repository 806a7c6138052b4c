/** Header fields of a message or of a part, and of status blocks, which are written alike (RFC 5322 2.2, RFC 3464 2.1). */

/** Names in lower case; of a repeated field every value, in order. */
export type Fields = ReadonlyMap<string, readonly string[]>;

const mostFields = 1000;
const longestValue = 16 * 1024;
const fieldName = /^[!-9;-~]{1,76}[ \t]*$/;

export interface Head {
  readonly fields: Fields;
  /** Where the body begins. */
  readonly end: number;
  /** Lines that were fields. */
  readonly lines: number;
}

/** From `start` to the first empty line. What is neither a field nor a continuation is passed over. */
export function readHead(text: string, start = 0, stop = text.length): Head {
  const fields = new Map<string, string[]>();
  let last: string[] | undefined;
  let lines = 0;
  let at = start;
  while (at < stop) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 || newline > stop ? stop : newline;
    const line = text.slice(at, end);
    at = Math.min(stop, end + 1);
    if (line.trim() === '') break;
    if (line.startsWith(' ') || line.startsWith('\t')) {
      const value = last?.at(-1);
      if (last !== undefined && value !== undefined && value.length < longestValue)
        last[last.length - 1] = `${value} ${line.trim()}`.slice(0, longestValue);
      continue;
    }
    const colon = line.indexOf(':');
    const isField = colon > 0 && fieldName.test(line.slice(0, colon));
    // Some fold without indenting: what follows a semicolon belongs to it.
    if (!isField && last?.at(-1)?.endsWith(';'))
      last[last.length - 1] = `${last.at(-1)} ${line.trim()}`.slice(0, longestValue);
    if (!isField) continue;
    last = undefined;
    if (lines >= mostFields) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    last = fields.get(name) ?? [];
    last.push(
      line
        .slice(colon + 1)
        .trim()
        .slice(0, longestValue),
    );
    fields.set(name, last);
    lines++;
  }
  return { fields, end: at, lines };
}

/** The first of that name. */
export function field(fields: Fields, name: string): string | undefined {
  return fields.get(name)?.[0];
}

/** `text/plain; charset=utf-8` (RFC 2045 5.1): the value before the first semicolon, and what follows it. */
export function parameters(value: string): { value: string; parameters: Map<string, string> } {
  const [first = '', ...rest] = splitOutsideQuotes(value);
  const named = new Map<string, string>();
  for (const part of rest) {
    const equals = part.indexOf('=');
    if (equals < 1) continue;
    const name = part.slice(0, equals).trim().toLowerCase();
    if (!named.has(name)) named.set(name, unquoted(part.slice(equals + 1).trim()));
  }
  return { value: first.trim().toLowerCase(), parameters: named };
}

function splitOutsideQuotes(value: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '"') quoted = !quoted;
    else if (value[at] === ';' && !quoted) {
      parts.push(value.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, value.slice(from)];
}

function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1, text.lastIndexOf('"') > 0 ? text.lastIndexOf('"') : undefined) : text;
}

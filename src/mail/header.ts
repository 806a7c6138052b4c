/** Finding header fields by name; names compare without case (RFC 5322 1.2.2). */
import type { HeaderField } from '../model/mail.ts';

export function fieldsNamed(fields: readonly HeaderField[], name: string): HeaderField[] {
  const wanted = name.toLowerCase();
  return fields.filter(field => field.name.toLowerCase() === wanted);
}

/** The first, from the top. */
export function fieldNamed(fields: readonly HeaderField[], name: string): HeaderField | undefined {
  const wanted = name.toLowerCase();
  return fields.find(field => field.name.toLowerCase() === wanted);
}

/** `a=b; c=d` as DKIM and DMARC write it (RFC 6376 3.2): names in lower case, the first of a repeated tag wins. */
export function tagList(text: string): Map<string, string> {
  const tags = new Map<string, string>();
  for (const part of text.split(';')) {
    const equals = part.indexOf('=');
    if (equals === -1) continue;
    const name = part.slice(0, equals).trim().toLowerCase();
    if (name !== '' && !tags.has(name)) tags.set(name, part.slice(equals + 1).trim());
  }
  return tags;
}

/** An address field without quoted strings and comments (RFC 5322 sections 3.2.2 and 3.2.4): names and asides may hold anything. */
export function withoutAsides(value: string): string {
  let [kept, depth, quoted] = ['', 0, false];
  for (let at = 0; at < value.length; at++) {
    const char = value[at] as string;
    if (char === '\\' && (quoted || depth > 0)) at++;
    else if (char === '"' && depth === 0) quoted = !quoted;
    else if (quoted) continue;
    else if (char === '(') depth++;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += char;
  }
  return kept;
}

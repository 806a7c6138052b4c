/** SPF macros (RFC 7208 section 7): their grammar and their expansion. */

/** What the letters stand for; `p` is asked for only when a macro uses it. */
export interface MacroValues {
  readonly sender: string;
  readonly local: string;
  readonly senderDomain: string;
  readonly domain: string;
  readonly helo: string;
  /** Dotted: an IPv6 address as 32 nibbles. */
  readonly dottedIp: string;
  readonly ip: string;
  readonly version: 'in-addr' | 'ip6';
  readonly receiver: string;
  /** Seconds since 1970. */
  readonly time: number;
  validatedName(): Promise<string>;
}

const macro = /%(?:[%_-]|\{([slodiphcrtv])(\d*)(r?)([.+,/_=-]*)\})/gi;

/** Nothing but macros and visible ASCII; `c`, `r` and `t` belong to explanations. */
export function isMacroString(text: string, explaining = false): boolean {
  const rest = text.replace(macro, (_whole, letter?: string, digits?: string) => {
    const allowed = letter === undefined || explaining || !'crt'.includes(letter.toLowerCase());
    return allowed && (!digits || Number(digits) > 0) ? '' : '%';
  });
  return explaining ? /^[ -$&-~]*$/.test(rest) : /^[!-$&-~]*$/.test(rest);
}

/** Where the last macro of a valid macro-string ends; 0 without any. Only `%{…}` ends a domain-spec. */
export function lastMacroEnd(text: string): number {
  const closing = text.lastIndexOf('}');
  return closing !== -1 && text.lastIndexOf('%{') !== -1 ? closing + 1 : 0;
}

/** Whether the name depends on the client or the sender, so that nobody can look it up beforehand. */
export function dependsOnMail(text: string): boolean {
  return /%\{[sloiphcrtv]/i.test(text);
}

export async function expandMacros(text: string, values: MacroValues): Promise<string> {
  const parts: string[] = [];
  let at = 0;
  for (const match of text.matchAll(macro)) {
    parts.push(text.slice(at, match.index));
    at = match.index + match[0].length;
    const [whole, letter, digits, reverse, delimiters] = match;
    if (letter === undefined) parts.push({ '%%': '%', '%_': ' ', '%-': '%20' }[whole] ?? '');
    else parts.push(transform(await letterValue(letter.toLowerCase(), values), letter, digits, reverse, delimiters));
  }
  return parts.join('') + text.slice(at);
}

async function letterValue(letter: string, values: MacroValues): Promise<string> {
  if (letter === 'p') return values.validatedName();
  const { sender, local, senderDomain, domain, dottedIp, version, helo, ip, receiver, time } = values;
  const simple: Record<string, string> = {
    s: sender,
    l: local,
    o: senderDomain,
    d: domain,
    i: dottedIp,
    v: version,
    h: helo,
    c: ip,
    r: receiver,
    t: String(time),
  };
  return simple[letter] ?? '';
}

/** Split at the delimiters, turned round, cut to the rightmost, joined by dots; an upper-case letter asks for URL escapes. */
function transform(value: string, letter: string, digits = '', reverse = '', delimiters = ''): string {
  let parts = splitAt(value, delimiters === '' ? '.' : delimiters);
  if (reverse !== '') parts = parts.toReversed();
  if (digits !== '') parts = parts.slice(-Math.min(Number(digits), parts.length));
  const joined = parts.join('.');
  return letter === letter.toUpperCase() ? joined.replace(/[^A-Za-z0-9._~-]/g, escaped) : joined;
}

function escaped(char: string): string {
  return [...Buffer.from(char, 'latin1')]
    .map(octet => `%${octet.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

function splitAt(value: string, delimiters: string): string[] {
  const parts = [''];
  for (const char of value) {
    if (delimiters.includes(char)) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

/** A name longer than DNS carries loses labels from the left (RFC 7208 7.3). */
export function shortened(name: string): string {
  const labels = name.replace(/\.$/, '').split('.');
  while (labels.length > 1 && labels.join('.').length > 253) labels.shift();
  return labels.join('.');
}

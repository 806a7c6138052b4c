/** Structured MIME fields (RFC 2045 section 5.1, RFC 2231): what the standard reads, and what a simple reader does. */
interface MimeField {
  /** In lower case, without comments. */
  readonly value: string;
  /** By name in lower case; each value that is given, in order. */
  readonly params: ReadonlyMap<string, readonly string[]>;
}

export function readMimeField(text: string): MimeField {
  const [value = '', ...rest] = splitAt(withoutComments(text), ';');
  const params = new Map<string, string[]>();
  const pieces = new Map<string, Map<number, string>>();
  for (const one of rest) {
    const equals = one.indexOf('=');
    if (equals === -1) continue;
    const written = unquoted(one.slice(equals + 1).trim());
    const named = /^([^*\s]+)(?:\*(\d{1,3}))?(\*)?$/.exec(one.slice(0, equals).trim().toLowerCase());
    if (named === null) continue;
    const [, name = '', index, extended] = named;
    if (index === undefined) add(params, name, extended === undefined ? written : extendedValue(written));
    else {
      const known = pieces.get(name) ?? new Map<number, string>();
      pieces.set(name, known.set(Number(index), extended === undefined ? encodeURIComponent(written) : written));
    }
  }
  for (const [name, known] of pieces) {
    const whole = [...known].sort(([a], [b]) => a - b).map(([, piece]) => piece);
    add(params, name, extendedValue(whole.join('')));
  }
  return { value: value.trim().toLowerCase(), params };
}

/** What a reader finds that knows neither comments nor quoted pairs; null where it finds nothing. */
export function plainParam(text: string, name: string): string | null {
  const match = new RegExp(`[;\\s]${name}\\s{0,20}=\\s{0,20}(?:"([^"]*)"|([^\\s;"]*))`, 'i').exec(text);
  return match === null ? null : (match[1] ?? match[2] ?? '');
}

function add(params: Map<string, string[]>, name: string, value: string): void {
  const known = params.get(name);
  if (known === undefined) params.set(name, [value]);
  else known.push(value);
}

/** `charset'language'percent-encoded`. What is not of that form is taken as it stands. */
function extendedValue(text: string): string {
  const parts = text.split("'");
  const [charset, encoded] = parts.length < 3 ? ['utf-8', text] : [parts[0] ?? '', parts.slice(2).join("'")];
  const octets = Buffer.from(
    encoded.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
  try {
    return new TextDecoder(charset || 'utf-8').decode(octets);
  } catch {
    return octets.toString('latin1');
  }
}

function unquoted(text: string): string {
  return text.startsWith('"') ? text.replace(/^"|"$/g, '').replace(/\\(.)/gs, '$1') : text;
}

/** Comments nest, and stand nowhere in a quoted string (RFC 5322 section 3.2.2). */
function withoutComments(text: string): string {
  let [kept, depth, quoted] = ['', 0, false];
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (char === '\\' && (quoted || depth > 0)) {
      if (quoted) kept += char + (text[at + 1] ?? '');
      at++;
    } else if (char === '"' && depth === 0) {
      quoted = !quoted;
      kept += char;
    } else if (!quoted && char === '(') depth++;
    else if (!quoted && char === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += char;
  }
  return kept;
}

/** Outside quoted strings. */
function splitAt(text: string, sign: string): string[] {
  const parts: string[] = [];
  let [from, quoted] = [0, false];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\' && quoted) at++;
    else if (text[at] === '"') quoted = !quoted;
    else if (text[at] === sign && !quoted) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

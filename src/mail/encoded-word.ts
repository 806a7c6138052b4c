/** Encoded words of header fields (RFC 2047): what keeps a reader from decoding one. */

type WordFault = 'too-long' | 'unknown-charset' | 'broken' | 'split' | 'misplaced';

interface EncodedWord {
  readonly text: string;
  readonly charset: string;
  /** Null where the encoding itself is broken. */
  readonly octets: Uint8Array | null;
  /** Only white space stands between it and the word before it. */
  readonly follows: boolean;
  readonly at: number;
}

/** RFC 2047 section 2. */
const longest = 75;
const pattern = /=\?([^?\s]{0,80})\?([a-z])\?([^?]{0,2000})\?=/gi;

/** The faults of an unfolded field value. `addresses`: of a field that holds some. */
export function wordFaults(value: string, addresses: boolean): Set<WordFault> {
  const faults = new Set<WordFault>();
  const words = encodedWords(value);
  for (const { text, charset, octets } of words) {
    if (text.length > longest) faults.add('too-long');
    if (decoderOf(charset) === null) faults.add('unknown-charset');
    if (octets === null) faults.add('broken');
  }
  for (const run of runsOf(words)) {
    const broken = run.some(word => !isWhole(word.charset, [word]));
    if (broken) faults.add(isWhole(run[0]?.charset ?? '', run) ? 'split' : 'broken');
  }
  if (/=\?[^?\s]{1,80}\?[bq]\?/i.test(value.replace(pattern, ' '))) faults.add('broken');
  if (addresses && words.some(misplacedIn(value))) faults.add('misplaced');
  return faults;
}

/** Every word that can be read as what it stands for; white space between two of them goes. */
export function decodeWords(value: string): string {
  let [read, from] = ['', 0];
  for (const { text, charset, octets, follows, at } of encodedWords(value)) {
    const decoded = octets === null ? undefined : decoderOf(charset, false)?.decode(octets);
    read += (follows ? '' : value.slice(from, at)) + (decoded ?? text);
    from = at + text.length;
  }
  return read + value.slice(from);
}

function encodedWords(value: string): EncodedWord[] {
  let end = -1;
  return [...value.matchAll(pattern)].map(({ 0: text, 1: charset = '', 2: encoding = '', 3: encoded = '', index }) => {
    const follows = end !== -1 && value.slice(end, index).trim() === '';
    end = index + text.length;
    // RFC 2231 section 5: a language may stand behind the character set.
    return { text, charset: charset.split('*')[0] ?? '', octets: decode(encoding, encoded), follows, at: index };
  });
}

function decode(encoding: string, encoded: string): Uint8Array | null {
  if (/b/i.test(encoding))
    return /^(?:[a-z\d+/]{4})*(?:[a-z\d+/]{2}==|[a-z\d+/]{3}=)?$/i.test(encoded)
      ? Buffer.from(encoded, 'base64')
      : null;
  if (!/q/i.test(encoding) || /\s|=(?![\da-f]{2})/i.test(encoded)) return null;
  const octets = encoded
    .replaceAll('_', ' ')
    .replace(/=(..)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(octets, 'latin1');
}

/** Words of one character set that a reader joins. */
function runsOf(words: readonly EncodedWord[]): EncodedWord[][] {
  const runs: EncodedWord[][] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (word.follows && last?.[0]?.charset.toLowerCase() === word.charset.toLowerCase()) last.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** RFC 2047 section 5: each word holds whole characters. */
function isWhole(charset: string, words: readonly EncodedWord[]): boolean {
  const decoder = decoderOf(charset);
  const octets = words.flatMap(word => (word.octets === null ? [] : [word.octets]));
  try {
    decoder?.decode(Buffer.concat(octets));
    return true;
  } catch {
    return false;
  }
}

function decoderOf(charset: string, fatal = true): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(charset, { fatal });
  } catch {
    return null;
  }
}

/** In a quoted string or an address it is no encoded word but its letters (RFC 2047 section 5). */
function misplacedIn(value: string): (word: EncodedWord) => boolean {
  const protectedAt = new Set<number>();
  let quoted = false;
  let angle = false;
  for (let at = 0; at < value.length; at++) {
    const letter = value[at];
    if (quoted && letter === '\\') at++;
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === '<') angle = true;
    else if (!quoted && letter === '>') angle = false;
    else if (letter === '=' && (quoted || angle)) protectedAt.add(at);
  }
  return ({ at, text }) => protectedAt.has(at) || value[at + text.length] === '@';
}

/** The parts of a message (RFC 2046), read leniently: reports are often cut off, and wrongly labelled. Never throws. */
import { decodeText } from './decode.ts';
import { type Fields, field, parameters, readHead } from './fields.ts';

export interface Part {
  readonly fields: Fields;
  /** In lower case; `text/plain` where none is given. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** Octets as latin1 text. Of a multipart: what stands outside of its parts. */
  readonly body: string;
}

/** Each level reads its text anew, so their number bounds the time. */
const deepest = 8;
const mostParts = 100;
/** Reports are short; what is longer is cut. */
const longestText = 1024 * 1024;

export interface Mail {
  readonly fields: Fields;
  /** Content type of the whole. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** Leaves in order; messages within the message are leaves. */
  readonly parts: readonly Part[];
}

/** `text`: octets as latin1 text with line feeds for line ends. */
export function readMime(text: string): Mail {
  const head = readHead(text);
  const parts: Part[] = [];
  const whole = partOf(head.fields, text.slice(head.end));
  collect(whole, parts, 0);
  return { fields: whole.fields, type: whole.type, parameters: whole.parameters, parts };
}

/** Text of a part as people read it. */
export function textOf(part: Part): string {
  const encoding = field(part.fields, 'content-transfer-encoding') ?? '';
  return decodeText(part.body.slice(0, longestText), encoding, part.parameters.get('charset') ?? '');
}

function partOf(fields: Fields, body: string): Part {
  const { value, parameters: named } = parameters(field(fields, 'content-type') ?? '');
  return { fields, type: value === '' ? 'text/plain' : value, parameters: named, body };
}

function collect(part: Part, into: Part[], depth: number): void {
  const boundary = part.parameters.get('boundary');
  if (!part.type.startsWith('multipart/') || boundary === undefined || boundary === '' || depth >= deepest) {
    into.push(part);
    return;
  }
  const pieces = split(part.body, boundary);
  if (pieces.length === 1) into.push({ ...part, type: 'text/plain' });
  const [preamble = '', ...inner] = pieces;
  if (inner.length > 0 && preamble.trim() !== '') into.push({ ...part, type: 'text/x-preamble', body: preamble });
  for (const piece of inner) {
    if (into.length >= mostParts) return;
    const head = readHead(piece);
    collect(partOf(head.fields, piece.slice(head.end)), into, depth + 1);
  }
}

/** What stands before the first boundary line, then each part; what follows the closing line is left out. */
function split(body: string, boundary: string): string[] {
  const mark = `--${boundary}`;
  const pieces: string[] = [];
  let from = 0;
  for (let at = findLine(body, mark, 0); at !== -1; at = findLine(body, mark, from)) {
    pieces.push(body.slice(from, at));
    const newline = body.indexOf('\n', at);
    if (body.startsWith('--', at + mark.length) || pieces.length > mostParts) return pieces;
    from = newline === -1 ? body.length : newline + 1;
  }
  return [...pieces, body.slice(from)];
}

/** A line that is the mark, or the mark and two dashes; a longer boundary that begins alike is another one. */
function findLine(body: string, mark: string, from: number): number {
  for (let at = body.indexOf(mark, from); at !== -1; at = body.indexOf(mark, at + 1)) {
    const after = body[at + mark.length];
    const closed = after === undefined || after === '\n' || after === ' ' || after === '\t' || after === '-';
    if (closed && (at === 0 || body[at - 1] === '\n')) return at;
  }
  return -1;
}

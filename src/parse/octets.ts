/** The raw look at a message, before any library sees it: line ends, header block, limits. */
import { InputError } from '../model/input-error.ts';
import type { HeaderField, LineEnds } from '../model/mail.ts';
import { limits } from './limits.ts';

const LF = 0x0a;
const CR = 0x0d;

/** Counts line ends but the very last, which editors add. A lone CR and a NUL are never right (RFC 5322 2.3, 4). */
export function countLineEnds(bytes: Uint8Array): LineEnds {
  let crlf = 0;
  let lf = 0;
  let cr = 0;
  let nul = 0;
  let firstOddLine: number | undefined;
  for (let at = 0; at < bytes.length; at++) {
    const octet = bytes[at];
    if (octet === LF) {
      if (at > 0 && bytes[at - 1] === CR) crlf++;
      else if (at < bytes.length - 1) lf++;
    } else if ((octet === CR && bytes[at + 1] !== LF) || octet === 0) {
      if (octet === 0) nul++;
      else cr++;
      firstOddLine ??= crlf + lf + 1;
    }
  }
  return { crlf, lf, cr, nul, ...(firstOddLine === undefined ? {} : { firstOddLine }) };
}

/** The same message with every bare LF as CRLF, as the wire will have it. */
export function toCrlf(bytes: Buffer): Buffer {
  let bare = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === LF && bytes[at - 1] !== CR) bare++;
  if (bare === 0) return bytes;
  const wire = Buffer.allocUnsafe(bytes.length + bare);
  let to = 0;
  for (let at = 0; at < bytes.length; at++) {
    const octet = bytes[at] as number;
    if (octet === LF && bytes[at - 1] !== CR) wire[to++] = CR;
    wire[to++] = octet;
  }
  return wire;
}

/**
 * Every header field in order, unfolded, with the line it stands on. Throws InputError where a limit is passed or
 * where the text has no header at all.
 */
export function readFields(bytes: Buffer, file: string): HeaderField[] {
  const fields: { name: string; lines: string[]; line: number }[] = [];
  let line = 0;
  let at = 0;
  while (at < bytes.length) {
    const newline = bytes.indexOf(LF, at);
    const end = newline === -1 ? bytes.length : newline;
    line++;
    if (end > limits.headerBytes) throw limit(file, line, `the header is longer than ${limits.headerBytes} octets`);
    if (line > limits.headerLines) throw limit(file, line, `the header has more than ${limits.headerLines} lines`);
    const text = bytes.toString('utf8', at, end).replace(/\r$/, '');
    at = end + 1;
    if (text === '') break;
    const folded = text.startsWith(' ') || text.startsWith('\t');
    const colon = text.indexOf(':');
    if (folded && fields.length > 0) fields.at(-1)?.lines.push(text);
    else if (colon > 0 && /^[!-9;-~]+[ \t]*$/.test(text.slice(0, colon))) {
      fields.push({ name: text.slice(0, colon).trimEnd(), lines: [text.slice(colon + 1)], line });
    } else if (fields.length === 0 && !text.startsWith('From ')) throw notMessage(file, line);
    if (fields.length > limits.headerFields)
      throw limit(file, line, `there are more than ${limits.headerFields} header fields`);
  }
  if (fields.length === 0) throw notMessage(file, 1);
  return fields.map(field => {
    const value = field.lines.join('').trim();
    if (value.length > limits.fieldBytes)
      throw limit(file, field.line, `${field.name} is longer than ${limits.fieldBytes} octets`);
    return { name: field.name, value, line: field.line };
  });
}

function limit(file: string, line: number, what: string): InputError {
  return new InputError(`${what}; it was not judged`, { file, line });
}

function notMessage(file: string, line: number): InputError {
  return new InputError(
    'is not an e-mail message: no header field at its beginning',
    { file, line },
    'export the message as .eml (RFC 5322), or give an .html file with --from',
  );
}

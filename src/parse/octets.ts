/** The raw look at a message, before any library sees it: line ends, header block, limits. */
import { InputError } from '../model/input-error.ts';
import type { HeaderBlock, HeaderField, LineEnds, Lines } from '../model/mail.ts';
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

/** RFC 5322 section 2.1.1 (2008-10): octets of a line without its CRLF. */
const longestLine = 998;

/** Of a message as the wire will have it. */
export function measureLines(bytes: Buffer): Lines {
  let longest = 0;
  let firstTooLong: number | undefined;
  for (let at = 0, line = 1; at < bytes.length; line++) {
    const newline = bytes.indexOf(LF, at);
    const end = newline === -1 ? bytes.length : newline;
    const octets = end - at - (end > at && bytes[end - 1] === CR ? 1 : 0);
    longest = Math.max(longest, octets);
    if (octets > longestLine) firstTooLong ??= line;
    at = end + 1;
  }
  return { longest, ...(firstTooLong === undefined ? {} : { firstTooLong }) };
}

/** Fields that receivers and their filters write on top of a message. */
const stamped =
  /^(?:received|return-path|delivered-to|authentication-results|received-spf|arc-|dkim-filter|x-(?:received|originating|original|delivered|spam|ms|microsoft|forefront|eop|sid|gm|google|proofpoint|mimecast|barracuda|ironport|virus|rspamd|ui|gmx|envelope|apparently))/i;

export function measureHeader(bytes: Buffer): HeaderBlock {
  let own = true;
  let total = 0;
  let largest = { name: '', line: 1, bytes: 0 };
  let current = largest;
  let eightBit: number | undefined;
  let internationalized = false;
  let end = 0;
  for (let line = 1; end < bytes.length; line++) {
    const newline = bytes.indexOf(LF, end);
    const next = newline === -1 ? bytes.length : newline + 1;
    const text = bytes.toString('latin1', end, next);
    if (text.trimEnd() === '') break;
    if (!/^[ \t]/.test(text)) {
      current = { name: text.slice(0, text.indexOf(':')).trimEnd(), line, bytes: 0 };
      own = !stamped.test(text);
    }
    end = next;
    if (!own) continue;
    total += text.length;
    current.bytes += text.length;
    if (current.bytes > largest.bytes) largest = current;
    if (!/[\x80-\xff]/.test(text)) continue;
    eightBit ??= line;
    internationalized ||= hasWideAddress(current.name, text);
  }
  if (eightBit === undefined) return { bytes: total, largest };
  const as = !isUtf8(bytes.subarray(0, end)) ? 'unknown' : internationalized ? 'smtputf8' : 'utf-8';
  return { bytes: total, largest, eightBit: { line: eightBit, as } };
}

function hasWideAddress(name: string, text: string): boolean {
  const words = text.split(/[\s<>",;]+/);
  return (
    /^(?:from|sender|reply-to|to|cc)$/i.test(name) && words.some(word => word.includes('@') && /[\x80-\xff]/.test(word))
  );
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
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

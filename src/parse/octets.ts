/** The raw look at a message, before any library sees it: line ends, lines, header block. */
import type { HeaderBlock, LineEnds, Lines } from '../model/mail.ts';
import { headerOddities } from './header-oddities.ts';

const LF = 0x0a;
const CR = 0x0d;

/** Counts line ends but the very last, which editors add. A lone CR and a NUL are never right (RFC 5322 2.3, 4). */
export function countLineEnds(bytes: Uint8Array): LineEnds {
  let crlf = 0;
  let lf = 0;
  let cr = 0;
  let nul = 0;
  let firstOddLine: number | undefined;
  let dot: number | undefined;
  let oddDot: number | undefined;
  for (let at = 0; at < bytes.length; at++) {
    const octet = bytes[at] as number;
    if (octet > DOT) continue;
    if (octet === DOT && oddDot === undefined && isLoneDot(bytes, at)) {
      dot ??= crlf + lf + 1;
      if (!isBetweenLineFeeds(bytes, at)) oddDot = crlf + lf + 1;
    }
    if (octet === LF) {
      if (at > 0 && bytes[at - 1] === CR) crlf++;
      else if (at < bytes.length - 1) lf++;
    } else if ((octet === CR && bytes[at + 1] !== LF) || octet === 0) {
      if (octet === 0) nul++;
      else cr++;
      firstOddLine ??= crlf + lf + 1;
    }
  }
  const loneDot = crlf > 0 ? dot : oddDot;
  return {
    crlf,
    lf,
    cr,
    nul,
    ...(firstOddLine === undefined ? {} : { firstOddLine }),
    ...(loneDot === undefined ? {} : { loneDot }),
  };
}

const DOT = 0x2e;
/** A dot alone on its line, by some reading of what a line is, that is not `CRLF . CRLF` (RFC 5321 section 4.1.1.4). */
function isLoneDot(bytes: Uint8Array, at: number): boolean {
  const [before, after] = [bytes[at - 1], bytes[at + 1]];
  if ((before !== CR && before !== LF) || (after !== CR && after !== LF)) return false;
  return !(before === LF && bytes[at - 2] === CR && after === CR && bytes[at + 2] === LF);
}

/** In a file of bare line feeds that is harmless. */
function isBetweenLineFeeds(bytes: Uint8Array, at: number): boolean {
  return bytes[at - 1] === LF && bytes[at - 2] !== CR && bytes[at + 1] === LF;
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
    if (text === '\r\n' || text === '\n') break;
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
  const found = headerOddities(bytes.subarray(0, end));
  const odd = found.length === 0 ? {} : { oddities: found };
  if (eightBit === undefined) return { bytes: total, largest, ...odd };
  const as = !isUtf8(bytes.subarray(0, end)) ? 'unknown' : internationalized ? 'smtputf8' : 'utf-8';
  return { bytes: total, largest, eightBit: { line: eightBit, as }, ...odd };
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

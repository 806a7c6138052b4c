/** Which characters the bytes mean: by byte order mark, by the pattern of NULs, else by every byte of the file. */
import { isAscii, isUtf8 } from 'node:buffer';
import { limits } from './limits.ts';
import type { Units } from './scan.ts';

export type Encoding = 'utf-8' | 'windows-1252' | 'latin-1' | 'utf-16le' | 'utf-16be';

export interface Beginning {
  /** Bytes of the mark. */
  readonly mark: number;
  readonly wide: 'utf-16le' | 'utf-16be' | undefined;
  readonly utf8Mark: boolean;
}

/** Only UTF-16 shows at the beginning. Text in Latin letters has a NUL in most pairs, always on the same side. */
export function beginning(head: Buffer): Beginning {
  if (head[0] === 0xff && head[1] === 0xfe) return { mark: 2, wide: 'utf-16le', utf8Mark: false };
  if (head[0] === 0xfe && head[1] === 0xff) return { mark: 2, wide: 'utf-16be', utf8Mark: false };
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { mark: 3, wide: undefined, utf8Mark: true };
  const zeros: [number, number] = [0, 0];
  const start = head.subarray(0, limits.lookBytes);
  for (let at = 0; at < start.length; at++) if (start[at] === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  const half = start.length / 4;
  if (zeros[1] > half && zeros[0] < zeros[1] / 20) return { mark: 0, wide: 'utf-16le', utf8Mark: false };
  if (zeros[0] > half && zeros[1] < zeros[0] / 20) return { mark: 0, wide: 'utf-16be', utf8Mark: false };
  return { mark: 0, wide: undefined, utf8Mark: false };
}

/** What a walk through bytes has seen that bears on their encoding. */
export interface Evidence {
  /** Sequences of two bytes and more: at least that many. */
  sequences: number;
  invalid: number;
  /** Bytes from 0x80 to 0x9f: letters and quotes in Windows-1252, controls in Latin-1. */
  controls: boolean;
}

/** Feeds on the whole file, piece by piece, in order. */
export function encodingWitness(): { see(bytes: Uint8Array): void; end(): Evidence } {
  const evidence: Evidence = { sequences: 0, invalid: 0, controls: false };
  let held = Buffer.alloc(0);
  const judge = (bytes: Uint8Array) => {
    if (isAscii(bytes)) return;
    if (isUtf8(bytes)) evidence.sequences++;
    else weigh(bytes, evidence);
  };
  return {
    see(bytes) {
      let from = 0;
      if (held.length > 0) {
        while (from < bytes.length && from < 3 && ((bytes[from] as number) & 0xc0) === 0x80) from++;
        judge(Buffer.concat([held, bytes.subarray(0, from)]));
      }
      const to = bytes.length - unfinished(bytes.subarray(from));
      judge(bytes.subarray(from, to));
      held = Buffer.from(bytes.subarray(to));
    },
    end() {
      judge(held);
      return evidence;
    },
  };
}

/** Bytes at the end that begin a sequence and do not finish it. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return lead < 0xf5 ? 4 : 1;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc2 ? 2 : 1;
}

function weigh(bytes: Uint8Array, evidence: Evidence): void {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x80) continue;
    const length = sequenceLength(byte);
    if (length > 1 && at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length))) {
      evidence.sequences++;
      at += length - 1;
    } else {
      evidence.invalid++;
      evidence.controls ||= byte < 0xa0;
    }
  }
}

/**
 * UTF-8 with a few broken rows (cells cut off in mid-character) is still UTF-8: text of a single-byte encoding hardly
 * ever forms a sequence. Ten to one is a judgement.
 */
export function encodingOf({ sequences, invalid, controls }: Evidence, utf8Mark: boolean): Encoding {
  if (invalid === 0 || utf8Mark || sequences >= 10 * invalid) return 'utf-8';
  return controls || sequences > 0 ? 'windows-1252' : 'latin-1';
}

/** Windows-1252 from 0x80 to 0x9f (WHATWG Encoding Standard, index windows-1252); holes stay the controls they are. */
const windows1252 = [
  ...[0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d],
  ...[0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a],
  ...[0x0153, 0x9d, 0x017e, 0x0178],
];

/** Undecodable bytes become U+FFFD. */
export function decode(units: Units, start: number, end: number, encoding: Encoding): string {
  const piece = units.subarray(start, end);
  const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
  if (encoding === 'utf-8') return bytes.toString('utf8');
  if (encoding !== 'windows-1252' && encoding !== 'latin-1') return bytes.toString('utf16le');
  const text = bytes.toString('latin1');
  if (encoding === 'latin-1') return text;
  return text.replace(/[\x80-\x9f]/g, char => String.fromCharCode(windows1252[char.charCodeAt(0) - 0x80] as number));
}

/** Writes them as UTF-8 at `at`, and returns where that ends; -1 where they are no characters. Three bytes a unit suffice. */
export function encodeUnits(
  units: Units,
  start: number,
  end: number,
  encoding: Encoding,
  to: Buffer,
  at: number,
): number {
  const single = encoding === 'windows-1252' || encoding === 'latin-1';
  if (encoding === 'utf-8') {
    to.set(units.subarray(start, end), at);
    return at + end - start;
  }
  for (let from = start; from < end; from++) {
    let code = units[from] as number;
    if (code < 0x80) {
      to[at++] = code;
      continue;
    }
    if (single && code < 0xa0 && encoding === 'windows-1252') code = windows1252[code - 0x80] as number;
    if (code >= 0xd800 && code < 0xe000) {
      const low = from + 1 < end ? (units[++from] as number) : 0;
      if (code >= 0xdc00 || low < 0xdc00 || low >= 0xe000) return -1;
      code = 0x10000 + ((code - 0xd800) << 10) + low - 0xdc00;
      to[at++] = 0xf0 | (code >> 18);
      to[at++] = 0x80 | ((code >> 12) & 0x3f);
    } else if (code >= 0x800) to[at++] = 0xe0 | (code >> 12);
    else {
      to[at++] = 0xc0 | (code >> 6);
      to[at++] = 0x80 | (code & 0x3f);
      continue;
    }
    to[at++] = 0x80 | ((code >> 6) & 0x3f);
    to[at++] = 0x80 | (code & 0x3f);
  }
  return at;
}

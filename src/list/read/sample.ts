/** The first records of a file, as cells. */
import { cellsOf } from './cells.ts';
import { decode, type Encoding } from './encoding.ts';
import { limits } from './limits.ts';
import { BLANK, LONG, type Machine, STRAY, scanRecords, type Units } from './scan.ts';

export interface SampleRecord {
  readonly width: number;
  readonly marks: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly cells: readonly string[];
}

export interface Head {
  readonly units: Units;
  /** Where the text begins: behind a byte order mark. */
  readonly from: number;
  /** Whether the file ends with it. */
  readonly whole: boolean;
  readonly encoding: Encoding;
}

export interface Sample {
  readonly records: readonly SampleRecord[];
  readonly unclosed: boolean;
}

/** Scanned at a time: most samples are a few KB long. */
const smallPiece = 16 * 1024;

export function sampleOf(
  { units, from, whole, encoding }: Head,
  machine: Machine,
  most: number = limits.sampleRecords,
): Sample {
  const records: SampleRecord[] = [];
  let unclosed = false;
  let at = from;
  const sink = {
    record(_units: Units, start: number, end: number, width: number, marks: number) {
      if (records.length >= most) return;
      const text = (marks & LONG) === 0 ? decode(units, start, end, encoding) : '';
      const cells = cellsOf(text, machine);
      records.push({ width: (marks & STRAY) === 0 ? width : cells.length, marks, start, end, text, cells });
    },
    unclosed() {
      unclosed = true;
    },
  };
  let piece: number = smallPiece;
  while (records.length < most && at < units.length && !unclosed) {
    const to = Math.min(units.length, at + piece);
    const next = scanRecords(units, at, to, whole && to === units.length, machine, sink);
    if (next <= at && (to === units.length || piece > 2 * limits.recordBytes)) break;
    if (next <= at) piece *= 4;
    at = next;
  }
  return { records, unclosed };
}

export function isBlank({ marks }: { readonly marks: number }): boolean {
  return (marks & BLANK) !== 0;
}

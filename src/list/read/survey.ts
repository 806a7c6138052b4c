/** The first pass: is the file a table the engine can read as it stands? */
import { InputError } from '../../model/input-error.ts';
import { BLANK, ENDS, ENDS_CR, ENDS_CRLF, ENDS_LF, LITERAL, LONG, ODD, QUOTED, type Sink, type Units } from './scan.ts';
import type { Place } from './walk.ts';

interface Survey extends Sink {
  readonly seen: Seen;
}

export interface Seen {
  rows: number;
  /** All marks of all records, those before the first row included. */
  marks: number;
  /** Rows of another width. */
  ragged: number;
  /** Blank lines the engine would take for rows. */
  spacedBlanks: number;
  /** Rows that are the header once more: lists that were put together. */
  repeated: number;
  /** Offset of a quote that is not closed. */
  unclosed: number | undefined;
}

export function survey(width: number, skipRecords: number, place: Place, header: Units = noUnits): Survey {
  const seen: Seen = { rows: 0, marks: 0, ragged: 0, spacedBlanks: 0, repeated: 0, unclosed: undefined };
  let before = skipRecords;
  return {
    seen,
    record(units: Units, start: number, end: number, fields: number, marks: number) {
      seen.marks |= marks;
      if (before > 0) before--;
      else if ((marks & BLANK) !== 0) {
        if (end > start || width === 1) seen.spacedBlanks++;
      } else {
        seen.rows++;
        if (fields !== width) seen.ragged++;
        else if (isSame(units, start, end, header)) seen.repeated++;
      }
    },
    unclosed(start: number) {
      seen.unclosed = place.base + start * place.unitBytes;
    },
  };
}

const noUnits = new Uint8Array(0);

export function isSame(units: Units, start: number, end: number, header: Units): boolean {
  if (end - start !== header.length || header.length === 0) return false;
  for (let at = 0; at < header.length; at++) if (units[start + at] !== header[at]) return false;
  return true;
}

/** Every row of the same width, ordinary quoting, one form of line ends: nothing to copy. */
export function isPlain({ marks, ragged, spacedBlanks, repeated }: Seen): boolean {
  const ends = marks & ENDS;
  const literal = (marks & QUOTED) === 0 ? LITERAL : 0;
  return (
    ragged === 0 &&
    spacedBlanks === 0 &&
    repeated === 0 &&
    (marks & ((ODD & ~literal) | LONG)) === 0 &&
    (ends === 0 || ends === ENDS_LF || ends === ENDS_CRLF)
  );
}

export function newlineOf({ marks }: Seen): 'lf' | 'crlf' | 'cr' | 'mixed' | 'none' {
  const names = { [ENDS_LF]: 'lf', [ENDS_CRLF]: 'crlf', [ENDS_CR]: 'cr', 0: 'none' } as const;
  return names[(marks & ENDS) as keyof typeof names] ?? 'mixed';
}

export function refuseUnclosed({ rows, unclosed }: Pick<Seen, 'rows' | 'unclosed'>, file: string): void {
  if (unclosed === undefined) return;
  throw new InputError(
    `its rows cannot be told apart: the quote at byte ${unclosed}, in row ${rows + 1}, is never closed`,
    { file },
    'close it, or double it where it belongs to the text',
  );
}

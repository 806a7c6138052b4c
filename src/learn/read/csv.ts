/** Rows of a table in text (RFC 4180, with `;`, tab or `|` too), by the words of its header, whatever its size. */
import type { BadRecord } from '../../model/event.ts';
import type { LearnInput } from '../reader.ts';
import { limits } from './limits.ts';

export interface Table {
  readonly delimiter: string;
  /** Header words: letters and digits alone, `E-Mail Address` as `emailaddress`. */
  readonly words: readonly string[];
  /** 1-based; 0 where there is no header. */
  readonly headerLine: number;
  /** Rows within the first 64 KB. */
  readonly sample: readonly (readonly string[])[];
}

export interface Row {
  /** 1-based line on which it begins. */
  readonly record: number;
  readonly cells: readonly string[];
}

const delimiters = [',', ';', '\t', '|'];

/** The first line that `isHeader` knows for one, with the delimiter that makes it so. */
export function findTable(input: LearnInput, isHeader: (words: readonly string[]) => boolean): Table | undefined {
  const lines = headLines(input);
  for (const [at, line] of lines.slice(0, limits.preambleLines).entries())
    for (const delimiter of delimiters) {
      const words = (splitCells(line, delimiter) ?? []).map(headerWord);
      if (words.length > 0 && isHeader(words))
        return { delimiter, words, headerLine: at + 1, sample: sampleOf(lines.slice(at + 1), delimiter) };
    }
  return undefined;
}

/** A table without header: its first row is known by its cells. `words` are the names its columns have by position. */
export function findBareTable(
  input: LearnInput,
  words: readonly string[],
  isRow: (cells: readonly string[]) => boolean,
): Table | undefined {
  const lines = headLines(input);
  const first = lines.find(line => line.trim() !== '');
  for (const delimiter of delimiters)
    if (first !== undefined && isRow(splitCells(first, delimiter) ?? []))
      return { delimiter, words, headerLine: 0, sample: sampleOf(lines, delimiter) };
  return undefined;
}

function headLines(input: LearnInput): string[] {
  return new TextDecoder()
    .decode(input.head.subarray(0, limits.rowBytes))
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
}

function sampleOf(lines: readonly string[], delimiter: string): string[][] {
  return lines.slice(0, 100).flatMap(line => (line.trim() === '' ? [] : [splitCells(line, delimiter) ?? []]));
}

/** Empty lines are no rows. A quote that is never closed costs the line on which it stands. */
export async function* rowsOf(
  input: LearnInput,
  { delimiter, headerLine }: Table,
): AsyncGenerator<Row | { readonly bad: BadRecord }> {
  let pending: string[] = [];
  let pendingBytes = 0;
  let [number, isOpen] = [0, false];
  const bad = (record: number) => ({
    bad: { record, because: `a quote in it is not closed within ${limits.rowBytes / 1024} KB` },
  });

  function* take(line: string): Generator<Row | { readonly bad: BadRecord }> {
    if (pending.length === 0 && line.trim() === '') return;
    pending.push(line);
    pendingBytes += line.length;
    if (quotes(line) % 2 === 1) isOpen = !isOpen;
    if (!isOpen || pendingBytes > limits.rowBytes) yield* settle();
  }

  /** What is pending is one row; or its first line is one, or none, and the others are looked at again. */
  function* settle(): Generator<Row | { readonly bad: BadRecord }> {
    const lines = pending;
    const first = number - lines.length + 1;
    [pending, pendingBytes, isOpen] = [[], 0, false];
    const tooLong = lines.reduce((sum, line) => sum + line.length, 0) > limits.rowBytes;
    const cells = tooLong ? undefined : splitCells(lines.join('\n'), delimiter);
    if (cells !== undefined) yield { record: first, cells };
    else {
      const alone = tooLong && lines.length === 1 ? undefined : splitCells(lines[0] as string, delimiter);
      yield alone === undefined ? bad(first) : { record: first, cells: alone };
      const end = number;
      for (const [at, line] of lines.slice(1).entries()) {
        number = first + 1 + at;
        yield* take(line);
      }
      number = end;
    }
  }

  for await (const line of input.lines()) {
    number++;
    if (number > headerLine) yield* take(number === 1 ? line.replace(/^\uFEFF/, '') : line);
  }
  while (pending.length > 0) yield* settle();
}

function quotes(line: string): number {
  let count = 0;
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) count++;
  return count;
}

/** Undefined where a quote is open at the end, or a line break stands outside quotes. */
function splitCells(text: string, delimiter: string): string[] | undefined {
  const cells: string[] = [];
  for (let at = 0; ; at++) {
    const start = at + ((/^ *(?=")/.exec(text.slice(at, at + 20))?.[0].length ?? 0) as number);
    let cell: string;
    if (text[start] === '"') {
      let [end, from] = [start + 1, start + 1];
      cell = '';
      for (;;) {
        end = text.indexOf('"', end);
        if (end === -1) return undefined;
        if (text[end + 1] !== '"') break;
        cell += text.slice(from, end + 1);
        end += 2;
        from = end;
      }
      cell += text.slice(from, end);
      const after = text.indexOf(delimiter, end + 1);
      cell += text.slice(end + 1, after === -1 ? text.length : after).trimEnd();
      at = after === -1 ? text.length : after;
    } else {
      const after = text.indexOf(delimiter, at);
      cell = text.slice(at, after === -1 ? text.length : after);
      if (cell.includes('\n')) return undefined;
      at = after === -1 ? text.length : after;
    }
    cells.push(cell.trim());
    if (at >= text.length) return cells;
  }
}

/** `E-Mail Address` and `e_mail_address` alike. */
export function headerWord(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9%]+/g, '');
}

/** Where a column of one of these names stands, by the order of the names; -1 where none does. */
export function columnOf(words: readonly string[], names: readonly string[]): number {
  return names.map(name => words.indexOf(name)).find(at => at !== -1) ?? -1;
}

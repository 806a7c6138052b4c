/** Where the rows begin and what their columns are called. */
import { InputError } from '../../model/input-error.ts';
import { limits } from './limits.ts';

export interface Layout {
  /** Records before the first data row: blank lines, titles, the header. */
  readonly skipRecords: number;
  /** Of these, records before the header. */
  readonly preamble: number;
  readonly hasHeader: boolean;
  readonly columns: readonly string[];
}

interface LayoutRecord {
  readonly cells: readonly string[];
  readonly blank: boolean;
}

const address = /[^\s@]{1,320}@[^\s@]{1,320}\.[^\s@]/;

/** `fixed`: leading records that are known to be no rows. */
export function layoutOf(records: readonly LayoutRecord[], width: number, fixed: number, file: string): Layout {
  const start = tableStart(records, width, fixed);
  const first = records[start];
  if (first === undefined) throw new InputError('has no rows', { file });
  const later = records.slice(start + 1).filter(({ cells, blank }) => !blank && cells.length === width);
  const spare = later.length > 0 && later.every(({ cells }) => cells[width - 1] === '') ? 1 : 0;
  const header = fitted(first.cells, width, spare);
  if (isHeader(header ?? first.cells, later)) {
    if (header === undefined)
      throw new InputError(
        `its header names ${first.cells.length} columns, its rows have ${width}`,
        { file },
        'give the header a name for each column',
      );
    return { skipRecords: start + 1, preamble: start, hasHeader: true, columns: columnNames(header, file) };
  }
  const columns = columnNames(
    Array.from({ length: width }, () => ''),
    file,
  );
  return { skipRecords: start, preamble: start, hasHeader: false, columns };
}

/** The first record that is neither blank nor a title: a title has no address, and fills one cell or another width. */
function tableStart(records: readonly LayoutRecord[], width: number, fixed: number): number {
  let start = fixed;
  let headerLike = -1;
  for (; start < Math.min(records.length, limits.preambleLines); start++) {
    const { cells, blank } = records[start] as LayoutRecord;
    if (blank) continue;
    const filled = filledOf(cells);
    const fits = cells.length === width && (filled > 1 || !isTitle(records.slice(start + 1), width));
    if (fits || cells.some(cell => address.test(cell))) break;
    headerLike = filled > 1 && filled > width / 2 ? start : -1;
  }
  if (start >= Math.min(records.length, limits.preambleLines)) {
    const next = records.findIndex((record, at) => at >= fixed && !record.blank);
    return next === -1 ? records.length : next;
  }
  const later = records.slice(start + 1).filter(({ cells, blank }) => !blank && cells.length === width);
  const named = later.length > 0 && isHeader(records[start]?.cells ?? [], later);
  return headerLike >= 0 && headerLike === start - 1 && !named ? headerLike : start;
}

/** Whether a line with one cell filled is a title: it is where more than two columns follow, or a header of two. */
function isTitle(later: readonly LayoutRecord[], width: number): boolean {
  if (width !== 2) return width > 2;
  const next = later.find(({ blank }) => !blank)?.cells ?? [];
  return filledOf(next) === 2 && !next.some(cell => address.test(cell));
}

function filledOf(cells: readonly string[]): number {
  return cells.filter(cell => cell.trim() !== '').length;
}

/** The header's cells, one for each column; undefined where they cannot be told. */
function fitted(cells: readonly string[], width: number, spare: number): readonly string[] | undefined {
  const named = cells.slice(0, cells.findLastIndex(cell => cell.trim() !== '') + 1);
  if (cells.length === width) return cells;
  if (named.length <= width && cells.length > width) return [...named, ...Array(width - named.length).fill('')];
  return cells.length === width - spare ? [...cells, ''] : undefined;
}

/** No address in it, and no number, day or link above a column of the like. */
function isHeader(cells: readonly string[], later: readonly LayoutRecord[]): boolean {
  if (cells.some(cell => address.test(cell))) return false;
  return !cells.some((cell, at) => {
    const type = typeOf(cell);
    if (type === 'text' || later.length === 0) return false;
    return later.filter(row => typeOf(row.cells[at] ?? '') === type).length > later.length / 2;
  });
}

function typeOf(cell: string): 'number' | 'time' | 'link' | 'text' {
  const text = cell.trim();
  if (/^[-+]?[^\w\s]?\d[\d.,\s]*%?$/.test(text)) return 'number';
  if (/^\d{1,4}[-/.:]\d{1,2}([-/.:]\d{1,4})?\b/.test(text)) return 'time';
  return /^https?:\/\//i.test(text) ? 'link' : 'text';
}

/** Trimmed, unique, none empty. */
export function columnNames(cells: readonly string[], file: string): string[] {
  if (cells.length > limits.columns)
    throw new InputError(
      `has ${cells.length} columns, more than ${limits.columns}`,
      { file },
      'export the columns the mailing needs',
    );
  const taken = new Set<string>();
  return cells.map((cell, at) => {
    const name = cell.replace(/[\0\s]+/g, ' ').trim() || `column${at + 1}`;
    let unique = name;
    for (let count = 2; taken.has(unique); count++) unique = `${name} (${count})`;
    taken.add(unique);
    return unique;
  });
}

/** Messy tables of others (csv-spectrum, Pollock): each is read rightly, row by row, or refused with a reason. */
import { isUtf8 } from 'node:buffer';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readTable } from '../src/list/read.ts';
import type { PlainTable } from '../src/list/table.ts';
import { InputError } from '../src/model/input-error.ts';
import { readBack } from '../test/tools/read-back.ts';
import type { BenchOptions, BenchResult } from './result.ts';

interface Expected {
  readonly columns: readonly string[] | undefined;
  /** Rows of another width stand where they are: they must be rejected. */
  readonly rows: readonly (readonly string[])[];
}

interface Parameters {
  readonly delimiter: string;
  readonly quotechar: string;
  readonly encoding: string;
  readonly header_lines: string | number;
  readonly preamble_lines: string | number;
  readonly n_columns: number;
}

type Outcome = 'right' | 'right, some rows rejected' | 'refused' | 'WRONG';

export async function csvMessy({ corpora }: BenchOptions): Promise<BenchResult> {
  if (corpora === undefined) throw new Error('name the corpora: --corpora DIR');
  const folder = join(corpora, 'csv-messy');
  const index = parse(readFileSync(join(folder, 'index.csv'), 'utf8'), { columns: true }) as {
    file: string;
    label: string;
  }[];
  const tempFolder = mkdtempSync(join(tmpdir(), 'deliv-bench-'));
  const engine = await readBack();
  const rows: Record<string, string | number>[] = [];
  try {
    for (const { file, label } of index) {
      const path = join(folder, file);
      const { outcome, why } = await judge(path, expectedOf(path, label), tempFolder, engine.cells);
      rows.push({ file: file.slice(0, 60), label, outcome, why: why.slice(0, 110) });
    }
  } finally {
    engine.close();
    rmSync(tempFolder, { recursive: true });
  }
  const labels = [...new Set(index.map(({ label }) => label))];
  const summary = labels.map(label => {
    const of = rows.filter(row => row['label'] === label);
    const count = (outcome: Outcome) => of.filter(row => row['outcome'] === outcome).length;
    const counted = (['right', 'right, some rows rejected', 'refused', 'WRONG'] as const).map(
      outcome => [outcome, count(outcome)] as const,
    );
    return { label, files: of.length, ...Object.fromEntries(counted) };
  });
  return { name: 'csv-messy', rows: [...summary, ...rows.filter(({ outcome }) => outcome !== 'right')] };
}

async function judge(
  path: string,
  expected: Expected,
  tempFolder: string,
  cellsOf: (table: PlainTable) => Promise<string[][]>,
): Promise<{ outcome: Outcome; why: string }> {
  let table: PlainTable;
  try {
    table = await readTable(path, { tempFolder });
  } catch (error) {
    if (error instanceof InputError) return { outcome: 'refused', why: error.message };
    return { outcome: 'WRONG', why: String(error) };
  }
  const wrong = (why: string) => ({ outcome: 'WRONG' as const, why });
  const { rows, read, rejected, rejections, columns } = table;
  const cells = await cellsOf(table);
  if (rows !== read + rejected || cells.length !== read)
    return wrong(`${rows} rows, ${read} read, ${cells.length} seen`);
  const surplus = rejections.filter(({ row }) => row > expected.rows.length).length;
  if (rows - surplus !== expected.rows.length) return wrong(`${rows} rows instead of ${expected.rows.length}`);
  const named = expected.columns?.map(name => name.trim().replace(/\s+/g, ' '));
  const differs = named?.find((name, at) => name !== '' && !columns[at]?.startsWith(name));
  if (differs !== undefined || columns.length !== (named?.length ?? columns.length))
    return wrong(`column ${JSON.stringify(differs)}: ${columns.length} columns: ${columns.join('|').slice(0, 60)}`);
  const without = new Set(rejections.map(({ row }) => row));
  const kept = expected.rows.filter((_, at) => !without.has(at + 1));
  const first = kept.findIndex((row, at) => row.some((cell, column) => alike(cell) !== alike(cells[at]?.[column])));
  if (first !== -1) {
    const row = kept[first] ?? [];
    const at = row.findIndex((cell, column) => alike(cell) !== alike(cells[first]?.[column]));
    return wrong(
      `row ${first + 1}, cell ${at + 1}: ${JSON.stringify(row[at])} became ${JSON.stringify(cells[first]?.[at])}`,
    );
  }
  if (rejected === 0) return { outcome: 'right', why: '' };
  const [{ row, reason, detail } = { row: 0, reason: '', detail: '' }] = rejections;
  return { outcome: 'right, some rows rejected', why: `${rejected} of ${rows}; row ${row}: ${reason} (${detail})` };
}

/** Line breaks in cells become line feeds; spaces behind delimiters are no part of the cell. */
function alike(cell: string | undefined): string | undefined {
  return cell?.replaceAll('\r\n', '\n').trimStart();
}

/** csv-spectrum: JSON; polluted files: their clean twin; real files: their parameters, handed to another parser. */
function expectedOf(path: string, label: string): Expected {
  if (label === 'csv-spectrum') {
    const objects = JSON.parse(readFileSync(path.replace(/\.csv$/, '.expected.json'), 'utf8')) as
      | Record<string, string>
      | Record<string, string>[];
    const rows = Array.isArray(objects) ? objects : [objects];
    // csv-spectrum 2.0.0 masks a telephone number in what it expects, and not in its table.
    for (const row of rows)
      if (row['Contact Phone Number'] === '1234567890') row['Contact Phone Number'] = '2095257564';
    return { columns: Object.keys(rows[0] ?? {}), rows: rows.map(row => Object.values(row)) };
  }
  const parameters = JSON.parse(readFileSync(`${path}.parameters.json`, 'utf8')) as Parameters;
  const headers = Number(parameters.header_lines);
  if (label === 'pollock-polluted') {
    const all = parse(readFileSync(`${path}.clean.csv`, 'utf8'), { relax_column_count: true }) as string[][];
    if (headers === 0) return { columns: undefined, rows: all };
    const [names = [], ...rows] = all;
    // `DATE DATE DATE`: a header of several equal lines; the reader rejects those after the first.
    const columns = names.map(name => name.slice(0, (name.length + 1) / headers - (headers > 1 ? 1 : 0) || undefined));
    return { columns, rows: [...Array(headers - 1).fill([]), ...rows] };
  }
  const bytes = readFileSync(path);
  // The corpus guesses encodings; what is UTF-8 throughout is UTF-8.
  const text = new TextDecoder(isUtf8(bytes) ? 'utf-8' : parameters.encoding).decode(bytes);
  const all = parse(text, {
    delimiter: parameters.delimiter,
    quote: parameters.quotechar === '' ? '"' : parameters.quotechar,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  }) as string[][];
  const titles = text.split(/\r\n|[\r\n]/, Number(parameters.preamble_lines)).filter(line => line !== '').length;
  // Headers of several lines: where they have the width of a row, the lines after the first are rows without an address.
  const fits = all[titles]?.length === Number(parameters.n_columns);
  const before = titles + (fits ? Math.min(1, headers) : headers);
  return { columns: undefined, rows: all.slice(before) };
}

/** The first sheet with data of an .xlsx workbook. It is read into memory whole: its size is looked at before. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { InputError } from '../../model/input-error.ts';
import type { PlainTable } from '../table.ts';
import { closeWritten, createTemporary, temporaryPath } from './files.ts';
import { layoutOf } from './layout.ts';
import { limits } from './limits.ts';
import { plainCopy } from './plain-copy.ts';
import type { Source } from './source.ts';
import { isHonest, zipEntries } from './zip.ts';

export async function readWorkbook(
  { path, file, gzip, tempFolder, progress }: Source,
  size: number,
): Promise<PlainTable> {
  const hint = 'save it as CSV (UTF-8)';
  if (size > limits.workbookBytes) throw new InputError(`is a ZIP archive of ${megabytes(size)} MB`, { file }, hint);
  const bytes = await readFile(path);
  const entries = zipEntries(bytes, file);
  if (!entries.some(({ name }) => name === 'xl/workbook.xml'))
    throw new InputError('is a ZIP archive and no .xlsx workbook', { file }, 'unpack it and name the list inside');
  const parts = entries.filter(({ name }) => /\.(xml|rels)$/i.test(name));
  const whole = parts.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (whole > limits.workbookPartBytes)
    throw new InputError(`is a workbook of ${megabytes(whole)} MB once unpacked`, { file }, hint);
  if (!parts.every(isHonest)) throw new InputError('is a damaged workbook, or made to harm', { file }, hint);
  const rows = await firstSheet(bytes, file);
  progress(size, size);
  const width = rows.reduce((most, row) => Math.max(most, row.findLastIndex(cell => cell !== '') + 1), 0);
  if (width === 0) throw new InputError('has no rows', { file });
  const records = rows.map(row => {
    const cells = Array.from({ length: width }, (_, at) => row[at] ?? '');
    return { cells, blank: cells.every(cell => cell === '') };
  });
  const layout = layoutOf(records.slice(0, limits.sampleRecords), width, 0, file);
  const data = records.slice(layout.skipRecords).filter(({ blank }) => !blank);
  const target = temporaryPath(tempFolder, 'csv');
  const handle = await createTemporary(target);
  try {
    const copy = plainCopy(handle, target, ',', size * 10 <= limits.lineBreakBytes);
    for (const { cells } of data) copy.cells(cells);
    copy.end();
  } finally {
    await closeWritten(handle, target);
  }
  return {
    path: target,
    format: 'csv',
    delimiter: ',',
    quote: '"',
    skipLines: 0,
    columns: layout.columns,
    hasHeader: layout.hasHeader,
    found: { format: 'xlsx', gzip, encoding: 'utf-8', newline: 'none', preambleLines: layout.preamble },
    rows: data.length,
    read: data.length,
    rejected: 0,
    rejections: [],
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sizeBytes: size,
  };
}

async function firstSheet(bytes: Buffer, file: string): Promise<string[][]> {
  const { default: readXlsx } = await import('read-excel-file/node');
  try {
    const sheets = await readXlsx(bytes, { trim: false });
    const filled = sheets.find(({ data }) => data.some(row => row.some(cell => cell !== null)));
    return (filled?.data ?? []).map(row => row.map(textOf));
  } catch (error) {
    throw new InputError(
      `is a workbook that cannot be read (${(error as Error).message})`,
      { file },
      'save it as CSV (UTF-8)',
    );
  }
}

/** Days without a time as days: that is how a sheet shows them. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  return Number.isNaN(cell.getTime())
    ? ''
    : cell
        .toISOString()
        .replace(/T00:00:00\.000Z$/, '')
        .replace(/\.000Z$/, 'Z');
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}

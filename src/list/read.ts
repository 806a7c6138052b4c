/** A delimited text file to a plain table: UTF-8, gzipped or not. Every row is read or rejected with its reason. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { type CsvError, parse } from 'csv-parse';
import { InputError } from '../model/input-error.ts';
import { headOf, sizeOf } from './read/files.ts';
import { limits } from './read/limits.ts';
import type { PlainTable, RejectedRow } from './table.ts';

const delimiters = [',', ';', '\t', '|'];
const address = /[^\s@]+@[^\s@]+\.[^\s@]+/;

/** Throws InputError where the rows cannot be told apart. */
export async function readTable(path: string, { tempFolder }: { readonly tempFolder: string }): Promise<PlainTable> {
  const sizeBytes = await sizeOf(path);
  const head = await headOf(path, limits.blockBytes);
  const gzip = head[0] === 0x1f && head[1] === 0x8b;
  const hash = createHash('sha256');
  const bytes = createReadStream(path).on('data', chunk => hash.update(chunk));
  const text = gzip ? bytes.pipe(createGunzip()) : bytes;
  const rejections: RejectedRow[] = [];
  const target = join(tempFolder, `list-${rejections.length}-${process.pid}-${Date.now()}.csv`);
  const out = createWriteStream(target, { mode: 0o600, flags: 'wx' });
  let columns: readonly string[] | undefined;
  let hasHeader = false;
  let [rows, rejected] = [0, 0];
  const first = gzip ? null : commonest(head.toString('utf8').split(/\r?\n/, 1)[0] ?? '');
  const parser = parse({
    bom: true,
    delimiter: first ?? delimiters,
    max_record_size: limits.recordBytes,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
  });
  text.on('error', (error: Error) => parser.destroy(error));
  text.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { bytes: number } }>) {
      if (columns === undefined) {
        hasHeader = !record.some(cell => address.test(cell));
        columns = hasHeader ? unique(record) : record.map((_, at) => `column${at + 1}`);
        if (hasHeader) continue;
      }
      rows++;
      if (record.length === columns.length) {
        if (!out.write(`${record.map(quoted).join(',')}\n`)) await once(out, 'drain');
        continue;
      }
      rejected++;
      const reason = record.length < columns.length ? 'too-few-fields' : 'too-many-fields';
      if (rejections.length < limits.listedRejections)
        rejections.push({
          row: rows,
          offset: info.bytes,
          reason,
          detail: `${record.length} instead of ${columns.length}`,
        });
    }
  } catch (error) {
    const { lines, code } = error as CsvError & { lines?: number };
    const hint = code?.includes('QUOTE') ? 'close the quote, or double it where it belongs to the text' : undefined;
    throw new InputError(
      `its rows cannot be told apart (${code ?? (error as Error).message})`,
      { file: path, line: lines },
      hint,
    );
  } finally {
    out.end();
    await once(out, 'close');
  }
  if (columns === undefined) throw new InputError('has no rows', { file: path });
  return {
    path: target,
    format: 'csv',
    delimiter: ',',
    quote: '"',
    skipLines: 0,
    columns,
    hasHeader,
    found: { format: 'csv', gzip, encoding: 'utf-8', newline: 'lf', preambleLines: 0 },
    rows,
    read: rows - rejected,
    rejected,
    rejections,
    sha256: hash.digest('hex'),
    sizeBytes,
  };
}

function commonest(line: string): string {
  const counted = delimiters.map(delimiter => [line.split(delimiter).length, delimiter] as const);
  return counted.reduce((best, next) => (next[0] > best[0] ? next : best))[1];
}

function unique(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map(name => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""').replaceAll('\0', '')}"`;
}

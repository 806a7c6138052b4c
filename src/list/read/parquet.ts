/** Parquet: the engine reads it itself; its columns and rows are asked for. */
import { InputError } from '../../model/input-error.ts';
import { openEngine } from '../engine.ts';
import type { PlainTable } from '../table.ts';
import { digestOf, plainPath } from './files.ts';
import { columnNames } from './layout.ts';
import type { Source } from './source.ts';

export async function readParquet(
  { path, file, gzip, tempFolder, progress }: Source,
  size: number,
): Promise<PlainTable> {
  const plain = await plainPath(path, tempFolder, 'parquet');
  const engine = await openEngine({ threads: 1, memory: '200MB' });
  try {
    const from = `read_parquet('${plain.replaceAll("'", "''")}')`;
    const described = await engine.rows(`DESCRIBE SELECT * FROM ${from}`);
    const rows = await engine.number(`SELECT count(*) FROM ${from}`);
    const columns = described.map(row => String(row['column_name']));
    columnNames(columns, file);
    return {
      path: plain,
      format: 'parquet',
      delimiter: ',',
      quote: '"',
      skipLines: 0,
      columns,
      hasHeader: true,
      found: { format: 'parquet', gzip, encoding: 'utf-8', newline: 'none', preambleLines: 0 },
      rows,
      read: rows,
      rejected: 0,
      rejections: [],
      sha256: await digestOf(path, done => progress(done, size)),
      sizeBytes: size,
    };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError('is a damaged Parquet file', { file }, 'export it again, or as CSV');
  } finally {
    engine.close();
  }
}

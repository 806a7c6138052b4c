/** A list file, whatever its form, to a plain table. Every row is read or rejected with its reason. */
import { readingFault } from '../disk/fault.ts';
import { InputError } from '../model/input-error.ts';
import { beginning } from './read/encoding.ts';
import { headOf, sizeOf } from './read/files.ts';
import { isJsonLines, readJsonLines } from './read/json-lines.ts';
import { kindOf, mustBeText } from './read/kind.ts';
import { limits } from './read/limits.ts';
import { readParquet } from './read/parquet.ts';
import type { Progress, Source } from './read/source.ts';
import { readText } from './read/text.ts';
import { unpack } from './read/unpack.ts';
import { readWorkbook } from './read/workbook.ts';
import type { PlainTable } from './table.ts';

interface ReadOptions {
  /** For copies, which only their owner can read; whoever made the folder removes it. */
  readonly tempFolder: string;
  readonly progress?: Progress;
}

/** Throws InputError where the rows cannot be told apart. */
export async function readTable(file: string, options: ReadOptions): Promise<PlainTable> {
  try {
    return await tableIn(file, options);
  } catch (error) {
    throw readingFault(error, file);
  }
}

async function tableIn(file: string, { tempFolder, progress = () => {} }: ReadOptions): Promise<PlainTable> {
  const sizeBytes = await sizeOf(file);
  const source = { path: file, file, gzip: false, tempFolder, progress };
  const head = await headOf(file, limits.blockBytes);
  if (kindOf(head, file) !== 'gzip') return read(source, head, sizeBytes);
  const { path, sha256 } = await unpack(file, sizeBytes, tempFolder, progress);
  const inside = await headOf(path, limits.blockBytes);
  if (kindOf(inside, file) !== 'text')
    throw new InputError('is a gzip file of another packed file', { file }, 'unpack it and name the list inside');
  return { ...(await read({ ...source, path, gzip: true }, inside, sizeBytes)), sha256, sizeBytes };
}

async function read(source: Source, head: Buffer, size: number): Promise<PlainTable> {
  const kind = kindOf(head, source.file);
  if (kind === 'parquet') return readParquet(source, size);
  if (kind === 'zip') return readWorkbook(source, size);
  mustBeText(head, beginning(head).wide !== undefined, source.file);
  return isJsonLines(head, source.file) ? readJsonLines(source, head) : readText(source, head);
}

/** What stands at the path, before SQLite sees it: SQLite would take an empty file for a new database. */
import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { codeOf } from '../disk/fault.ts';
import { statsOf } from '../disk/look.ts';
import { InputError } from '../model/input-error.ts';

/** `PRAGMA application_id` of a history: the letters `dlvh`. */
export const applicationId = 0x646c7668;

/** Fields of the header (sqlite.org/fileformat2.html section 1.3), by offset. */
const header = { pageSize: 16, changes: 24, pages: 28, application: 68, validFor: 92, length: 100 } as const;

const elsewhere = 'name another file with --history, or restore this one from a copy; deliv leaves it as it is';

/** False where there is nothing yet. Throws InputError for whatever is there and is no history that may be trusted. */
export function isHistory(path: string): boolean {
  const parts = [path, `${path}-wal`, `${path}-shm`, `${path}-journal`].map(file => [file, statsOf(file)] as const);
  for (const [file, stats] of parts) if (stats !== undefined) refuseUnsafe(file, stats);
  const isLog = ([file, stats]: (typeof parts)[number]) => /-(wal|journal)$/.test(file) && (stats?.size ?? 0) > 0;
  if (parts[0]?.[1] === undefined) {
    const orphan = parts.find(isLog)?.[0];
    if (orphan === undefined) return false;
    throw new InputError(
      'belongs to a history that is missing',
      { file: orphan },
      `restore ${path}, or move this away`,
    );
  }
  refuseForeign(path, !parts.some(isLog));
  return true;
}

function refuseUnsafe(file: string, stats: Stats): void {
  if (stats.isSymbolicLink()) throw new InputError('is a symbolic link', { file }, 'name the file it points to');
  if (!stats.isFile()) throw new InputError('is no file', { file }, elsewhere);
  if (process.getuid !== undefined && stats.uid !== process.getuid())
    throw new InputError('belongs to another user', { file }, 'name a history of your own with --history');
  if (process.getuid !== undefined && (stats.mode & 0o077) !== 0)
    throw new InputError('may be read by others', { file }, `chmod 600 ${file}`);
}

/** Its length is known from its header only where no log of SQLite's goes with it. */
function refuseForeign(path: string, isWhole: boolean): void {
  const { bytes, size } = head(path);
  if (size === 0) throw new InputError('is empty, and so no history', { file: path }, `remove it, or ${elsewhere}`);
  if (!bytes.toString('latin1').startsWith('SQLite format 3\0'))
    throw new InputError('is no history: not even a database', { file: path }, elsewhere);
  if (size < header.length) throw new InputError('is cut short', { file: path }, elsewhere);
  if (bytes.readUInt32BE(header.application) !== applicationId)
    throw new InputError('is the database of another program', { file: path }, elsewhere);
  const pageSize = bytes.readUInt16BE(header.pageSize) === 1 ? 65_536 : bytes.readUInt16BE(header.pageSize);
  const isCounted = bytes.readUInt32BE(header.changes) === bytes.readUInt32BE(header.validFor);
  if (isWhole && isCounted && size < bytes.readUInt32BE(header.pages) * pageSize)
    throw new InputError('is cut short', { file: path }, elsewhere);
}

function head(path: string): { bytes: Buffer; size: number } {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const bytes = Buffer.alloc(header.length);
    readSync(file, bytes, 0, header.length, 0);
    return { bytes, size: fstatSync(file).size };
  } catch (error) {
    throw new InputError(`cannot be read (${codeOf(error)})`, { file: path });
  } finally {
    if (file !== undefined) closeQuietly(file);
  }
}

/** Nothing was written: what closing says changes nothing. */
function closeQuietly(file: number): void {
  try {
    closeSync(file);
  } catch {
    // It is closed all the same: close(2).
  }
}

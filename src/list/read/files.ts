/** Opening what may be opened, and making what nobody else may read. */
import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { type FileHandle, open, stat, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readingFault, unreadable } from '../../disk/fault.ts';
import { InputError } from '../../model/input-error.ts';

/** Bytes of a regular file. Anything else is refused before it is opened: a FIFO would block for ever. */
export async function sizeOf(path: string): Promise<number> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(unreadable(error), { file: path }, error.code === 'ENOENT' ? 'check the path' : undefined);
  });
  if (stats.isDirectory()) throw new InputError('is a folder, a list is needed here', { file: path }, 'name one file');
  if (!stats.isFile()) throw new InputError('is not a regular file', { file: path }, 'save it to a file first');
  if (stats.size === 0) throw new InputError('is empty (0 bytes)', { file: path }, 'export the list again');
  return stats.size;
}

export async function openFile(path: string): Promise<FileHandle> {
  return open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(unreadable(error), { file: path }, 'look at its permissions');
  });
}

/** Fills `into` from `position` as far as the file goes; returns the bytes read. */
export async function fill(handle: FileHandle, into: Uint8Array, position: number): Promise<number> {
  let filled = 0;
  while (filled < into.length) {
    const { bytesRead } = await handle.read(into, filled, into.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

export async function headOf(path: string, bytes: number): Promise<Buffer> {
  const handle = await openFile(path);
  try {
    const head = Buffer.alloc(bytes);
    return head.subarray(0, await fill(handle, head, 0));
  } catch (error) {
    throw new InputError(unreadable(error as NodeJS.ErrnoException), { file: path });
  } finally {
    await closeRead(handle);
  }
}

/** What was read is not lost with it, whatever closing says. */
export async function closeRead(handle: FileHandle): Promise<void> {
  await handle.close().catch(() => {});
}

/** The last bytes may turn out lost here. Throws InputError. */
export async function closeWritten(handle: FileHandle, path: string): Promise<void> {
  await handle.close().catch(error => {
    throw unwritable(path, error);
  });
}

/** Of a regular file. Throws InputError. */
export async function digestOf(path: string, progress: (bytesRead: number) => void): Promise<string> {
  await sizeOf(path);
  const hash = createHash('sha256');
  let seen = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
      hash.update(chunk as Buffer);
      seen += (chunk as Buffer).length;
      progress(seen);
    }
  } catch (error) {
    throw readingFault(error, path);
  }
  return hash.digest('hex');
}

export function temporaryPath(folder: string, ending: string): string {
  return join(folder, `list-${randomUUID()}.${ending}`);
}

/** For its owner only; never over a file that is there. */
export async function createTemporary(path: string): Promise<FileHandle> {
  return open(path, 'wx', 0o600).catch(error => {
    throw unwritable(path, error);
  });
}

/** Of a file in the temporary folder. */
export function unwritable(path: string, { code, message }: NodeJS.ErrnoException): InputError {
  return new InputError(`cannot be written (${code ?? message})`, { file: path }, 'set TMPDIR to a folder with room');
}

/**
 * A path DuckDB takes as it stands. It would read others as patterns, partitions, addresses or packed files
 * (`*?[`, `a=b/`, `https:`, `.gz`): those get a plain name in the temporary folder.
 */
export async function plainPath(path: string, tempFolder: string, ending: string): Promise<string> {
  const whole = resolve(path);
  if (/^[/\\\w .-]*$/.test(whole.replace(/^[A-Za-z]:/, '')) && whole.toLowerCase().endsWith(`.${ending}`)) return whole;
  const link = temporaryPath(tempFolder, ending);
  await symlink(whole, link).catch(error => {
    throw unwritable(link, error);
  });
  return link;
}

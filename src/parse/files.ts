/** Reading what the user names: regular files and standard input only, each with a size limit. */
import { constants, type Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { readingFault, unreadable } from '../disk/fault.ts';
import { InputError } from '../model/input-error.ts';

/**
 * The bytes of a regular file. Throws InputError for anything else, before opening it, for a FIFO would block for ever;
 * and for a file that was written to meanwhile.
 */
export async function readInput(file: string, limitBytes: number): Promise<Buffer> {
  const stats = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(unreadable(error), { file }, error.code === 'ENOENT' ? 'check the path' : undefined);
  });
  if (stats.isDirectory()) throw new InputError('is a folder, a file is needed here', { file });
  if (!stats.isFile()) {
    throw new InputError('is not a regular file', { file }, 'give a file, or - to read standard input');
  }
  if (stats.size > limitBytes) throw tooLarge(file, limitBytes, stats.size);
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(unreadable(error), { file });
  });
  try {
    const bytes = await handle.readFile();
    if (bytes.length > limitBytes) throw tooLarge(file, limitBytes, bytes.length);
    if (!isUntouched(stats, await handle.stat()))
      throw new InputError('changed while it was read', { file }, 'run again once it is whole');
    return bytes;
  } catch (error) {
    throw readingFault(error, file);
  } finally {
    // What was read is not lost with it.
    await handle.close().catch(() => {});
  }
}

function isUntouched(before: Stats, after: Stats): boolean {
  return before.ino === after.ino && before.size === after.size && before.mtimeMs === after.mtimeMs;
}

/** Everything on a stream, up to the limit. `name` stands for it in messages. */
export async function readStream(stream: AsyncIterable<Uint8Array>, name: string, limitBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > limitBytes) throw tooLarge(name, limitBytes, size);
      chunks.push(chunk);
    }
  } catch (error) {
    throw readingFault(error, name);
  }
  return Buffer.concat(chunks);
}

/** Text in UTF-8, with or without byte order mark. Throws InputError for other bytes. */
export async function readText(file: string, limitBytes: number): Promise<string> {
  const bytes = await readInput(file, limitBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('is not UTF-8 text', { file }, 'save it as UTF-8');
  }
}

function tooLarge(file: string, limitBytes: number, size: number): InputError {
  return new InputError(`is ${mib(size)} MiB, more than the limit of ${mib(limitBytes)} MiB`, { file });
}

function mib(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(bytes < 1024 * 1024 ? 2 : 0);
}

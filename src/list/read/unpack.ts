/** A gzip file into the temporary folder, as long as it behaves like a list. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { unreadable } from '../../disk/fault.ts';
import { InputError } from '../../model/input-error.ts';
import { closeWritten, createTemporary, temporaryPath, unwritable } from './files.ts';
import { limits } from './limits.ts';
import type { Progress } from './source.ts';

export async function unpack(
  file: string,
  size: number,
  tempFolder: string,
  progress: Progress,
): Promise<{ readonly path: string; readonly sha256: string }> {
  const path = temporaryPath(tempFolder, 'unpacked');
  const target = await createTemporary(path);
  const hash = createHash('sha256');
  const most = mostUnpacked(size);
  let [done, written] = [0, 0];
  const packed = createReadStream(file, { highWaterMark: limits.blockBytes / 4 });
  const gunzip = createGunzip({ chunkSize: limits.blockBytes / 4 });
  packed.on('data', chunk => {
    hash.update(chunk);
    done += chunk.length;
    progress(done, size);
  });
  packed.on('error', error => gunzip.destroy(error));
  packed.pipe(gunzip);
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      written += chunk.length;
      if (written > most)
        throw new InputError(
          `unpacks to more than ${Math.floor(most / 1_000_000)} MB, which no list of its size does`,
          { file },
          'unpack it and look inside',
        );
      await target.writeFile(chunk).catch(error => {
        throw unwritable(path, error);
      });
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z'))
      throw new InputError(
        `is a damaged gzip file (${code}, after ${written} bytes of text)`,
        { file },
        'export it again',
      );
    throw new InputError(unreadable(error as NodeJS.ErrnoException), { file });
  } finally {
    packed.destroy();
    await closeWritten(target, path);
  }
  if (written === 0) throw new InputError('is empty (a gzip file of 0 bytes)', { file }, 'export the list again');
  return { path, sha256: hash.digest('hex') };
}

/** Of a file of so many packed octets. */
export function mostUnpacked(size: number): number {
  return Math.min(limits.unpackedBytes, Math.max(limits.unpackedFloorBytes, limits.unpackedRatio * size));
}

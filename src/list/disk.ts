/** How much disk a list needs while it is vetted, said before anything is written. */
import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { InputError } from '../model/input-error.ts';

/** The engine keeps about as much as the file has, and puts aside what does not fit into its memory. Measured on 10 and 30 million rows. */
const perByte = 1.5;
const inMemory = 800e6;
/** Packed text grows about so much. Judgement; zip and gzip of lists measured between 3 and 8. */
const unpacked = 8;

/** Bytes of temporary disk; 0 where memory is enough. */
export function diskNeed(sizeBytes: number, isPacked: boolean): number {
  const plain = isPacked ? sizeBytes * unpacked : sizeBytes;
  return (isPacked ? plain : 0) + Math.max(0, plain * perByte - inMemory);
}

/** Throws InputError where the temporary folder has less room than the list needs. */
export function mustFit(file: string, need: number): void {
  const { bavail, bsize } = statfsSync(tmpdir());
  const free = bavail * bsize;
  if (need > free)
    throw new InputError(
      `needs about ${gigabytes(need)} of temporary disk, and ${gigabytes(free)} are free`,
      { file },
      'point TMPDIR at a larger disk',
    );
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

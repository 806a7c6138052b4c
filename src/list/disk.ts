/** How much disk a list needs while it is vetted, said before anything is written. */
import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { InputError } from '../model/input-error.ts';

/** What does not fit into the engine's memory is put aside. 1.7 bytes for each of a file of 10 million rows (2026-11), rounded up. */
const perByte = 2;
const inMemory = 800e6;
/** Packed text grows about so much. Judgement, on the high side. */
const unpacked = 8;

/** Bytes of temporary disk; 0 where memory is enough. */
export function diskNeed(sizeBytes: number, isPacked: boolean): number {
  const plain = isPacked ? sizeBytes * unpacked : sizeBytes;
  return (isPacked ? plain : 0) + Math.max(0, plain * perByte - inMemory);
}

/** Throws InputError where the temporary folder has less room than the list needs. */
export function mustFit(file: string, need: number): void {
  const free = freeBytes(tmpdir());
  if (need > free)
    throw new InputError(
      `needs about ${gigabytes(need)} of temporary disk, and ${gigabytes(free)} are free`,
      { file },
      'point TMPDIR at a larger disk',
    );
}

/** Infinity where the system does not say: then writing tells. */
function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

/** A file through the scanner, block by block, in constant memory. */
import type { FileHandle } from 'node:fs/promises';
import type { Beginning } from './encoding.ts';
import { fill } from './files.ts';
import { limits } from './limits.ts';
import { endLength, LONG, lineEnd, type Machine, type Sink, scanRecords, type Units } from './scan.ts';

/** Where `units[0]` lies in the file; one for a whole walk, so that records cost nothing. */
export interface Place {
  base: number;
  readonly unitBytes: 1 | 2;
}

export interface Walk {
  readonly handle: FileHandle;
  readonly beginning: Beginning;
  readonly machine: Machine;
  readonly sink: Sink;
  readonly place: Place;
  /** The bytes as the file has them, each once, from the first. */
  readonly see?: (bytes: Uint8Array) => void;
  /** Whether the sink wants no more. */
  readonly stopped: () => boolean;
}

export async function walk({ handle, beginning, machine, sink, place, see, stopped }: Walk): Promise<void> {
  const memory = new ArrayBuffer(limits.blockBytes + 8 * limits.recordBytes);
  const bytes = Buffer.from(memory);
  const { unitBytes } = place;
  const units: Units = unitBytes === 2 ? new Uint16Array(memory) : new Uint8Array(memory);
  const swap = beginning.wide === 'utf-16be';
  /** Bytes of `memory` that are kept from before, and the position in the file that follows them. */
  let kept = 0;
  let position = 0;
  let from = beginning.mark / unitBytes;
  let skipping = false;
  while (!stopped()) {
    const room = bytes.subarray(kept, kept + limits.blockBytes);
    const read = await fill(handle, room, position);
    const final = read < room.length;
    see?.(room.subarray(0, read));
    if (swap) room.subarray(0, read - (read % 2)).swap16();
    place.base = position - kept;
    position += read;
    const to = Math.floor((kept + read) / unitBytes);
    if (skipping) {
      const end = lineEnd(units, from, to, final);
      skipping = end === -1;
      from = skipping ? Math.max(from, to - 1) : end + endLength(units, end, to);
    }
    if (!skipping) from = scanRecords(units, from, to, final, machine, sink);
    if (final) return;
    if (!skipping && to - from > 2 * limits.recordBytes) {
      sink.record(units, from, to, 1, LONG);
      skipping = true;
      from = to - 1;
    }
    bytes.copyWithin(0, from * unitBytes, to * unitBytes);
    kept = (to - from) * unitBytes;
    from = 0;
  }
}

/** The beginning of a file as units, for samples. */
export function unitsOf(head: Buffer, { wide }: Beginning): Units {
  if (wide === undefined) return head;
  const copy = Buffer.from(head.subarray(0, head.length - (head.length % 2)));
  if (wide === 'utf-16be') copy.swap16();
  return new Uint16Array(copy.buffer.slice(copy.byteOffset, copy.byteOffset + copy.length));
}

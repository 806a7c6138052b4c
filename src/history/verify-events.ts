/** Walks the events, batch by batch, with what is left of the forgotten ones. */
import type { DatabaseSync } from 'node:sqlite';
import type { Note } from './difference.ts';
import { type EventRow, eventDigest, RowsDigest, sharedDigest } from './digest.ts';
import { storedEvents } from './events.ts';
import { type Batch, batches } from './ledger.ts';
import { peekable, takeWhile } from './peekable.ts';

interface Tombstone {
  readonly batch: number;
  readonly ordinal: number;
  readonly digest: Uint8Array;
}

/** A row of a batch: an event, or without `row` a tombstone. */
interface Part {
  readonly ordinal: number;
  readonly digest: string;
  readonly row?: EventRow;
}

/** Returns how many events there are. */
export function checkEvents(db: DatabaseSync, note: Note): number {
  let seen = 0;
  const stored = peekable(storedEvents(db));
  const left = db.prepare('SELECT batch, ordinal, digest FROM tombstone ORDER BY batch, ordinal').iterate();
  const buried = peekable(left as Iterable<unknown> as Iterable<Tombstone>);
  for (const batch of batches(db)) {
    for (const stray of takeWhile(buried, tombstone => tombstone.batch < batch.id)) noteStray(stray, note);
    const events = takeWhile(stored, ({ id }) => id < batch.first + batch.rows);
    const tombstones = takeWhile(buried, tombstone => tombstone.batch === batch.id);
    seen += checkBatch(batch, merged(tombstones.map(partOf), partsOf(batch, events)), note);
  }
  for (const { id } of stored) note({ table: 'event', row: id, because: 'belongs to no batch' });
  for (const stray of buried) noteStray(stray, note);
  return seen;
}

function noteStray({ batch }: Tombstone, note: Note): void {
  note({ table: 'tombstone', batch, because: 'belongs to no batch' });
}

const text = (digest: Uint8Array) => Buffer.from(digest).toString('latin1');
const partOf = ({ ordinal, digest }: Tombstone): Part => ({ ordinal, digest: text(digest) });

function* partsOf({ first }: Batch, events: ReturnType<typeof storedEvents>): Generator<Part> {
  for (const { id, row, digest } of events) yield { ordinal: id - first, digest: text(digest), row };
}

/** Both are in order. */
function* merged(one: Iterable<Part>, other: Iterable<Part>): Generator<Part> {
  const rest = peekable(other);
  for (const part of one) {
    yield* takeWhile(rest, ({ ordinal }) => ordinal < part.ordinal);
    yield part;
  }
  yield* rest;
}

function checkBatch(batch: Batch, parts: Iterable<Part>, note: Note): number {
  const whole = new RowsDigest();
  const say = (row: number, because: string) => note({ table: 'event', batch: batch.id, row, because });
  let next = 0;
  let seen = 0;
  let isComplete = true;
  let isForgotten = false;
  for (const { ordinal, digest, row } of parts) {
    if (row === undefined && ordinal === -1) {
      // It stands for all rows, and so is the only part.
      if (digest !== text(batch.rowsDigest))
        note({ table: 'tombstone', batch: batch.id, because: 'differs from its batch' });
      next = batch.rows;
      isForgotten = true;
      continue;
    }
    if (ordinal !== next) {
      say(next + 1, ordinal > next ? 'is missing' : 'is one too many');
      isComplete = false;
    }
    next = ordinal + 1;
    whole.add(digest);
    if (row === undefined) continue;
    seen++;
    if (eventDigest(sharedDigest(row), row) !== digest) say(next, 'differs from its digest');
  }
  if (next !== batch.rows) say(next + 1, 'is missing');
  else if (isComplete && !isForgotten && text(whole.end()) !== text(batch.rowsDigest))
    note({ table: 'event', batch: batch.id, because: 'their digests differ from that of the batch' });
  return seen;
}

/** The chain of batches: one row for each write, each digest covering the one before. */
import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { digestBytes, RowsDigest } from './digest.ts';

type BatchKind = 'start' | 'import' | 'prediction' | 'setting' | 'forget';

export interface Batch {
  readonly id: number;
  readonly kind: BatchKind;
  /** Seconds since 1970. */
  readonly at: number;
  readonly name: string | null;
  /** Format id. */
  readonly source: string | null;
  /** Of the file; null for what came from none. */
  readonly sha256: Uint8Array | null;
  /** Its events have the ids from `first` on, so many as `rows`. */
  readonly first: number;
  readonly rows: number;
  /** Days of its events, since 1970-01-01. */
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  /** The id the next new recipient gets. */
  readonly recipients: number;
  /** Sum of the digests of all rows that may change. */
  readonly state: Uint8Array;
  readonly rowsDigest: Uint8Array;
  readonly digest: Uint8Array;
}

const noRows = new RowsDigest().end();

/** What the next batch goes on from. */
export function lastBatch(db: DatabaseSync): Batch {
  const last = db.prepare('SELECT * FROM batch ORDER BY id DESC LIMIT 1').get();
  return (last ?? { ...beforeAll }) as unknown as Batch;
}

const none = new Uint8Array(digestBytes);
const beforeAll = { id: 0, first: 1, rows: 0, recipients: 1, state: none, digest: none };

export function batches(db: DatabaseSync): Batch[] {
  return db.prepare('SELECT * FROM batch ORDER BY id').all() as unknown as Batch[];
}

export function batchDigest(previous: Uint8Array, batch: Omit<Batch, 'digest'>): Buffer {
  const { sha256, state, rowsDigest, ...plain } = batch;
  const { id, kind, at, name, source, first, rows, firstDay, lastDay, recipients } = plain;
  const metadata = JSON.stringify([id, kind, at, name, source, first, rows, firstDay, lastDay, recipients]);
  const whole = createHash('sha256').update(previous).update(metadata);
  whole
    .update(sha256 ?? none)
    .update(state)
    .update(rowsDigest);
  return whole.digest().subarray(0, digestBytes);
}

type Written = Pick<Batch, 'kind' | 'at' | 'state'> & Partial<Batch>;

/** Within a transaction. Returns the number of the batch. */
export function append(db: DatabaseSync, written: Written): number {
  const last = lastBatch(db);
  const batch = {
    id: last.id + 1,
    name: null,
    source: null,
    sha256: null,
    first: last.first + last.rows,
    rows: 0,
    firstDay: null,
    lastDay: null,
    recipients: last.recipients,
    rowsDigest: noRows,
    ...written,
  };
  const { kind, at, name, source, sha256, first, rows, firstDay, lastDay, recipients, state } = batch;
  db.prepare('INSERT INTO batch VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    ...[batch.id, kind, at, name, source, sha256, first, rows, firstDay, lastDay, recipients],
    ...[state, batch.rowsDigest, batchDigest(last.digest, batch)],
  );
  return batch.id;
}

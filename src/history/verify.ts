/** Walks everything that is stored, and names what is not as it was written. */
import { DatabaseSync } from 'node:sqlite';
import type { Difference, Note } from './difference.ts';
import { digestBytes, StateSum } from './digest.ts';
import { batchDigest, batches, lastBatch } from './ledger.ts';
import { versionOf } from './migrate.ts';
import { migrations } from './migrations/all.ts';
import type { History } from './open.ts';
import { type PredictionRow, predictionDigest } from './prediction.ts';
import { type RollupRow, rollupDigest } from './rollup.ts';
import { settingDigest } from './setting.ts';
import { resultCode } from './sqlite-error.ts';
import { checkEvents } from './verify-events.ts';
import { wordReader } from './words.ts';

export interface Verified {
  readonly sound: boolean;
  readonly batches: number;
  readonly events: number;
  /** The first so many. */
  readonly differences: readonly Difference[];
}

const named = 100;

export function verify({ db }: History): Verified {
  const { differences, note } = noting();
  let events = 0;
  const parts: readonly [string, () => void][] = [
    ['database', () => checkStructure(db, note)],
    ['batch', () => checkChain(db, note)],
    ['event', () => (events = checkEvents(db, note))],
    ['outcome', () => checkState(db, note)],
    ['word', () => checkOrphans(db, note)],
  ];
  for (const [table, check] of parts) attempt(table, check, note);
  let count = 0;
  attempt('batch', () => (count = lastBatch(db).id), note);
  return { sound: differences.length === 0, batches: count, events, differences };
}

/** Its form and the chain of its imports alone: done at once, however much is stored. */
export function glance({ db }: History): Verified {
  const { differences, note } = noting();
  attempt('database', () => checkSchema(db, note), note);
  attempt('batch', () => checkChain(db, note), note);
  let [count, events] = [0, 0];
  attempt('batch', () => (count = lastBatch(db).id), note);
  attempt('event', () => (events = Number(db.prepare('SELECT count(*) AS count FROM event').get()?.['count'])), note);
  return { sound: differences.length === 0, batches: count, events, differences };
}

function noting(): { readonly differences: Difference[]; readonly note: Note } {
  const differences: Difference[] = [];
  const note = (difference: Difference) => {
    if (differences.length < named) differences.push(difference);
  };
  return { differences, note };
}

/** What cannot even be read differs, too; a fault of ours is none of the file's. */
function attempt(table: string, check: () => void, note: Note): void {
  try {
    check();
  } catch (error) {
    const isUnreadable = resultCode(error) !== null || error instanceof RangeError || error instanceof TypeError;
    if (!isUnreadable) throw error;
    note({ table, because: 'cannot be read' });
  }
}

function checkStructure(db: DatabaseSync, note: Note): void {
  for (const row of db.prepare('PRAGMA integrity_check(20)').iterate()) {
    const said = String(row['integrity_check']);
    if (said !== 'ok') note({ table: 'database', because: said.replaceAll(/\s+/g, ' ') });
  }
  checkSchema(db, note);
}

function checkSchema(db: DatabaseSync, note: Note): void {
  const schema = (of: DatabaseSync) =>
    JSON.stringify(of.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name').all());
  const fresh = new DatabaseSync(':memory:');
  for (const sql of migrations.slice(0, versionOf(db))) fresh.exec(sql);
  if (schema(fresh) !== schema(db)) note({ table: 'sqlite_schema', because: 'is not what this version makes' });
  fresh.close();
}

function checkChain(db: DatabaseSync, note: Note): void {
  let previous: Uint8Array = new Uint8Array(digestBytes);
  let id = 0;
  let next = 1;
  for (const batch of batches(db)) {
    if (batch.id !== ++id) note({ table: 'batch', batch: batch.id, because: 'is out of order' });
    if (batch.first !== next)
      note({ table: 'batch', batch: batch.id, because: 'does not go on where the last one ended' });
    if (!batchDigest(previous, batch).equals(batch.digest))
      note({ table: 'batch', batch: batch.id, because: 'differs from its digest' });
    previous = batch.digest;
    next = batch.first + batch.rows;
  }
  if (id === 0) note({ table: 'batch', because: 'is empty' });
}

/** Rows that change: each by its own digest, all of them by the sum that the last batch holds. */
function checkState(db: DatabaseSync, note: Note): void {
  const sum = new StateSum();
  const word = wordReader(db);
  const rows = (table: string) => db.prepare(`SELECT * FROM ${table}`).all() as unknown[];
  const check = (table: string, digestOf: (row: never) => Buffer) => {
    for (const [at, row] of rows(table).entries()) {
      const digest = digestOf(row as never);
      sum.add(digest);
      if (!digest.equals((row as { digest: Uint8Array }).digest))
        note({ table, row: at + 1, because: 'differs from its digest' });
    }
  };
  check('outcome', (row: RollupRow) => rollupDigest(row, word));
  check('setting', ({ name, value }: { name: string; value: string }) => settingDigest(name, value));
  check('prediction', (row: Omit<PredictionRow, 'campaign'> & { campaign: number }) =>
    predictionDigest({ ...row, campaign: word(row.campaign) ?? '' }),
  );
  const { id, state } = lastBatch(db);
  if (!sum.bytes.equals(state))
    note({ table: 'outcome', batch: id, because: 'counts, predictions and settings are not those of the last batch' });
}

/** What no row speaks of is covered by no digest, and must not be there. */
function checkOrphans(db: DatabaseSync, note: Note): void {
  const count = (sql: string) => Number(db.prepare(`SELECT count(*) AS count FROM ${sql}`).get()?.['count']);
  const recipients = count('recipient WHERE id NOT IN (SELECT recipient FROM event WHERE recipient IS NOT NULL)');
  if (recipients > 0) note({ table: 'recipient', because: `${recipients} with no event` });
  const words = count(
    `word WHERE id NOT IN (
       SELECT provider FROM event UNION SELECT campaign FROM event WHERE campaign IS NOT NULL
       UNION SELECT domain FROM event WHERE domain IS NOT NULL UNION SELECT ip FROM event WHERE ip IS NOT NULL
       UNION SELECT campaign FROM outcome UNION SELECT provider FROM outcome UNION SELECT domain FROM outcome
       UNION SELECT ip FROM outcome UNION SELECT campaign FROM prediction)`,
  );
  if (words > 0) note({ table: 'word', because: `${words} that nothing speaks of` });
}

/**
 * Forgetting. The rows of a person, a campaign or a time go, with every recipient of whom no row is left; a digest of
 * each row stays, so that the chain can still be verified. Counts name nobody: they stay, but for those of a campaign
 * that is forgotten, and of a time whose counts shall go as well.
 */
import type { DatabaseSync } from 'node:sqlite';
import { InputError } from '../model/input-error.ts';
import { dayFrom, dayOf, secondOf } from './day.ts';
import { StateSum } from './digest.ts';
import { append, lastBatch } from './ledger.ts';
import { nameOf } from './name.ts';
import type { History } from './open.ts';
import { removePredictions } from './prediction.ts';
import { removeRollup } from './rollup.ts';
import { changeSetting, setting } from './setting.ts';
import { naming } from './sqlite-error.ts';
import { write } from './transaction.ts';
import { findWord } from './words.ts';

/** Events that are gone. */
type Forgotten = number;

export function forgetPerson(history: History, address: string): Forgotten {
  const hash = Buffer.from(history.pseudonyms.recipient(address), 'hex');
  return forgetting(history, 'a person', (_state, db) => {
    const id = db.prepare('SELECT id FROM recipient WHERE hash = ?').get(hash)?.['id'];
    return id === undefined ? null : bury(db, 'recipient = ?', Number(id));
  });
}

export function forgetCampaign(history: History, campaign: string): Forgotten {
  return forgetting(history, 'a campaign', (state, db) => {
    const id = findWord(db, 'campaign', nameOf(campaign, history.pseudonyms)) ?? 0;
    if (id === 0) return null;
    removeRollup(db, state, 'campaign = ?', id);
    removePredictions(db, state, 'campaign = ?', id);
    return bury(db, 'campaign = ?', id);
  });
}

/** What happened before that ISO date. */
export function forgetBefore(history: History, date: string, { counts = false } = {}): Forgotten {
  const day = dayFrom(date);
  if (day === null) throw new InputError(`"${date}" is no date`, { file: history.path }, 'write it as 2026-11-30');
  return forgetting(history, `before ${date}`, (state, db) => {
    if (counts) {
      removeRollup(db, state, 'day < ?', day);
      removePredictions(db, state, 'at < ?', date);
    }
    const gone = buryBefore(db, day);
    return gone === 0 && !counts ? null : gone;
  });
}

/** How many days events are kept, from now on and in every later import; null: for ever. */
export function setRetention(history: History, days: number | null): Forgotten {
  if (days !== null && !(Number.isInteger(days) && days > 0))
    throw new InputError(`${days} is no number of days`, { file: history.path }, 'give a whole number above 0');
  return clean(history, () => {
    const state = new StateSum(lastBatch(history.db).state);
    changeSetting(history.db, state, 'retention-days', days === null ? null : String(days));
    append(history.db, { kind: 'setting', at: secondOf(history.now), state: state.bytes });
    return applyRetention(history);
  });
}

export function retention({ db }: History): number | null {
  const days = setting(db, 'retention-days');
  return days === null ? null : Number(days);
}

/** What the retention asks for, now. */
export function purge(history: History): Forgotten {
  return clean(history, () => applyRetention(history));
}

/** Within a transaction. */
export function applyRetention(history: History): Forgotten {
  const days = retention(history);
  if (days === null) return 0;
  const gone = buryBefore(history.db, dayOf(history.now) - days);
  if (gone > 0) seal(history, 'by retention', new StateSum(lastBatch(history.db).state));
  return gone;
}

type Work = (state: StateSum, db: DatabaseSync) => number | null;

function forgetting(history: History, what: string, work: Work): Forgotten {
  return clean(history, () => {
    const state = new StateSum(lastBatch(history.db).state);
    const gone = work(state, history.db);
    if (gone !== null) seal(history, what, state);
    return gone ?? 0;
  });
}

function seal(history: History, name: string, state: StateSum): void {
  sweep(history.db);
  append(history.db, { kind: 'forget', at: secondOf(history.now), name, state: state.bytes });
}

/** Afterwards nothing of it stands in the log, either; as far as other processes that read just then allow. */
function clean(history: History, work: () => Forgotten): Forgotten {
  const gone = write(history, work);
  naming(history.path, () => history.db.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
  return gone;
}

function bury(db: DatabaseSync, condition: string, value: number): number {
  db.prepare(
    `INSERT INTO tombstone SELECT batch.id, event.id - batch.first, event.digest
     FROM batch CROSS JOIN event ON event.id >= batch.first AND event.id < batch.first + batch.rows
     WHERE ${condition}`,
  ).run(value);
  const gone = Number(db.prepare(`DELETE FROM event WHERE ${condition}`).run(value).changes);
  const emptied = db.prepare(
    `SELECT batch.id AS id FROM batch JOIN tombstone ON tombstone.batch = batch.id WHERE ordinal >= 0
     GROUP BY batch.id HAVING count(*) = rows`,
  );
  for (const { id } of emptied.all()) empty(db, Number(id));
  return gone;
}

/** Batches that are altogether older go without a look at each row. */
function buryBefore(db: DatabaseSync, day: number): number {
  const reach = db.prepare(
    `SELECT id, lastDay < ? AS whole, (SELECT count(*) FROM event WHERE event.id >= first AND event.id < first + rows) AS live
     FROM batch WHERE rows > 0 AND firstDay < ?
       AND NOT EXISTS (SELECT 1 FROM tombstone WHERE batch = batch.id AND ordinal = -1)`,
  );
  let gone = 0;
  for (const { id, whole, live } of reach.all(day, day)) {
    if (whole === 1) {
      gone += Number(live);
      empty(db, Number(id));
    } else gone += buryIn(db, Number(id), day);
  }
  return gone;
}

function buryIn(db: DatabaseSync, batch: number, day: number): number {
  const range = '(SELECT first FROM batch WHERE id = ?) AND (SELECT first + rows - 1 FROM batch WHERE id = ?)';
  db.prepare(
    `INSERT INTO tombstone SELECT ?, id - (SELECT first FROM batch WHERE id = ?), digest FROM event
     WHERE id BETWEEN ${range} AND day < ?`,
  ).run(batch, batch, batch, batch, day);
  return Number(db.prepare(`DELETE FROM event WHERE id BETWEEN ${range} AND day < ?`).run(batch, batch, day).changes);
}

/** One tombstone for all rows of a batch. */
function empty(db: DatabaseSync, batch: number): void {
  const range = '(SELECT first FROM batch WHERE id = ?) AND (SELECT first + rows - 1 FROM batch WHERE id = ?)';
  db.prepare(`DELETE FROM event WHERE id BETWEEN ${range}`).run(batch, batch);
  db.prepare('DELETE FROM tombstone WHERE batch = ?').run(batch);
  db.prepare('INSERT INTO tombstone SELECT id, -1, rowsDigest FROM batch WHERE id = ?').run(batch);
}

/** Recipients and names that nothing speaks of any more. */
function sweep(db: DatabaseSync): void {
  db.exec(`DELETE FROM recipient WHERE id NOT IN (SELECT recipient FROM event WHERE recipient IS NOT NULL)`);
  const used = new Set<unknown>();
  const rows = db
    .prepare(
      `SELECT DISTINCT provider, campaign, domain, ip FROM event
       UNION SELECT provider, campaign, domain, ip FROM outcome UNION SELECT campaign, 0, 0, 0 FROM prediction`,
    )
    .iterate();
  for (const row of rows) for (const id of Object.values(row)) used.add(id);
  const remove = db.prepare('DELETE FROM word WHERE id = ?');
  for (const { id } of db.prepare('SELECT id FROM word').all()) if (!used.has(id)) remove.run(id as number);
}

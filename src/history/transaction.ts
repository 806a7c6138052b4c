/** All or nothing, and never "database is locked" to a user who merely runs two commands at once. */
import { InputError } from '../model/input-error.ts';
import type { History } from './open.ts';
import { isBusy, named } from './sqlite-error.ts';

/** How long (ms) one waits for another process's import before giving up. Judgement: ten times a big import. */
const patience = 60_000;

/** Takes the only place of a writer. SQLite itself waits 5 s each time. */
export function begin({ db, path, readOnly }: History): void {
  if (readOnly) throw new InputError('was opened for reading only', { file: path });
  const started = performance.now();
  for (;;) {
    try {
      db.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() - started > patience) throw named(error, path);
    }
  }
}

export function rollback({ db }: History): void {
  if (db.isTransaction) db.exec('ROLLBACK');
}

export function write<T>(history: History, work: () => T): T {
  begin(history);
  try {
    const result = work();
    history.db.exec('COMMIT');
    return result;
  } catch (error) {
    rollback(history);
    throw named(error, history.path);
  }
}

/** Brings a database forward, never back. */
import type { DatabaseSync } from 'node:sqlite';
import { InputError } from '../model/input-error.ts';
import type { Migration } from './migrations/all.ts';

export function versionOf(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
}

/** True where it has an older form than ours. Throws InputError for one of the future. */
export function isOld(db: DatabaseSync, migrations: readonly Migration[], path: string): boolean {
  const version = versionOf(db);
  if (version > migrations.length)
    throw new InputError(
      `was written by a newer deliv (schema ${version}; this one knows up to ${migrations.length})`,
      { file: path },
      'update deliv; the file stays as it is',
    );
  if (version < 1)
    throw new InputError('has no schema version: it is damaged', { file: path }, 'restore it from a copy');
  return version < migrations.length;
}

/** Within a transaction. Whoever waited for it may find that another process has done the work. */
export function migrate(db: DatabaseSync, migrations: readonly Migration[]): void {
  for (const sql of migrations.slice(versionOf(db))) db.exec(sql);
  db.exec(`PRAGMA user_version = ${migrations.length}`);
}

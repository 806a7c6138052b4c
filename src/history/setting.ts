/** What is set in the database itself, so that it holds whoever opens it. */
import type { DatabaseSync } from 'node:sqlite';
import { rowDigest, type StateSum } from './digest.ts';

type Setting = 'key-check' | 'retention-days' | 'half-life-days';

export function setting(db: DatabaseSync, name: Setting): string | null {
  return (db.prepare('SELECT value FROM setting WHERE name = ?').get(name)?.['value'] as string | undefined) ?? null;
}

export function settingDigest(name: string, value: string): Buffer {
  return rowDigest('setting', [name, value]);
}

/** Within a transaction, and before a batch with that state. Null removes. */
export function changeSetting(db: DatabaseSync, state: StateSum, name: Setting, value: string | null): void {
  const old = setting(db, name);
  if (old !== null) {
    state.remove(settingDigest(name, old));
    db.prepare('DELETE FROM setting WHERE name = ?').run(name);
  }
  if (value === null) return;
  const digest = settingDigest(name, value);
  state.add(digest);
  db.prepare('INSERT INTO setting VALUES (?, ?, ?)').run(name, value, digest);
}

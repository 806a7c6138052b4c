/** A new history is made beside its place and then linked into it: whoever looks finds a whole one, or none. */
import { closeSync, linkSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { draftOf, removeDraft } from '../disk/draft.ts';
import { codeOf } from '../disk/fault.ts';
import { makeFolder } from '../disk/folder.ts';
import { InputError } from '../model/input-error.ts';
import { StateSum } from './digest.ts';
import { applicationId } from './inspect.ts';
import { append } from './ledger.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations/all.ts';
import { changeSetting } from './setting.ts';
import { resultCode } from './sqlite-error.ts';

interface Birth {
  readonly migrations: readonly Migration[];
  /** What the key makes of a constant: another key is noticed. */
  readonly keyCheck: string;
  /** Seconds since 1970. */
  readonly at: number;
}

/** Of several processes that make one at once, the first to link its own wins. */
export function create(path: string, birth: Birth): void {
  const draft = draftOf(path);
  try {
    makeFolder(dirname(path));
    closeSync(openSync(draft, 'wx', 0o600)); // SQLite keeps the mode, and gives it to the files beside
    fill(draft, birth);
    linkSync(draft, path);
  } catch (error) {
    if (resultCode(error) !== null) throw error;
    if (codeOf(error) !== 'EEXIST') throw new InputError(`cannot be made (${codeOf(error)})`, { file: path });
  } finally {
    removeDraft(draft);
  }
}

function fill(draft: string, { migrations, keyCheck, at }: Birth): void {
  const db = new DatabaseSync(draft);
  try {
    db.exec(`PRAGMA application_id = ${applicationId}`);
    db.exec('BEGIN');
    migrate(db, migrations);
    const state = new StateSum();
    changeSetting(db, state, 'key-check', keyCheck);
    append(db, { kind: 'start', at, state: state.bytes });
    db.exec('COMMIT');
    db.exec('PRAGMA journal_mode = WAL');
  } finally {
    db.close();
  }
}

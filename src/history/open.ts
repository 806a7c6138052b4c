/** Opens the local history: what was sent and what became of it, without a single address. */
import { DatabaseSync } from 'node:sqlite';
import { removeDeadDrafts } from '../disk/draft.ts';
import { InputError } from '../model/input-error.ts';
import { create } from './create.ts';
import { secondOf } from './day.ts';
import { isHistory } from './inspect.ts';
import { isOld, migrate } from './migrate.ts';
import { migrations as known, type Migration } from './migrations/all.ts';
import { type Pseudonyms, pseudonyms } from './pseudonym.ts';
import { setting } from './setting.ts';
import { naming } from './sqlite-error.ts';
import { write } from './transaction.ts';

export interface History extends Disposable {
  readonly path: string;
  readonly db: DatabaseSync;
  readonly now: Date;
  readonly readOnly: boolean;
  readonly pseudonyms: Pseudonyms;
  close(): void;
}

export interface OpenOptions {
  /** See `historyKey`. */
  readonly key: string;
  readonly now: Date;
  /** Of an existing one only. */
  readonly readOnly?: boolean;
  /** Tests bring their own. */
  readonly migrations?: readonly Migration[];
}

/**
 * `synchronous = FULL`: a commit is on the disk when the command says so. An import is one commit, so it costs one wait
 * for the disk; NORMAL would lose the last imports at a power cut. `secure_delete`: what is forgotten is overwritten.
 */
const pragmas = `
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA cell_size_check = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cache_size = -65536;
PRAGMA journal_size_limit = 1048576;
`;
/** How long (ms) SQLite itself waits for a lock. */
const timeout = 5000;

/** Makes one where nothing is. Throws InputError for whatever else is there; nothing is ever overwritten or removed. */
export function openHistory(path: string, { key, now, readOnly = false, migrations = known }: OpenOptions): History {
  const names = pseudonyms(key);
  const keyCheck = names.message('deliv history');
  return naming(path, () => {
    if (!readOnly) removeDeadDrafts(path);
    if (!isHistory(path)) {
      if (readOnly) throw new InputError('does not exist', { file: path }, 'deliv learn FILE begins a history');
      create(path, { migrations, keyCheck, at: secondOf(now) });
      isHistory(path);
    }
    const open = (readOnly: boolean) => handle(new DatabaseSync(path, { timeout }), readOnly);
    const handle = (db: DatabaseSync, readOnly: boolean): History => {
      const close = () => {
        if (db.isOpen) db.close();
      };
      return { path, db, now, readOnly, pseudonyms: names, close, [Symbol.dispose]: close };
    };
    const history = open(readOnly);
    try {
      history.db.exec(pragmas);
      // Not SQLite's own read-only mode: that leaves its log behind on closing.
      if (readOnly) history.db.exec('PRAGMA query_only = ON');
      if (isOld(history.db, migrations, path)) {
        using writer = open(false);
        write(writer, () => migrate(writer.db, migrations));
      }
      if (setting(history.db, 'key-check') !== keyCheck)
        throw new InputError(
          'was written with another key',
          { file: path },
          `restore ${path}.key or DELIV_HISTORY_KEY`,
        );
      return history;
    } catch (error) {
      history.close();
      throw error;
    }
  });
}

/** SQLite's complaints (sqlite.org/rescode.html) in words that say what to do. None of them carries a stored value. */
import { InputError } from '../model/input-error.ts';

const said: Readonly<Record<number, readonly [string, string]>> = {
  5: ['is in use by another process', 'try again when that has ended'],
  6: ['is in use by another process', 'try again when that has ended'],
  8: ['may only be read', 'name another file with --history'],
  10: ['cannot be read or written: the disk reports an error', 'nothing was changed; check the disk'],
  11: ['is damaged', 'restore it from a copy; `deliv history verify` says what differs'],
  13: ['cannot grow: the disk is full', 'nothing was changed; make room and try again'],
  14: ['cannot be opened', 'check that its folder may be written'],
  26: ['is no history: not even a database', 'name another file with --history'],
};

/** SQLite's primary result code, or null for any other error. */
export function resultCode(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : null;
}

export const isBusy = (error: unknown) => [5, 6].includes(resultCode(error) ?? 0);

/** Errors of SQLite become InputError; all others stay what they are. */
export function named(error: unknown, path: string): unknown {
  const code = resultCode(error);
  if (code === null) return error;
  const [what, hint] = said[code] ?? [`cannot be used (SQLite ${code})`, '`deliv history verify` says what differs'];
  return new InputError(what, { file: path }, hint);
}

/** Runs `work`, with errors of SQLite named. */
export function naming<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw named(error, path);
  }
}

/** What stands at a path. Where that cannot be known an InputError says so: what is not seen is not absent. */
import { lstatSync, type Stats } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { InputError } from '../model/input-error.ts';
import { codeOf, isAbsence, readingFault } from './fault.ts';

/** Whether anything stands there, a link to nowhere included. Throws InputError. */
export function exists(path: string): boolean {
  return statsOf(path) !== undefined;
}

/** Of a link itself; undefined where nothing stands. Throws InputError. */
export function statsOf(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw new InputError(`cannot be read (${codeOf(error)})`, { file });
  }
}

/** Whether a file can be reached there, through links too. Throws InputError. */
export function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    error => {
      if (isAbsence(error)) return false;
      throw readingFault(error, file);
    },
  );
}

/** Two of them tell whether a file was written to, or replaced, in between. Null for one that is not there. */
export async function stampOf(path: string): Promise<string | null> {
  return stat(path).then(
    ({ ino, size, mtimeMs }) => `${ino} ${size} ${mtimeMs}`,
    () => null,
  );
}

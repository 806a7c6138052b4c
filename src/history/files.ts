/** Small questions to the file system. */
import { lstatSync, mkdirSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../model/input-error.ts';

/** Whether anything stands there, a link to nowhere included. Throws InputError where that cannot be known. */
export function exists(path: string): boolean {
  return statsOf(path) !== undefined;
}

/** Of a link itself; undefined where nothing stands. Throws InputError. */
export function statsOf(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    throw new InputError(`cannot be read (${codeOf(error)})`, { file });
  }
}

/** A folder that is made is its owner's alone; one that is there stays as it is. */
export function makeFolderOf(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
}

/** `ENOSPC`, `EACCES`, … */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** Small questions to the file system. */
import { lstatSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whether anything stands there, a link to nowhere included. */
export function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** A folder that is made is its owner's alone; one that is there stays as it is. */
export function makeFolderOf(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
}

/** `ENOSPC`, `EACCES`, … */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

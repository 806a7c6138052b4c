/** Folders that are made on the way: their owner's alone. One that is there stays as it is. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './fault.ts';

/**
 * With those above it. Throws the system's own error. Not by Node's `recursive`, which tries for ever where nothing can
 * be made, as below /proc or in a working folder that was removed (Node 24.21).
 */
export function makeFolder(folder: string): void {
  const error = make(folder);
  if (error === null) return;
  if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
  makeFolder(dirname(folder));
  const again = make(folder);
  if (again !== null) throw again;
}

/** Null where it is there now. */
function make(folder: string): unknown {
  try {
    mkdirSync(folder, { mode: 0o700 });
    return null;
  } catch (error) {
    return codeOf(error) === 'EEXIST' && statSync(folder).isDirectory() ? null : error;
  }
}

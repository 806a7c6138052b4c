/** Folders for what a list needs on disk: for their owner alone, and gone with the process that made them. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../disk/draft.ts';
import { codeOf } from '../disk/fault.ts';
import { InputError } from '../model/input-error.ts';

const open = new Set<string>();
const named = /^deliv-(?:list|read|split)-(\d+)-/;

interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/**
 * Removed by `remove`, at the end of the process, or, where that was killed, by the next one that makes a folder. Throws
 * InputError.
 */
export function temporaryFolder(use: 'list' | 'read' | 'split', place = tmpdir()): TemporaryFolder {
  removeOrphans(place);
  if (open.size === 0) process.once('exit', removeAll);
  const path = made(join(place, `deliv-${use}-${process.pid}-`));
  open.add(path);
  return {
    path,
    remove() {
      if (isRemoved(path)) open.delete(path);
      if (open.size === 0) process.removeListener('exit', removeAll);
    },
  };
}

function made(prefix: string): string {
  try {
    return mkdtempSync(prefix);
  } catch (error) {
    throw new InputError(
      `cannot be made (${codeOf(error)})`,
      { file: `${prefix}*` },
      'is there room, and may it be written to? TMPDIR names another',
    );
  }
}

/** What cannot be removed now is tried again at the end, and by the next process. */
function isRemoved(path: string): boolean {
  try {
    rmSync(path, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}

function removeAll(): void {
  for (const path of open) isRemoved(path);
}

/** What a killed process of the same user left behind. */
function removeOrphans(place: string): void {
  for (const name of namesIn(place)) {
    const pid = Number(named.exec(name)?.[1]);
    const path = join(place, name);
    if (!Number.isNaN(pid) && !isAlive(pid) && isOurs(path)) isRemoved(path);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isOurs(path: string): boolean {
  try {
    return statSync(path).uid === process.getuid?.();
  } catch {
    return false;
  }
}

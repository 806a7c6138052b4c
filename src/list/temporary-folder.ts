/** Folders for what a list needs on disk: for their owner alone, and gone with the process that made them. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const open = new Set<string>();
const named = /^deliv-(?:list|read)-(\d+)-/;

interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/** Removed by `remove`, at the end of the process, or, where that was killed, by the next one that makes a folder. */
export function temporaryFolder(use: 'list' | 'read'): TemporaryFolder {
  if (open.size === 0) {
    removeOrphans();
    process.once('exit', removeAll);
  }
  const path = mkdtempSync(join(tmpdir(), `deliv-${use}-${process.pid}-`));
  open.add(path);
  return {
    path,
    remove() {
      rmSync(path, { recursive: true, force: true });
      open.delete(path);
      if (open.size === 0) process.removeListener('exit', removeAll);
    },
  };
}

function removeAll(): void {
  for (const path of open) rmSync(path, { recursive: true, force: true });
}

/** What a killed process of the same user left behind. */
function removeOrphans(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(named.exec(name)?.[1]);
    const path = join(tmpdir(), name);
    if (!Number.isNaN(pid) && !isAlive(pid) && isOurs(path)) rmSync(path, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function isOurs(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.uid === process.getuid?.();
}

/** Files are made beside their place and then linked into it; a process that was killed meanwhile leaves its draft. */
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './fault.ts';

/** A name of this process's own. */
export function draftOf(file: string): string {
  return `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
}

const ends = ['', '-journal', '-wal', '-shm'];

/** With what SQLite puts beside it. */
export function removeDraft(draft: string): void {
  for (const end of ends) remove(draft + end);
}

/** Those of processes that are no more, as far as the folder can be read. */
export function removeDeadDrafts(file: string): void {
  const form = /^\.(\d+)-[0-9a-f]{8}(-journal|-wal|-shm)?$/;
  for (const name of namesBeside(file)) {
    if (!name.startsWith(basename(file))) continue;
    const pid = form.exec(name.slice(basename(file).length))?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) remove(join(dirname(file), name));
  }
}

function namesBeside(file: string): string[] {
  try {
    return readdirSync(dirname(file));
  } catch {
    return [];
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It waits for whoever makes the next draft here.
  }
}

/** Whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

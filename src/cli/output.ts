/** Writing whole or not at all: a full disk or a closed output is an error, a reader who stops reading is not. */
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import { draftOf, removeDeadDrafts, removeDraft } from '../disk/draft.ts';
import { isAbsence } from '../disk/fault.ts';
import { InputError } from '../model/input-error.ts';
import { interruptible } from './signals.ts';

/** To standard output, to the last byte. Throws InputError where it cannot be written. */
export function writeStdout(text: string): void {
  try {
    interruptible(() => writeWhole(1, text));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EPIPE') throw stdoutFault(code);
  }
}

export function stdoutFault(code: string | undefined): InputError {
  return new InputError(`cannot be written (${code})`, { file: 'standard output' });
}

/** Beside the target first, then in its place. A link is replaced, what it points to is not touched. */
export async function writeFileWhole(file: string, text: string, inputs: readonly string[]): Promise<void> {
  await refuseTarget(file, inputs);
  const draft = draftOf(file);
  removeDeadDrafts(file);
  try {
    const fd = openSync(draft, 'wx', 0o600);
    try {
      writeWhole(fd, text);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(draft, file);
  } catch (error) {
    removeDraft(draft);
    throw unwritten(file, error);
  }
}

async function refuseTarget(file: string, inputs: readonly string[]): Promise<void> {
  const target = await orNull(lstat(file), file);
  if (target === null) return;
  if (!target.isFile() && !target.isSymbolicLink())
    throw new InputError('is not a regular file: it was not written', { file });
  const real = await orNull(realpath(file), file);
  const same = await Promise.all(inputs.map(async input => (await orNull(realpath(input), file)) === real));
  if (real !== null && same.includes(true)) throw new InputError('is also an input: it was not written', { file });
}

/** Null for what is not there. What cannot be looked at may be anything: nothing is written over it. */
function orNull<T>(looking: Promise<T>, file: string): Promise<T | null> {
  return looking.catch(error => {
    if (isAbsence(error)) return null;
    throw unwritten(file, error);
  });
}

function unwritten(file: string, error: unknown): InputError {
  return new InputError(`cannot be written (${(error as NodeJS.ErrnoException).code})`, { file });
}

/** A pipe that is full for now answers EAGAIN: wait and go on. */
function writeWhole(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Writing whole or not at all: a full disk or a closed output is an error, a reader who stops reading is not. */
import { closeSync, fsyncSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../model/input-error.ts';

/** To standard output, to the last byte. Throws InputError where it cannot be written. */
export function writeStdout(text: string): void {
  try {
    writeWhole(1, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EPIPE') throw new InputError(`cannot be written (${code})`, { file: 'standard output' });
  }
}

/** Beside the target first, then in its place. A link is replaced, what it points to is not touched. */
export async function writeFileWhole(file: string, text: string, inputs: readonly string[]): Promise<void> {
  await refuseTarget(file, inputs);
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  let opened = false;
  try {
    const fd = openSync(temporary, 'wx', 0o600);
    opened = true;
    try {
      writeWhole(fd, text);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, file);
  } catch (error) {
    if (opened) unlinkSync(temporary);
    throw new InputError(`cannot be written (${(error as NodeJS.ErrnoException).code})`, { file });
  }
}

async function refuseTarget(file: string, inputs: readonly string[]): Promise<void> {
  const target = await lstat(file).catch(() => null);
  if (target === null) return;
  if (!target.isFile() && !target.isSymbolicLink())
    throw new InputError('is not a regular file: it was not written', { file });
  const real = await realpath(file).catch(() => file);
  const same = await Promise.all(inputs.map(async input => (await realpath(input).catch(() => '')) === real));
  if (same.includes(true)) throw new InputError('is also an input: it was not written', { file });
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

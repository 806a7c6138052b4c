/** Standard output over a whole run, piece by piece: it is waited for without blocking, so that a signal is heard meanwhile. */
import { constants, fstatSync, openSync, writeSync } from 'node:fs';
import { stdoutFault, writeStdout } from './output.ts';

/** Until a full pipe is tried again. */
const pauseMs = 5;

/** Each after those before it. Rejects with InputError where nothing can be written. */
export function stdoutLines(): (text: string) => Promise<void> {
  const file = unblocked();
  let last: Promise<void> = Promise.resolve();
  return text => {
    last = last.then(() => (file === null ? writeStdout(text) : writeWhole(file, Buffer.from(text))));
    return last;
  };
}

/** The same pipe or terminal, opened once more for ourselves: others may share the first. Null: it is neither, and never full, or cannot be opened. */
function unblocked(): number | null {
  try {
    const stdout = fstatSync(1);
    if (!stdout.isFIFO() && !stdout.isCharacterDevice()) return null;
    return openSync('/dev/fd/1', constants.O_WRONLY | constants.O_NONBLOCK);
  } catch {
    return null;
  }
}

async function writeWhole(file: number, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(file, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // As with any output: a reader who stops reading is no error.
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw stdoutFault(code);
      await new Promise(resolve => setTimeout(resolve, pauseMs));
    }
  }
}

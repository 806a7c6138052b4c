/** Standard output over a whole run, piece by piece: a reader is waited for without blocking, so that a signal is heard meanwhile. */
import { constants, fstatSync, openSync, writeSync } from 'node:fs';
import { stdoutFault, writeStdout } from './output.ts';

/** Until a full terminal is tried again. */
const pauseMs = 5;

/** Each after those before it. Rejects with InputError where nothing can be written. */
export function stdoutLines(): (text: string) => Promise<void> {
  const write = wayOut();
  let last = Promise.resolve();
  return text => {
    last = last.then(() => write(text));
    return last;
  };
}

/** Node.js waits for pipes and sockets without blocking, not for terminals; a file never is full for now. */
function wayOut(): (text: string) => void | Promise<void> {
  const stdout = fstatSync(1);
  if (stdout.isFIFO() || stdout.isSocket()) {
    process.stdout.on('error', () => {});
    return writeStream;
  }
  const terminal = stdout.isCharacterDevice() ? reopened() : null;
  return terminal === null ? writeStdout : text => writeTerminal(terminal, Buffer.from(text));
}

function writeStream(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, error => {
      const { code } = (error ?? {}) as NodeJS.ErrnoException;
      if (error && !isGone(code)) reject(stdoutFault(code));
      else resolve();
    });
  });
}

/** Opened once more for ourselves: others share the first. Null where it cannot be. */
function reopened(): number | null {
  try {
    return openSync('/dev/fd/1', constants.O_WRONLY | constants.O_NONBLOCK);
  } catch {
    return null;
  }
}

async function writeTerminal(file: number, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(file, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (isGone(code)) return;
      if (code !== 'EAGAIN') throw stdoutFault(code);
      await new Promise(resolve => setTimeout(resolve, pauseMs));
    }
  }
}

/** A reader who stops reading is no error. Later pieces are written to a stream that is closed then. */
function isGone(code: string | undefined): boolean {
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}

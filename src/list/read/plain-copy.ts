/** The copy the engine reads where it cannot read the file itself: UTF-8, line feeds, doubled quotes. */
import { writeSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { type Encoding, encodeUnits } from './encoding.ts';
import { unwritable } from './files.ts';
import { limits } from './limits.ts';
import type { Units } from './scan.ts';

interface PlainCopy {
  /** A record that is well-formed as it stands; false where its characters cannot be decoded. */
  record(units: Units, start: number, end: number, encoding: Encoding): boolean;
  cells(cells: readonly string[]): void;
  end(): void;
}

/** `breaks`: whether line breaks inside cells may stay; they become line feeds, which is all the engine takes in such a file. */
export function plainCopy(handle: FileHandle, path: string, delimiter: string, breaks: boolean): PlainCopy {
  const buffer = Buffer.allocUnsafe(limits.blockBytes + 4 * limits.recordBytes);
  let at = 0;
  const flush = () => {
    for (let from = 0; from < at; ) from += write(handle, path, buffer.subarray(from, at));
    at = 0;
  };
  return {
    record(units, start, end, encoding) {
      const next = encodeUnits(units, start, end, encoding, buffer, at);
      if (next === -1) return false;
      at = next;
      buffer[at++] = 0x0a;
      if (at > limits.blockBytes) flush();
      return true;
    },
    cells(cells) {
      const line = `${cells.map(cell => quoted(cell, breaks)).join(delimiter)}\n`;
      if (line.length * 3 > buffer.length - at) flush();
      if (line.length * 3 <= buffer.length) at += buffer.write(line, at);
      else
        for (let from = 0, rest = Buffer.from(line); from < rest.length; )
          from += write(handle, path, rest.subarray(from));
      if (at > limits.blockBytes) flush();
    },
    end: flush,
  };
}

function write(handle: FileHandle, path: string, bytes: Buffer): number {
  try {
    return writeSync(handle.fd, bytes);
  } catch (error) {
    throw unwritable(path, error as NodeJS.ErrnoException);
  }
}

function quoted(cell: string, breaks: boolean): string {
  // A name may lose its NULs; an address without them would be somebody else's.
  const text = cell.includes('\0') ? cell.replaceAll('\0', cell.includes('@') ? '\x01' : '') : cell;
  const lines = /[\r\n]/.test(text) ? text.replace(/\r\n|[\r\n]/g, breaks ? '\n' : ' ') : text;
  return `"${lines.includes('"') ? lines.replaceAll('"', '""') : lines}"`;
}

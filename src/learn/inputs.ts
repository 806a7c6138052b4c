/** Files, folders, mailboxes and standard input, as readers of feedback want them. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { readingFault } from '../disk/fault.ts';
import { stampOf } from '../disk/look.ts';
import { headOf } from '../list/read/files.ts';
import { InputError } from '../model/input-error.ts';
import { defaultLimits } from '../model/limits.ts';
import { readInput, readStream } from '../parse/files.ts';
import { splitMbox } from '../parse/mbox.ts';
import type { LearnInput } from './reader.ts';

const headBytes = 64 * 1024;
/** Of one gzipped file that is read line by line: a bomb is no log. Judgement. */
const unpackedBytes = 4 * 1024 ** 3;

/** One file as a whole: what is learned from it is stored together, once. */
export interface LearnFile {
  /** As the user named it. */
  readonly file: string;
  /** Of its bytes as they lie there. */
  sha256(): Promise<string>;
  /** One, or several where it is a mailbox. */
  inputs(): Promise<readonly LearnInput[]>;
  /** Throws InputError where it was written to since its bytes were first asked for. */
  mustBeUnchanged(): Promise<void>;
}

/** Folders yield every file in them. Throws InputError for what is not there. */
export async function learnFiles(paths: readonly string[], stdin: AsyncIterable<Uint8Array>): Promise<LearnFile[]> {
  const files: LearnFile[] = [];
  for (const path of paths) {
    if (path === '-')
      files.push(fromBytes('standard input', await readStream(stdin, 'standard input', defaultLimits.messageBytes)));
    else for (const file of await filesIn(path)) files.push(fromFile(file));
  }
  return files;
}

async function filesIn(path: string): Promise<string[]> {
  const stats = await stat(path).catch(error => {
    if (error.code === 'ENOENT') throw new InputError('does not exist', { file: path }, 'check the path');
    throw readingFault(error, path);
  });
  if (stats.isFile()) return [path];
  if (!stats.isDirectory()) throw new InputError('is not a regular file', { file: path }, 'save it to a file first');
  const names = await readdir(path, { recursive: true, withFileTypes: true }).catch(error => {
    throw readingFault(error, path);
  });
  return names
    .filter(one => one.isFile() && !one.name.startsWith('.'))
    .map(one => join(one.parentPath, one.name))
    .sort();
}

function fromBytes(file: string, bytes: Buffer): LearnFile {
  return {
    file,
    sha256: async () => createHash('sha256').update(bytes).digest('hex'),
    inputs: async () => splitMbox(file, bytes).map(one => whole(one.file, one.bytes)),
    mustBeUnchanged: async () => {},
  };
}

function whole(file: string, bytes: Buffer): LearnInput {
  return {
    file,
    head: bytes.subarray(0, headBytes),
    bytes: async () => bytes,
    lines: () => linesOf(once(bytes)),
  };
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

function fromFile(file: string): LearnFile {
  let stamp: Promise<string | null> | undefined;
  return {
    file,
    sha256: async () => {
      stamp ??= stampOf(file);
      await stamp;
      const hash = createHash('sha256');
      for await (const chunk of chunksOf(file)) hash.update(chunk);
      return hash.digest('hex');
    },
    mustBeUnchanged: async () => {
      if (stamp === undefined || (await stamp) === (await stampOf(file))) return;
      const hint = 'learn a copy, or a log that has been rotated';
      throw new InputError('changed while it was read', { file }, hint);
    },
    inputs: async () => {
      stamp ??= stampOf(file);
      await stamp;
      const start = await headOf(file, headBytes);
      const isGzip = start[0] === 0x1f && start[1] === 0x8b;
      if (!isGzip && start.subarray(0, 5).equals(Buffer.from('From ')))
        return splitMbox(file, await readInput(file, defaultLimits.messageBytes)).map(one =>
          whole(one.file, one.bytes),
        );
      const stream = () => (isGzip ? unpacked(file) : chunksOf(file));
      const head = isGzip ? await upTo(stream(), headBytes) : start;
      const bytes = () =>
        isGzip ? readStream(stream(), file, defaultLimits.messageBytes) : readInput(file, defaultLimits.messageBytes);
      return [{ file, head, bytes, lines: () => linesOf(stream()) }];
    },
  };
}

/** Throws InputError where it cannot be read. */
async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(file)) yield chunk as Buffer;
  } catch (error) {
    throw readingFault(error, file);
  }
}

/** Throws InputError where it is cut, or more than anybody sends. */
async function* unpacked(file: string): AsyncGenerator<Buffer> {
  const packed = Readable.from(chunksOf(file));
  const gunzip = createGunzip();
  packed.on('error', error => gunzip.destroy(error));
  let size = 0;
  try {
    for await (const chunk of packed.pipe(gunzip)) {
      size += (chunk as Buffer).length;
      if (size > unpackedBytes) throw new InputError('unpacks to more than 4 GiB', { file });
      yield chunk as Buffer;
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`is not whole gzip (${(error as Error).message})`, { file });
  } finally {
    packed.destroy();
  }
}

async function upTo(stream: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
}

/** A line longer than any record is cut there: its reader names it as a bad one. */
const longestLine = 4 * 1024 * 1024;

async function* linesOf(stream: AsyncIterable<Buffer>): AsyncIterable<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
    if (rest.length < longestLine) continue;
    yield rest;
    rest = '';
  }
  const last = rest + decoder.end();
  if (last !== '') yield last.endsWith('\r') ? last.slice(0, -1) : last;
}

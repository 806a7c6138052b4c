/** One JSON object a line: its keys are the columns, in the order in which they appear. */
import { createHash } from 'node:crypto';
import { InputError } from '../../model/input-error.ts';
import type { PlainTable } from '../table.ts';
import { beginning, decode, type Encoding } from './encoding.ts';
import { closeRead, closeWritten, createTemporary, openFile, temporaryPath } from './files.ts';
import { columnNames } from './layout.ts';
import { limits } from './limits.ts';
import { plainCopy } from './plain-copy.ts';
import { rowCount } from './rejections.ts';
import { sampleOf } from './sample.ts';
import { BLANK, LONG, machineOf, type Units } from './scan.ts';
import type { Source } from './source.ts';
import { newlineOf, survey } from './survey.ts';
import { type Place, unitsOf, walk } from './walk.ts';

type Json = Readonly<Record<string, unknown>>;

const lines = machineOf({ delimiter: -1, quote: -1, backslash: false }, 1);

/** Whether the text begins as JSON does; throws where it is JSON of another form. */
export function isJsonLines(head: Buffer, file: string): boolean {
  const { mark, wide } = beginning(head);
  const start = decode(unitsOf(head.subarray(mark), { mark: 0, wide, utf8Mark: false }), 0, 65_536, wide ?? 'utf-8');
  const text = start.trimStart();
  const one = 'write one object a line (JSON Lines), or export CSV';
  if (/^\[\s*(\{|\])/.test(text)) throw new InputError('is one JSON array, not one object a line', { file }, one);
  if (!/^\{\s*("|\})/.test(text)) return false;
  const [first = ''] = text.split(/\r\n|[\r\n]/, 1);
  if (objectOf(first) !== undefined) return true;
  if (/^\{\s*$/.test(first)) throw new InputError('is JSON that spreads over lines', { file }, one);
  return first.length >= 65_536 || /^\{\s*"[^"]*"\s*:/.test(first);
}

export async function readJsonLines(source: Source, firstBytes: Buffer): Promise<PlainTable> {
  const handle = await openFile(source.path);
  const path = temporaryPath(source.tempFolder, 'csv');
  const target = await createTemporary(path);
  try {
    const { size } = await handle.stat();
    const start = beginning(firstBytes);
    const encoding: Encoding = start.wide ?? 'utf-8';
    const keys = keysOf(firstBytes, encoding, firstBytes.length >= size);
    if (keys.length === 0) throw new InputError('has no rows', { file: source.file });
    const columns = columnNames(keys, source.file);
    const copy = plainCopy(target, path, ',', size <= limits.lineBreakBytes);
    const count = rowCount();
    const place: Place = { base: 0, unitBytes: start.wide === undefined ? 1 : 2 };
    const seen = survey(1, 0, place);
    const hash = createHash('sha256');
    let done = 0;
    const sink = {
      record(units: Units, from: number, end: number, width: number, marks: number) {
        seen.record(units, from, end, width, marks);
        if ((marks & BLANK) !== 0) return;
        count.next();
        const offset = place.base + from * place.unitBytes;
        if ((marks & LONG) !== 0) return count.reject(offset, 'too-long', `more than ${limits.recordBytes / 1024} KB`);
        const text = decode(units, from, end, encoding);
        if (!isDecoded(text, units, from, end)) return count.reject(offset, 'undecodable', `not ${encoding}`);
        const object = objectOf(text);
        if (object === undefined) return count.reject(offset, 'not-an-object', 'no JSON object');
        if (Object.keys(object).length === 0) return count.reject(offset, 'empty', 'an object without keys');
        copy.cells(keys.map(key => cellOf(Object.hasOwn(object, key) ? object[key] : undefined)));
      },
      unclosed() {},
    };
    const see = (bytes: Uint8Array) => {
      hash.update(bytes);
      done += bytes.length;
      source.progress(done, size);
    };
    await walk({ handle, beginning: start, machine: lines, sink, place, see, stopped: () => false });
    copy.end();
    return {
      path,
      format: 'csv',
      delimiter: ',',
      quote: '"',
      skipLines: 0,
      columns,
      hasHeader: true,
      found: { format: 'jsonl', gzip: source.gzip, encoding, newline: newlineOf(seen.seen), preambleLines: 0 },
      ...count.total(),
      sha256: hash.digest('hex'),
      sizeBytes: size,
    };
  } finally {
    await closeRead(handle);
    await closeWritten(target, path);
  }
}

function keysOf(head: Buffer, encoding: Encoding, whole: boolean): string[] {
  const start = beginning(head);
  const units = unitsOf(head, start);
  const from = start.mark / units.BYTES_PER_ELEMENT;
  const { records } = sampleOf({ units, from, whole, encoding }, lines, limits.sampleObjects);
  return [...new Set(records.flatMap(({ cells }) => Object.keys(objectOf(cells[0] ?? '') ?? {})))];
}

function objectOf(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

function isDecoded(text: string, units: Units, from: number, end: number): boolean {
  if (!text.includes('\ufffd')) return text.isWellFormed();
  return units instanceof Uint8Array && Buffer.from(text).equals(units.subarray(from, end));
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

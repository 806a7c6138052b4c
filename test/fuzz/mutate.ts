/** Files with a few things done to them: what nobody would write, near what somebody did. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const fixtures = join(import.meta.dirname, '../../fixtures');

export function fixturesIn(folder: string, ending: RegExp): Buffer[] {
  return readdirSync(join(fixtures, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => ending.test(name))
    .sort()
    .map(name => readFileSync(join(fixtures, folder, name)));
}

/** Places are parts of the whole, so that they hold for any length. */
type Change = (bytes: Buffer) => Buffer;

const part = fc.double({ min: 0, max: 1, noNaN: true });
const at = (bytes: Buffer, place: number) => Math.floor(place * bytes.length);
const joined = (bytes: Buffer, from: number, to: number, between: Uint8Array) =>
  Buffer.concat([bytes.subarray(0, from), between, bytes.subarray(Math.max(from, to))]);

/** Longer inputs are another test's business. */
const longest = 200_000;

function change(dictionary: readonly string[]): fc.Arbitrary<Change> {
  const word = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...dictionary).map(one => Buffer.from(one)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 6 }).map(one => Buffer.from(one)) },
  );
  const short = fc.integer({ min: 1, max: 40 });
  return fc.oneof(
    fc.tuple(part, fc.integer({ min: 0, max: 255 })).map(
      ([place, octet]): Change =>
        bytes =>
          joined(bytes, at(bytes, place), at(bytes, place) + 1, Buffer.from([octet])),
    ),
    fc.tuple(part, word).map(
      ([place, one]): Change =>
        bytes =>
          joined(bytes, at(bytes, place), at(bytes, place), one),
    ),
    fc.tuple(part, word).map(
      ([place, one]): Change =>
        bytes =>
          joined(bytes, at(bytes, place), at(bytes, place) + one.length, one),
    ),
    fc.tuple(part, short).map(
      ([place, length]): Change =>
        bytes =>
          joined(bytes, at(bytes, place), at(bytes, place) + length, Buffer.alloc(0)),
    ),
    fc.tuple(part, part, short).map(
      ([from, to, length]): Change =>
        bytes =>
          joined(bytes, at(bytes, to), at(bytes, to), bytes.subarray(at(bytes, from), at(bytes, from) + length)),
    ),
    fc.tuple(part, word, fc.integer({ min: 2, max: 4000 })).map(
      ([place, one, times]): Change =>
        bytes =>
          joined(bytes, at(bytes, place), at(bytes, place), Buffer.concat(Array<Buffer>(times).fill(one))),
    ),
    fc.tuple(part, part).map(
      ([one, other]): Change =>
        bytes =>
          moveLine(bytes, at(bytes, one), at(bytes, other)),
    ),
    part.map(
      (place): Change =>
        bytes =>
          bytes.subarray(0, at(bytes, place)),
    ),
    fc.constant<Change>(bytes => Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')),
  );
}

function moveLine(bytes: Buffer, from: number, to: number): Buffer {
  const start = bytes.lastIndexOf(10, from) + 1;
  const end = bytes.indexOf(10, from) + 1 || bytes.length;
  const without = joined(bytes, start, end, Buffer.alloc(0));
  const target = without.lastIndexOf(10, Math.min(to, without.length)) + 1;
  return joined(without, target, target, bytes.subarray(start, end));
}

export function mutated(files: readonly Buffer[], dictionary: readonly string[]): fc.Arbitrary<Buffer> {
  return fc
    .tuple(fc.constantFrom(...files), fc.array(change(dictionary), { minLength: 1, maxLength: 6 }))
    .map(([file, changes]) => changes.reduce((bytes, one) => one(bytes).subarray(0, longest), file));
}

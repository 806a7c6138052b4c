/** Any table, written in any dialect, encoding and newline, comes back cell by cell. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../src/list/read.ts';
import { readBack } from '../tools/read-back.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-property-'));
let engine: Awaited<ReturnType<typeof readBack>>;
beforeAll(async () => {
  engine = await readBack();
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

interface Form {
  readonly delimiter: string;
  readonly newline: string;
  readonly encoding: 'utf8' | 'utf8-mark' | 'utf16le' | 'utf16be' | 'latin1';
  readonly quotes: 'all' | 'needed';
  readonly backslash: boolean;
  readonly header: boolean;
  readonly blankLines: boolean;
  readonly end: boolean;
}

const form: fc.Arbitrary<Form> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf8', 'utf8-mark', 'utf16le', 'utf16be', 'latin1'),
  quotes: fc.constantFrom('all', 'needed'),
  backslash: fc.boolean(),
  header: fc.boolean(),
  blankLines: fc.boolean(),
  end: fc.boolean(),
});

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('', 'Ana', 'José', 'x y', '2026-01-02', '1,5', 'Ruiz, Ana', "d'Or") },
  { weight: 3, arbitrary: fc.constantFrom('a "b" c', '"', '""', 'a;b|c', 'line\nline', 'tab\ttab', 'NULL', '5" pipe') },
  { weight: 2, arbitrary: fc.stringMatching(/^[ -~à-ÿ]{0,12}$/) },
);

const table = fc
  .integer({ min: 0, max: 5 })
  .chain(width => fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 30 }))
  .map(rows => rows.map((cells, at) => [`user${at}@acme.example`, ...cells]));

function written(rows: readonly (readonly string[])[], how: Form): Buffer {
  const cell = (text: string) => {
    const needed = how.quotes === 'all' || /["\r\n,;|\t\\]|^\s|\s$/.test(text);
    if (!needed) return text;
    return `"${how.backslash ? text.replaceAll('"', '\\"') : text.replaceAll('"', '""')}"`;
  };
  const lines = rows.map(cells => cells.map(cell).join(how.delimiter));
  const text = lines.join(how.newline + (how.blankLines ? how.newline : '')) + (how.end ? how.newline : '');
  if (how.encoding === 'utf16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (how.encoding === 'utf16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  if (how.encoding === 'latin1') return Buffer.from(text, 'latin1');
  return Buffer.from(how.encoding === 'utf8' ? text : `\ufeff${text}`);
}

describe('a table written and read', () => {
  it('is the same table', async () => {
    await fc.assert(
      fc.asyncProperty(table, form, async (any, how) => {
        // Where backslashes escape, none is text: `\\` alone would not tell which it is.
        const rows = how.backslash ? any.map(cells => cells.map(cell => cell.replaceAll('\\', '/'))) : any;
        const header = ['email', ...(rows[0] ?? []).slice(1).map((_, at) => `field ${at}`)];
        const path = join(folder, 'list.csv');
        writeFileSync(path, written(how.header ? [header, ...rows] : rows, how));
        const found = await readTable(path, { tempFolder: folder });
        expect([found.rows, found.read, found.rejected]).toEqual([rows.length, rows.length, 0]);
        expect(await engine.cells(found)).toEqual(rows);
        if (how.header) expect(found.columns).toEqual(header);
        else expect(found.hasHeader).toBe(false);
      }),
      { numRuns: 400, seed: 20261124 },
    );
  });
});

describe('any bytes at all', () => {
  it('are read or refused, and every row is accounted for', async () => {
    const piece = fc.constantFrom(
      '"',
      '\n',
      '\r',
      '\r\n',
      ',',
      ';',
      '\\',
      '""',
      'a@b.example',
      'Ana',
      ' ',
      '\0',
      'é',
      '{',
      '\t',
      '|',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 60 }), fc.boolean(), async (pieces, one) => {
        const path = join(folder, 'any.csv');
        writeFileSync(path, Buffer.from(pieces.join(''), one ? 'latin1' : 'utf8'));
        const found = await readTable(path, { tempFolder: folder }).catch((error: unknown) => error as Error);
        if (found instanceof Error) {
          expect(found.name).toBe('InputError');
          return;
        }
        expect(found.rows).toBe(found.read + found.rejected);
        expect(await engine.count(found)).toBe(found.read);
      }),
      { numRuns: 600, seed: 20261124 },
    );
  });
});

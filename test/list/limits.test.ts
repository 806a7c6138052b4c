/** How much of a list is looked at, and what is refused before it is read. */
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostUnpacked } from '../../src/list/read/unpack.ts';
import { readTable } from '../../src/list/read.ts';
import { readBack } from '../tools/read-back.ts';
import { zipOf } from '../tools/zip-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-list-limits-'));
const tempFolder = join(folder, 'temp');
mkdirSync(tempFolder);
let engine: Awaited<ReturnType<typeof readBack>>;
beforeAll(async () => {
  engine = await readBack();
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

const file = join(folder, 'list');
function read(content: string | Uint8Array) {
  writeFileSync(file, content);
  return readTable(file, { tempFolder });
}
const refusal = (reading: Promise<unknown>) =>
  reading.then(
    () => '',
    (error: Error) => error.message,
  );
const rows = (count: number, write: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => write(at)).join('');

describe('a list', () => {
  it('is judged by its first 300 rows', async () => {
    const first = (texts: number) =>
      `email,2026\n${rows(texts, at => `a${at}@acme.example,x\n`)}${rows(1000, at => `b${at}@acme.example,7\n`)}`;
    expect((await read(first(299))).hasHeader).toBe(true);
    expect((await read(first(99))).hasHeader).toBe(false);
  });

  it('may begin with 50 lines of titles', async () => {
    const titled = (titles: number) =>
      `${rows(titles, at => `Title ${at}\n`)}email,name,n\n${rows(50, at => `a${at}@acme.example,Ana,${at}\n`)}`;
    expect((await read(titled(45))).found.preambleLines).toBe(45);
    expect(await refusal(read(titled(55)))).not.toBe('');
  });

  it('of JSON has the columns of its first 1,000 objects', async () => {
    const objects = (before: number) =>
      `${rows(before, at => `{"email":"a${at}@acme.example"}\n`)}{"email":"b@acme.example","late":1}\n`;
    expect((await read(objects(999))).columns).toEqual(['email', 'late']);
    expect((await read(objects(1000))).columns).toEqual(['email']);
  });

  it('keeps line breaks within cells up to 2 MB', async () => {
    const cellOf = async (count: number) =>
      (
        await engine.cells(
          await read(rows(count, at => `{"email":"a${at}@acme.example","note":"${'x'.repeat(900)}\\nb"}\n`)),
        )
      )[0]?.[1]?.slice(-3);
    expect(await cellOf(10)).toBe('x\nb');
    expect(await cellOf(2400)).toBe('x b');
  });

  it('is told from what is no text by its first 64 KB', async () => {
    const text = (characters: number) => `email,name\n${rows(characters / 20, at => `a${1000 + at}@acme.example,A\n`)}`;
    const zeros = '\0'.repeat(60_000);
    expect((await read(`${text(70_000)}x,${zeros}\n`)).rejected).toBeLessThanOrEqual(1);
    expect(await refusal(read(`${text(2000)}x,${zeros}\n`))).toMatch(/not text/);
  });

  it('may unpack to 50 GB', () => {
    expect([mostUnpacked(1), mostUnpacked(1e6), mostUnpacked(1e9)]).toEqual([64 * 1024 * 1024, 1e8, 5e10]);
  });
});

describe('a workbook', () => {
  it('may have 64 MB', async () => {
    const sized = (octets: number) => {
      writeFileSync(file, Buffer.from('504b0304', 'hex'));
      truncateSync(file, octets);
      return refusal(readTable(file, { tempFolder }));
    };
    expect(await sized(64 * 1024 * 1024)).toMatch(/damaged ZIP/);
    expect(await sized(64 * 1024 * 1024 + 1)).toMatch(/is a ZIP archive of 67 MB/);
  });

  it('may unpack to 500 MB', async () => {
    const promising = (octets: number) => {
      const bytes = zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/sheet.xml': '<sheet/>' });
      bytes.writeUInt32LE(octets, bytes.lastIndexOf('xl/sheet.xml') - 46 + 24);
      return refusal(read(bytes));
    };
    expect(await promising(499_000_000)).toMatch(/cannot be read/);
    expect(await promising(501_000_000)).toMatch(/is a workbook of 501 MB once unpacked/);
  });
});

/** Tables of others that ship with the project, against what their authors expect. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readTable } from '../../src/list/read.ts';
import { readBack } from '../tools/read-back.ts';

const spectrum = join(import.meta.dirname, '../../fixtures/lists/read/csv-spectrum');
const tempFolder = mkdtempSync(join(tmpdir(), 'deliv-corpora-'));
afterAll(() => rmSync(tempFolder, { recursive: true }));

describe('csv-spectrum', () => {
  it.each(readdirSync(spectrum).filter(name => name.endsWith('.csv')))('%s', async name => {
    const expected = [JSON.parse(readFileSync(join(spectrum, name.replace('.csv', '.expected.json')), 'utf8'))].flat();
    // Its authors masked a telephone number in what they expect, and not in the table.
    for (const row of expected) if ('Cities' in row) row['Contact Phone Number'] = '2095257564';
    const table = await readTable(join(spectrum, name), { tempFolder });
    const engine = await readBack();
    const cells = await engine.cells(table);
    engine.close();
    const objects = cells.map(row => Object.fromEntries(table.columns.map((column, at) => [column, row[at]])));
    // Line breaks inside cells become line feeds.
    expect(objects).toEqual(JSON.parse(JSON.stringify(expected).replaceAll('\\r\\n', '\\n')));
    expect(table.rejected).toBe(0);
  });
});

/** What is said of a list depends on who is in it: not on how it was written down, and it is said of any list, however small. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgedList } from '../../bench/judged-list.ts';
import { generate } from '../../bench/lists/generate.ts';
import { titles } from '../../bench/lists/headers.ts';
import { Random } from '../../bench/lists/random.ts';
import { type Country, type Field, now, type Spec } from '../../bench/lists/spec.ts';
import { listLore } from '../../rules/data/list/index.ts';
import { policies } from '../../rules/providers/index.ts';
import { listFacts } from '../../src/list/list-facts.ts';
import { receiverOf } from '../../src/mail/receiver.ts';
import { InputError } from '../../src/model/input-error.ts';
import type { ListFacts, Signal } from '../../src/model/list.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-invariance-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function tableOf(file: Buffer): Table {
  const delimiter = file.toString('utf8').split('\n')[0]?.includes(';') ? ';' : ',';
  const [header = [], ...rows] = parse(file, { bom: true, delimiter, relax_quotes: true }) as string[][];
  return { header, rows };
}

function written({ header, rows }: Table, delimiter = ',', newline = '\n'): string {
  const cell = (text: string) => (/[;,"\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [header, ...rows].map(row => row.map(cell).join(delimiter) + newline).join('');
}

async function factsOf(file: string | Buffer, country: Country): Promise<ListFacts> {
  const path = join(mkdtempSync(join(folder, 'one-')), 'list.csv');
  writeFileSync(path, file);
  const request = { file: path, columns: {}, countries: [country], now: new Date(now) };
  return (await listFacts(request, listLore, receiverOf(policies))).facts;
}

function shuffled<T>(items: readonly T[], seed: string): T[] {
  const random = new Random(seed);
  return items
    .map(item => ({ item, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

function permuted({ header, rows }: Table): Table {
  const order = shuffled([...header.keys()], 'columns');
  const pick = (row: readonly string[]) => order.map(at => row[at] as string);
  return { header: pick(header), rows: rows.map(pick) };
}

/** The same column titles as an export in another language has them. */
function translated({ header, rows }: Table, from: Country, to: Country): Table {
  const fields = [titles[from], titles.vendor].flatMap(language => Object.entries(language));
  const renamed = header.map(title => {
    const field = fields.find(([, words]) => words.split('|').includes(title))?.[0] as Field | undefined;
    return field === undefined ? title : (titles[to][field].split('|')[0] as string);
  });
  return { header: renamed, rows };
}

function shouted({ header, rows }: Table): Table {
  const at = header.findIndex((_, column) => rows.filter(row => row[column]?.includes('@')).length > rows.length / 2);
  const upper = (cell: string) => cell.replace(/@[^@]*$/, host => host.toUpperCase());
  return { header, rows: rows.map(row => row.with(at, upper(row[at] as string))) };
}

function widened({ header, rows }: Table): Table {
  return { header: [...header, 'Punkte'], rows: rows.map((row, at) => [...row, String((at * 37) % 100)]) };
}

/** Of these the columns are counted. */
const ofColumns = ['free-text', 'purchased-columns', 'sensitive', 'minors', 'unneeded-columns'];

/** Signals without their words, in which columns are named, and without `left`. */
function counts({ signals, ...facts }: ListFacts, left: readonly string[] = []): unknown {
  const kept = Object.entries(signals).filter(([id]) => !left.includes(id));
  const numbers = kept.map(([id, { count, of }]: [string, Signal]) => [
    id,
    ofColumns.includes(id) ? count : [count, of],
  ]);
  return { ...facts, signals: Object.fromEntries(numbers) };
}

const spec = (cause: Spec['cause'], rows: number, country: Country, audience: Spec['audience']): Spec => ({
  cause,
  rows,
  seed: 7,
  audience,
  country,
  columns: 'rich',
});

describe.each([
  spec('clean', 500, 'IT', 'b2c'),
  spec('bought', 500, 'ES', 'b2b'),
  spec('broken-form', 500, 'FR', 'nonprofit'),
  spec('bots', 500, 'US', 'b2c'),
])('$cause from $country is the same list', ({ country, ...rest }) => {
  const table = tableOf(generate({ country, ...rest }).file);
  let plain: ListFacts;
  beforeAll(async () => {
    plain = await factsOf(written(table), country);
  });

  it.each<[string, string | Buffer, string[]]>([
    ['in other order', written({ ...table, rows: shuffled(table.rows, 'rows') }), ['sorted']],
    ['with its columns in other order', written(permuted(table)), []],
    ['with CRLF', written(table, ',', '\r\n'), []],
    ['with tabs', written(table, '\t'), []],
    ['with semicolons', written(table, ';'), []],
    ['in UTF-16', Buffer.from(`\ufeff${written(table)}`, 'utf16le'), []],
    ['with its domains in capitals', written(shouted(table)), []],
    ['with one more column', written(widened(table)), ['unread-columns']],
  ])('%s', async (_, file, left) => {
    expect(counts(await factsOf(file, country), left)).toEqual(counts(plain, left));
  });
});

it.each(['ES', 'IT'] as const)('titles in the language of %s say the same', async language => {
  const table = tableOf(generate(spec('bots', 500, 'US', 'b2c')).file);
  const [english, other] = [table, translated(table, 'US', language)].map(one => factsOf(written(one), 'US'));
  expect(counts((await other) as ListFacts)).toEqual(counts((await english) as ListFacts));
});

const ofOneColumn = (cells: readonly string[]) =>
  Buffer.from(written({ header: ['email'], rows: cells.map(cell => [cell]) }));

function beginningOf(cause: Spec['cause'], rows: number): Buffer {
  const table = tableOf(generate(spec(cause, 500, 'ES', 'b2c')).file);
  return Buffer.from(written({ ...table, rows: table.rows.slice(0, rows) }));
}

/** Every number in it, wherever. */
function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

describe('a list however small is judged', () => {
  it.each<[string, Buffer, number]>([
    ['1 row', beginningOf('clean', 1), 1],
    ['2 rows', beginningOf('clean', 2), 2],
    ['5 rows', beginningOf('clean', 5), 5],
    ['199 rows', beginningOf('clean', 199), 199],
    ['1 bad row', beginningOf('broken-form', 1), 1],
    ['2 bad rows', beginningOf('broken-form', 2), 2],
    ['5 bad rows', beginningOf('broken-form', 5), 5],
    ['199 bad rows', beginningOf('bought', 199), 199],
    ['a row that is no address', ofOneColumn(['ana']), 1],
    ['one domain', ofOneColumn(Array.from({ length: 199 }, (_, at) => `ana${at * 7919}@firm.es`)), 199],
    ['one address 200 times', ofOneColumn(Array.from({ length: 200 }, () => 'ana.ruiz@gmail.com')), 200],
  ])('%s', async (name, file, rows) => {
    const { facts, verdicts } = await judgedList({ file, dead: [], country: 'ES' });
    expect([facts.rows, facts.read + facts.rejected]).toEqual([rows, rows]);
    expect(numbersOf([facts, verdicts]).filter(number => !Number.isFinite(number) || number < 0)).toEqual([]);
    const { 'purchased-columns': _weight, ...signals } = facts.signals;
    expect(Object.entries(signals).filter(([, { count, of }]) => count > of)).toEqual([]);
    const found = verdicts.flatMap(({ findings }) => findings);
    expect(found.filter(({ level }) => level === 'fail')).toEqual([]);
    if (/^\d+ rows?$/.test(name)) expect(found.filter(({ level }) => level === 'warn')).toEqual([]);
    if (name.startsWith('one address')) expect(found.map(({ id }) => id)).toContain('duplicates/exact');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['blank lines', Buffer.from('\n\n\n')],
    ['a header alone', ofOneColumn([])],
  ])('unless it is %s', async (_, file) => {
    await expect(judgedList({ file, dead: [], country: 'ES' })).rejects.toThrow(InputError);
  });
});

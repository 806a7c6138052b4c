/** T-CSV-1: what people call a list. Each is read rightly, row by row, or refused with its place. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../src/list/read.ts';
import type { PlainTable } from '../../src/list/table.ts';
import { readBack } from '../tools/read-back.ts';
import { zipOf } from '../tools/zip-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-cases-'));
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

let number = 0;
function fileOf(content: string | Uint8Array, name = `${++number}.csv`): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function read(content: string | Uint8Array, name?: string): Promise<PlainTable & { cells: string[][] }> {
  const table = await readTable(fileOf(content, name), { tempFolder });
  const cells = await engine.cells(table);
  expect(table.rows).toBe(table.read + table.rejected);
  expect(cells.length).toBe(table.read);
  return { ...table, cells };
}

const utf16 = (text: string, mark = true) => Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
const big = (bytes: Buffer) => Buffer.from(bytes).swap16();
const latin = (text: string) => Buffer.from(text, 'latin1');
const mark = '\ufeff';
const two = [
  ['ana@acme.example', 'Ana'],
  ['luis@acme.example', 'Luis'],
];
const plain = 'email,name\nana@acme.example,Ana\nluis@acme.example,Luis\n';
const names = (...given: string[]) => given.map((name, at) => [`${'abcdefgh'[at]}@acme.example`, name]);
const wide = Array.from({ length: 40 }, (_, at) => `user${at}@acme.example,Ana,${at}`).join('\n');

type Case = readonly [
  what: string,
  content: string | Uint8Array,
  cells: readonly (readonly string[])[],
  also?: {
    columns?: readonly string[];
    hasHeader?: boolean;
    found?: Partial<PlainTable['found']>;
    /** Whether the engine reads the file itself. */
    copied?: boolean;
    rejections?: readonly (readonly [row: number, offset: number, reason: string])[];
  },
];

const cases: readonly Case[] = [
  ['commas', plain, two, { columns: ['email', 'name'], hasHeader: true, copied: false }],
  ['semicolons', plain.replaceAll(',', ';'), two, { copied: false }],
  ['tabs', plain.replaceAll(',', '\t'), two, { copied: false }],
  ['pipes', plain.replaceAll(',', '|'), two, { copied: false }],
  ['no newline at the end', plain.trimEnd(), two, { copied: false }],
  ['CRLF', plain.replaceAll('\n', '\r\n'), two, { found: { newline: 'crlf' }, copied: false }],
  ['CR', plain.replaceAll('\n', '\r'), two, { found: { newline: 'cr' }, copied: true }],
  ['LF and CRLF', plain.replace('\n', '\r\n'), two, { found: { newline: 'mixed' }, copied: true }],
  [
    'CR, CRLF and LF',
    'email,name\rana@acme.example,Ana\r\nluis@acme.example,Luis\n',
    two,
    { found: { newline: 'mixed' } },
  ],
  ['a mark of UTF-8', mark + plain, two, { columns: ['email', 'name'], copied: false }],
  [
    'a mark before a quote',
    `${mark}"email","name"\n"ana@acme.example","Ana"\n"luis@acme.example","Luis"\n`,
    two,
    { copied: false },
  ],
  ['a mark without header', `${mark}ana@acme.example,Ana\nluis@acme.example,Luis\n`, two, { hasHeader: false }],
  ['UTF-16LE', utf16(plain), two, { found: { encoding: 'utf-16le' }, copied: true }],
  ['UTF-16BE', big(utf16(plain)), two, { found: { encoding: 'utf-16be' } }],
  ['UTF-16LE without mark', utf16(plain, false), two, { found: { encoding: 'utf-16le' } }],
  ['UTF-16BE without mark', big(utf16(plain, false)), two, { found: { encoding: 'utf-16be' } }],
  ['UTF-16, beyond its first plane', utf16('email,name\na@acme.example,Ana 🎉 Ñ 你\n'), names('Ana 🎉 Ñ 你')],
  ['UTF-16, tabs and quotes', utf16('email\tname\r\na@acme.example\t"x\t""y"""\r\n'), names('x\t"y"')],
  ['UTF-16 that ends in mid-character', Buffer.concat([utf16(plain), Buffer.from([0x61])]), two],
  [
    'half a pair in UTF-16',
    Buffer.concat([utf16('email,name\na@acme.example,A\nb@acme.example,'), Buffer.from([0x00, 0xd8, 0x0a, 0])]),
    names('A'),
    { rejections: [[2, 58, 'undecodable']] },
  ],
  ['UTF-8', 'email,name\na@acme.example,José 你\n', names('José 你'), { found: { encoding: 'utf-8' }, copied: false }],
  [
    'Latin-1',
    latin('email,name\na@acme.example,José\nb@acme.example,Muñoz\n'),
    names('José', 'Muñoz'),
    { found: { encoding: 'latin-1' } },
  ],
  [
    'Windows-1252',
    Buffer.concat([latin('email,name\na@acme.example,Jos\xe9 '), Buffer.from([0x93, 0x80, 0x94]), latin('\n')]),
    names('José “€”'),
    { found: { encoding: 'windows-1252' } },
  ],
  ['a Latin-1 header', latin('email,prénom\na@acme.example,Zoë\n'), names('Zoë'), { columns: ['email', 'prénom'] }],
  [
    'UTF-8 with one broken row',
    Buffer.concat([
      Buffer.from(`email,name\n${'x@acme.example,José\n'.repeat(12)}y@acme.example,Jos`),
      Buffer.from([0xc3, 0x0a]),
    ]),
    Array(12).fill(['x@acme.example', 'José']),
    { rejections: [[13, 263, 'undecodable']] },
  ],
  ['quoted', '"email","name"\n"ana@acme.example","Ana"\n"luis@acme.example","Luis"\n', two, { copied: false }],
  ['quotes here and there', 'email,"name"\nana@acme.example,Ana\nluis@acme.example,"Luis"\n', two, { copied: false }],
  ['a quoted delimiter', 'email,name\na@acme.example,"Ruiz, Ana"\n', names('Ruiz, Ana'), { copied: false }],
  ['doubled quotes', 'email,name\na@acme.example,"Ana ""la"" Ruiz"\n', names('Ana "la" Ruiz'), { copied: false }],
  [
    'escaped quotes',
    'email,name\na@acme.example,"Ana \\"la\\" Ruiz, \\\\"\nb@acme.example,"x"\n',
    names('Ana "la" Ruiz, \\', 'x'),
    { copied: true },
  ],
  [
    'a backslash before the closing quote',
    'email,name\na@acme.example,"C:\\"\nb@acme.example,"D:\\"\n',
    names('C:\\', 'D:\\'),
  ],
  [
    'a quoted line break',
    'email,name\na@acme.example,"Ana\nRuiz"\nb@acme.example,x\n',
    names('Ana\nRuiz', 'x'),
    { copied: true },
  ],
  [
    'a quoted CRLF',
    'email,name\r\na@acme.example,"Ana\r\nRuiz"\r\nb@acme.example,x\r\n',
    names('Ana\nRuiz', 'x'),
    { found: { newline: 'crlf' } },
  ],
  [
    'a header over two lines',
    'email,"first\nname"\na@acme.example,x\n',
    names('x'),
    { columns: ['email', 'first name'] },
  ],
  ['empty quotes', 'email,name\na@acme.example,""\n', names('')],
  [
    'quotes within a cell',
    'email,name\na@acme.example,Ana "la" Ruiz\nb@acme.example,5" pipe\n',
    names('Ana "la" Ruiz', '5" pipe'),
    { copied: false },
  ],
  ['quotes within a cell beside quoted cells', 'email,name\n"a@acme.example",Ana "la" Ruiz\n', names('Ana "la" Ruiz')],
  [
    'text behind a closing quote',
    'email,name\na@acme.example,"Ana" Ruiz\nb@acme.example,x\n',
    names('"Ana" Ruiz', 'x'),
  ],
  [
    'undoubled quotes in quotes',
    'email,name\na@acme.example,"Ana "la" Ruiz"\nb@acme.example,x\n',
    names('Ana "la" Ruiz', 'x'),
  ],
  ['spaces around quotes', 'email,name\na@acme.example, "Ruiz, Ana" \nb@acme.example,x\n', names('Ruiz, Ana', 'x')],
  [
    'delimiters with a space',
    'email, name\na@acme.example, "Ruiz, Ana"\nb@acme.example, x\n',
    names('Ruiz, Ana', 'x'),
    { columns: ['email', 'name'] },
  ],
  [
    'two stray quotes, rows apart',
    `email,name,n\n${wide}\na@acme.example,"Ana,1\nb@acme.example,B,2\nc@acme.example,C",3\n${wide}\n`,
    [...wide.split('\n'), 'b@acme.example,B,2', 'c@acme.example,C",3', ...wide.split('\n')].map(line =>
      line.split(','),
    ),
    { rejections: [[41, 13 + wide.length + 1, 'stray-quote']] },
  ],
  [
    'two stray quotes of one column',
    'email\n"a@acme.example\nb@acme.example\nc@acme.example"\n',
    [['b@acme.example'], ['c@acme.example"']],
    { rejections: [[1, 6, 'stray-quote']] },
  ],
  [
    'two stray quotes around a delimiter',
    'email,name,n\na@acme.example,x"Ana,"1\nb@acme.example,x,2\nc@acme.example,x,"3"\n',
    [
      ['b@acme.example', 'x', '2'],
      ['c@acme.example', 'x', '3'],
    ],
    { copied: true, rejections: [[1, 13, 'stray-quote']] },
  ],
  [
    'sep=;',
    'sep=;\nemail;name\nana@acme.example;Ana\nluis@acme.example;Luis\n',
    two,
    { columns: ['email', 'name'], found: { preambleLines: 1 } },
  ],
  [
    '"sep=,", CRLF and a mark',
    `${mark}"sep=,"\r\n${plain.replaceAll('\n', '\r\n')}`,
    two,
    { columns: ['email', 'name'] },
  ],
  [
    'sep=, where semicolons abound',
    'sep=,\nemail,name\na@acme.example,x;y;z\nb@acme.example,x;y;z\n',
    names('x;y;z', 'x;y;z'),
  ],
  ['a title', `Contacts of 2026\n\n${plain}`, two, { columns: ['email', 'name'], found: { preambleLines: 2 } }],
  ['titles, quoted', `"Contacts, all"\n"Exported ""today"""\n${plain}`, two, { columns: ['email', 'name'] }],
  [
    'titles filled up with delimiters',
    'Contacts,,\n,,\nemail,name,n\na@acme.example,x,1\nb@acme.example,y,2\n',
    [
      ['a@acme.example', 'x', '1'],
      ['b@acme.example', 'y', '2'],
    ],
    { columns: ['email', 'name', 'n'] },
  ],
  [
    'no header',
    'ana@acme.example,Ana\nluis@acme.example,Luis\n',
    two,
    { columns: ['column1', 'column2'], hasHeader: false },
  ],
  [
    'no header, one column',
    'ana@acme.example\nluis@acme.example\n',
    two.map(([email = '']) => [email]),
    { columns: ['column1'], hasHeader: false },
  ],
  [
    'no header, numbers first',
    '1,ana@acme.example\n2,luis@acme.example\n',
    [
      ['1', 'ana@acme.example'],
      ['2', 'luis@acme.example'],
    ],
    { hasHeader: false },
  ],
  ['one address alone', 'ana@acme.example', [['ana@acme.example']], { hasHeader: false, found: { newline: 'none' } }],
  ['a header alone', 'email,name\n', [], { columns: ['email', 'name'] }],
  [
    'duplicate names',
    'email,name,name,name\na@acme.example,x,y,z\n',
    [['a@acme.example', 'x', 'y', 'z']],
    { columns: ['email', 'name', 'name (2)', 'name (3)'] },
  ],
  [
    'a duplicate that looks like ours',
    'email,name,name,name (2)\na@acme.example,x,y,z\n',
    [['a@acme.example', 'x', 'y', 'z']],
    { columns: ['email', 'name', 'name (2)', 'name (2) (2)'] },
  ],
  [
    'names left out',
    'email,,name\na@acme.example,x,y\n',
    [['a@acme.example', 'x', 'y']],
    { columns: ['email', 'column2', 'name'] },
  ],
  ['blank lines', plain.replaceAll('\n', '\n\n'), two, { copied: false }],
  ['blank lines with CRLF', plain.replaceAll('\n', '\r\n\r\n'), two],
  ['lines of spaces', plain.replaceAll('\n', '\n   \n'), two, { copied: true }],
  ['blank lines, one column', 'email\n\na@acme.example\n\n\n', [['a@acme.example']], { copied: true }],
  ['blank lines first', `\n\n${plain}`, two, { columns: ['email', 'name'] }],
  ['NULs', 'email,name\na@acme.example,A\0na\0\nb@acme.example,x\n', names('Ana', 'x'), { copied: true }],
  ['NULs in quotes', 'email,name\na@acme.example,"A\0na"\n', names('Ana')],
  ['an end-of-file mark of DOS', `${plain}\x1a`, two, { rejections: [[3, 55, 'too-few-fields']] }],
  [
    'too few fields',
    'email,name\na@acme.example\nb@acme.example,x\n',
    [['b@acme.example', 'x']],
    { rejections: [[1, 11, 'too-few-fields']] },
  ],
  [
    'too many fields',
    'email,name\na@acme.example,x\nb@acme.example,x,y\n',
    names('x'),
    { rejections: [[2, 28, 'too-many-fields']] },
  ],
  [
    'ragged, as UTF-16',
    utf16('email,name\na@acme.example\nb@acme.example,x\n'),
    [['b@acme.example', 'x']],
    { rejections: [[1, 24, 'too-few-fields']] },
  ],
  [
    'a delimiter too many at the end of each row',
    'email,name\na@acme.example,x,\nb@acme.example,y,\n',
    [
      ['a@acme.example', 'x', ''],
      ['b@acme.example', 'y', ''],
    ],
    { columns: ['email', 'name', 'column3'] },
  ],
  [
    'a delimiter too many, header included',
    'email,name,\na@acme.example,x,\nb@acme.example,y,\n',
    [
      ['a@acme.example', 'x', ''],
      ['b@acme.example', 'y', ''],
    ],
    { columns: ['email', 'name', 'column3'] },
  ],
  [
    'one column and a comma behind each',
    'a@acme.example,\nb@acme.example,\n',
    [
      ['a@acme.example', ''],
      ['b@acme.example', ''],
    ],
  ],
  ['the header once more', `${plain}${plain}`, [...two, ...two], { rejections: [[3, 55, 'repeated-header']] }],
  [
    'a field of 64 KB',
    `email,name\na@acme.example,${'x'.repeat(65_536)}\nb@acme.example,x\n`,
    [['b@acme.example', 'x']],
    { rejections: [[1, 11, 'too-long']] },
  ],
  [
    'a quoted field of 64 KB',
    `email,name\na@acme.example,"${'x'.repeat(70_000)}"\nb@acme.example,x\n`,
    [['b@acme.example', 'x']],
    { rejections: [[1, 11, 'too-long']] },
  ],
  [
    'a field of 3 MB',
    `email,name\na@acme.example,${'x'.repeat(3_000_000)}\nb@acme.example,x\n`,
    [['b@acme.example', 'x']],
    { rejections: [[1, 11, 'too-long']] },
  ],
  ['a field just below', `email,name\na@acme.example,${'x'.repeat(65_000)}\n`, names('x'.repeat(65_000))],
  [
    'decimal commas',
    'email;x;y\na@acme.example;1,5;2,25\nb@acme.example;3,5;4,25\n',
    [
      ['a@acme.example', '1,5', '2,25'],
      ['b@acme.example', '3,5', '4,25'],
    ],
  ],
  ['tags with semicolons', 'email,tags\na@acme.example,x;y;z\nb@acme.example,y;z;x\n', names('x;y;z', 'y;z;x')],
  ['JSON in cells', 'email,data\na@acme.example,"{""a"": [1, 2], ""b"": 3}"\n', names('{"a": [1, 2], "b": 3}')],
  [
    'NULL, NA and zeros',
    'email,name\na@acme.example,NULL\nb@acme.example,NA\nc@acme.example,007\n',
    names('NULL', 'NA', '007'),
  ],
  ['comments are rows', 'email,name\n#a@acme.example,x\n', [['#a@acme.example', 'x']]],
  ['gzip', gzipSync(plain), two, { found: { gzip: true } }],
  [
    'gzip in two members',
    Buffer.concat([gzipSync('email,name\nana@acme.example,Ana\n'), gzipSync('luis@acme.example,Luis\n')]),
    two,
  ],
  ['gzip of UTF-16', gzipSync(utf16(plain)), two, { found: { gzip: true, encoding: 'utf-16le' } }],
  [
    'JSON lines',
    '{"email":"ana@acme.example","name":"Ana"}\n{"name":"Luis","email":"luis@acme.example"}\n',
    two,
    { columns: ['email', 'name'], found: { format: 'jsonl' } },
  ],
  [
    'JSON lines of all kinds',
    '{"email":"a@acme.example","n":1.5,"ok":true}\r\n\r\n{"email":"b@acme.example","x":{"y":[1]},"n":null}\r\n',
    [
      ['a@acme.example', '1.5', 'true', ''],
      ['b@acme.example', '', '', '{"y":[1]}'],
    ],
    { columns: ['email', 'n', 'ok', 'x'] },
  ],
  [
    'JSON lines, broken',
    '{"email":"a@acme.example"}\n[1]\n{"email"\n{}\n',
    [['a@acme.example']],
    {
      rejections: [
        [2, 27, 'not-an-object'],
        [3, 31, 'not-an-object'],
        [4, 40, 'empty'],
      ],
    },
  ],
  [
    'JSON lines, gzip',
    gzipSync('{"email":"a@acme.example"}\n'),
    [['a@acme.example']],
    { found: { gzip: true, format: 'jsonl' } },
  ],
  [
    'a workbook',
    zipOf(
      workbook([
        ['email', 'name'],
        ['ana@acme.example', 'Ana'],
        ['luis@acme.example', 'Luis'],
      ]),
    ),
    two,
    { columns: ['email', 'name'], found: { format: 'xlsx' } },
  ],
];

describe('reads', () => {
  const named = cases.map(([what, content, cells, also = {}]) => ({ what, content, cells, also }));
  it.each(named)('$what', async ({ content, cells, also }) => {
    const table = await read(content);
    expect(table.cells).toEqual(cells);
    if (also.columns !== undefined) expect(table.columns).toEqual(also.columns);
    if (also.hasHeader !== undefined) expect(table.hasHeader).toBe(also.hasHeader);
    if (also.found !== undefined) expect(table.found).toMatchObject(also.found);
    if (also.copied !== undefined) expect(table.path.startsWith(tempFolder)).toBe(also.copied);
    if (table.path.startsWith(tempFolder)) expect(statSync(table.path).mode & 0o777).toBe(0o600);
    const rejections = table.rejections.map(({ row, offset, reason }) => [row, offset, reason]);
    expect(rejections).toEqual(also.rejections ?? []);
  });
});

const refused: readonly (readonly [what: string, content: string | Uint8Array, message: RegExp])[] = [
  ['0 bytes', '', /0 bytes/],
  ['nothing but line ends', '\n\n\n', /no rows/],
  [
    'an unclosed quote in the first row',
    'email,name\n"ana@acme.example,Ana\nluis@acme.example,Luis\n',
    /byte 11, in row 1/,
  ],
  [
    'an unclosed quote in the middle',
    `email,name\n${'a@acme.example,Ana\n'.repeat(30)}b@acme.example,"Ana\n${'a@acme.example,Ana\n'.repeat(9000)}`,
    /byte 596, in row 31/,
  ],
  ['an unclosed quote in the last row', `${plain}eva@acme.example,"Eva\n`, /byte 72, in row 3/],
  ['an unclosed quote in UTF-16', utf16('email,name\na@acme.example,"Ana\n'), /byte 54, in row 1/],
  ['an unclosed quote in the header', '"email,name\na@acme.example,Ana\n', /byte 0/],
  ['a first line of 3 MB', 'x'.repeat(3_000_000), /longer than 64 KB .*row 1/],
  ['a million columns', `${'c,'.repeat(1_000_000)}\n`, /longer than 64 KB/],
  ['3,000 columns', `${'c,'.repeat(2999)}c\n${'1,'.repeat(2999)}1\n`, /3000 columns/],
  [
    'a header of another width',
    'email,name\na@acme.example,x,y\nb@acme.example,x,y\n',
    /names 2 columns, its rows have 3/,
  ],
  ['bytes at random', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919 + at * at) % 256)), /not text/],
  ['zeros', Buffer.alloc(5000), /not text \(byte 0 is 0x00\)/],
  ['a zip called .csv', zipOf({ 'list.csv': plain }), /ZIP archive and no .xlsx/],
  ['half a zip', Buffer.from(zipOf({ 'list.csv': plain }).subarray(0, 40)), /damaged ZIP/],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), /Excel 97/],
  ['a PDF', '%PDF-1.7\n', /PDF/],
  ['UTF-32', Buffer.from('fffe000061000000', 'hex'), /UTF-32/],
  ['half a gzip file', gzipSync(plain.repeat(100)).subarray(0, 60), /damaged gzip/],
  ['gzip of gzip', gzipSync(gzipSync(plain)), /another packed file/],
  ['gzip of nothing', gzipSync(''), /0 bytes/],
  ['a gzip bomb', gzipSync(Buffer.alloc(70_000_000, 'a')), /unpacks to more than/],
  ['a JSON array', '[{"email":"a@acme.example"}]', /one JSON array/],
  ['JSON over lines', '{\n"email": "a@acme.example"\n}\n', /spreads over lines/],
  ['a Parquet file cut off', 'PAR1xxxxxx', /damaged Parquet/],
  ['a workbook that says it is small', liar(), /damaged workbook/],
  ['a workbook without rows', zipOf(workbook([])), /no rows/],
];

describe('refuses', () => {
  it.each(refused)('%s', async (_what, content, message) => {
    const reading = readTable(fileOf(content), { tempFolder });
    await expect(reading).rejects.toMatchObject({ name: 'InputError', message: expect.stringMatching(message) });
  });

  it('what is no file', async () => {
    const fifo = join(folder, 'fifo');
    execFileSync('mkfifo', [fifo]);
    await expect(readTable(fifo, { tempFolder })).rejects.toThrow(/not a regular file/);
    await expect(readTable(folder, { tempFolder })).rejects.toThrow(/is a folder/);
    await expect(readTable(join(folder, 'none.csv'), { tempFolder })).rejects.toThrow(/does not exist/);
  });
});

describe('paths', () => {
  it.each([
    '*.csv',
    'a[b]?.csv',
    'x=1.csv',
    "it's.csv",
    'list.csv.gz',
    'list',
    'https:list.csv',
    'ñ,;.csv',
    'list.parquet',
  ])('%s is only a name', async name => {
    const { cells } = await read(plain, name);
    expect(cells).toEqual(two);
  });

  it('follows a link', async () => {
    const link = join(folder, 'link.csv');
    symlinkSync(fileOf(plain), link);
    expect((await readTable(link, { tempFolder })).rows).toBe(2);
  });
});

describe('beyond one block', () => {
  const rows = (count: number, write: (at: number) => string) =>
    `email,name,n${write(0).endsWith('\r\n') ? '\r\n' : '\n'}${Array.from({ length: count }, (_, at) => write(at)).join('')}`;

  it('finds rows at every cut', async () => {
    const text = rows(150_000, at => `user${at}@acme.example,"Ruiz, ""${'x'.repeat(at % 37)}""",${at}\r\n`);
    const table = await readTable(fileOf(text), { tempFolder });
    expect([table.rows, table.rejected, await engine.count(table)]).toEqual([150_000, 0, 150_000]);
    expect(table.path.startsWith(tempFolder)).toBe(false);
  });

  it('keeps rows whole where cells hold line breaks', async () => {
    const text = rows(150_000, at => `user${at}@acme.example,"a\nb,${'x'.repeat(at % 37)}\n",${at}\n`);
    const table = await readTable(fileOf(text), { tempFolder });
    expect([table.rows, table.rejected, await engine.count(table)]).toEqual([150_000, 0, 150_000]);
  });

  it('lists the first thousand rejected rows and counts all, and tells how far it is', async () => {
    const text = utf16(rows(60_000, at => `user${at}@acme.example,${at % 2 === 0 ? 'x' : 'x,y'},${at}\n`));
    const steps: [number, number][] = [];
    const path = fileOf(text);
    const table = await readTable(path, { tempFolder, progress: (done, all) => steps.push([done, all]) });
    expect([table.rows, table.read, table.rejected, table.rejections.length]).toEqual([60_000, 30_000, 30_000, 1000]);
    expect(await engine.count(table)).toBe(30_000);
    for (const { offset } of table.rejections.slice(-5))
      expect(text.toString('utf16le', offset, offset + 8)).toBe('user');
    expect(steps.at(-1)).toEqual([2 * text.length, 2 * text.length]);
  });

  it('skips a field of 100 MB', async () => {
    const path = fileOf(plain);
    writeFileSync(path, Buffer.alloc(100_000_000, 'x'), { flag: 'a' });
    writeFileSync(path, '\neva@acme.example,Eva\n', { flag: 'a' });
    const { rows, read, rejections } = await readTable(path, { tempFolder });
    expect([rows, read, rejections[0]?.reason, rejections[0]?.offset]).toEqual([4, 3, 'too-long', plain.length]);
  });
});

describe('workbooks and Parquet', () => {
  it('takes the first sheet with data, numbers and days as text', async () => {
    const bytes = zipOf(
      workbook([['Contacts', ''], [], ['email', 'n'], ['a@acme.example', 1.5], [], ['b@acme.example', '007']], true),
    );
    const { columns, cells, found } = await read(bytes);
    expect([columns, cells, found.preambleLines]).toEqual([
      ['email', 'n'],
      [
        ['a@acme.example', '1.5'],
        ['b@acme.example', '007'],
      ],
      2,
    ]);
  });

  it('hands Parquet through', async () => {
    const { openEngine } = await import('../../src/list/engine.ts');
    const path = join(folder, 'list=1.csv');
    const writer = await openEngine();
    await writer.run(
      `COPY (SELECT 'a@acme.example' AS email, 7 AS n, DATE '2026-01-02' AS "the day") TO '${path}' (FORMAT parquet)`,
    );
    writer.close();
    const table = await readTable(path, { tempFolder });
    expect([table.columns, table.rows, await engine.cells(table)]).toEqual([
      ['email', 'n', 'the day'],
      1,
      [['a@acme.example', '7', '2026-01-02']],
    ]);
  });
});

/** A workbook as Excel writes it, with inline strings. */
function workbook(rows: readonly (readonly (string | number)[])[], emptyFirst = false): Record<string, string> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const sheet = (lines: readonly (readonly (string | number)[])[]) =>
    `<worksheet xmlns="${main}"><sheetData>${lines.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, at) => xmlCell(cell, `${'ABC'[at]}${row + 1}`)).join('')}</row>`).join('')}</sheetData></worksheet>`;
  const sheets = emptyFirst ? [[], rows] : [rows];
  return {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map((_, at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="r${at}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="r${at}" Type="${office}/worksheet" Target="worksheets/sheet${at}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((lines, at) => [`xl/worksheets/sheet${at}.xml`, sheet(lines)])),
  };
}

function xmlCell(cell: string | number, at: string): string {
  if (cell === '') return '';
  return typeof cell === 'number'
    ? `<c r="${at}"><v>${cell}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
}

/** Its directory promises a tenth of what it unpacks to. */
function liar(): Buffer {
  const bytes = zipOf(workbook([['email'], ['a@acme.example'.repeat(1000)]]));
  const directory = bytes.lastIndexOf('xl/worksheets/sheet0.xml') - 46;
  bytes.writeUInt32LE(1000, directory + 24);
  return bytes;
}

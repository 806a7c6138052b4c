/** A message that can be read in two ways: which, and where. */
import { describe, expect, it } from 'vitest';
import { mergeTags } from '../../rules/data/merge-tags.ts';
import { parseMessage } from '../../src/parse/message.ts';

const parse = (text: string) => parseMessage(Buffer.from(text), 'x.eml', mergeTags);
const from = async (header: string) => (await parse(`${header}\n\nHello\n`)).author;

describe('From', () => {
  it.each([
    'From: a@acme.example',
    'From: "b@other.example" <a@acme.example>',
    'From: (b@other.example) <a@acme.example>',
    'From: a@ACMÉ.example',
    'From: Friends: a@acme.example, b@other.example;',
    'From: Acme',
    'From: <MAILER-DAEMON>',
  ])('is read alike: %s', async header => {
    expect((await from(header)).readings).toBeUndefined();
  });

  it('keeps its domain where all readings name the same', async () => {
    expect(await from('From: a@acme.example <b@acme.example>')).toMatchObject({
      domain: 'acme.example',
      readings: [
        { by: 'RFC 5322', addresses: ['a@acme.example', 'b@acme.example'] },
        { by: 'mailparser', addresses: ['b@acme.example'] },
      ],
    });
  });

  it('has none where they do not', async () => {
    expect(await from('From: a@acme.example <b@other.example>')).toMatchObject({ domain: null });
  });

  it('is read without quotation marks too', async () => {
    expect((await from('From: "a@acme.example"@other.example')).readings).toContainEqual({
      by: 'without quotation marks',
      addresses: ['a@acme.example', 'acme.example@other.example'],
    });
  });
});

const head = 'From: a@acme.example';
describe('the header', () => {
  it.each([
    ['a line without colon', `${head}\nHello\nX: y`, 'no-field 2'],
    ['a colon alone', `${head}\n: y`, 'no-field 2'],
    ['an mbox line within', `${head}\nFrom a@b Mon\nX: y`, 'no-field 2'],
    ['a name with a letter beyond ASCII', `${head}\nÑ: y`, 'no-field 2'],
    ['From :', `${head}\nTo : y`, 'space-before-colon 2'],
    ['a line of spaces', `${head}\nX: y\n \nZ: y`, 'blank-fold 3'],
    ['an escape', `${head}\nX: \u001b[2J`, 'control 2'],
  ])('%s', async (_name, header, expected) => {
    const { message } = await parse(`${header}\n\nHello\n`);
    expect(message.header.oddities?.map(({ kind, line }) => `${kind} ${line}`)).toEqual([expected]);
  });

  it.each([
    `From a@b Mon\n${head}`,
    `${head}\nX:`,
    `${head}\nX:\n y\n\tz`,
    `${head}\nX: =?utf-8?q?a?=`,
  ])('is plain: %j', async header => {
    expect((await parse(`${header}\n\n \u001b\n`)).message.header.oddities).toBeUndefined();
  });
});

describe('a dot alone on its line', () => {
  const text = (...ends: string[]) => `${head}\r\n\r\nHello${ends.join('.')}MAIL FROM:<b@other.example>\r\n`;
  it.each([
    ['\n', '\n'],
    ['\r\n', '\n'],
    ['\n', '\r\n'],
    ['\r', '\r'],
    ['\r\n', '\r'],
    ['\r', '\r\n'],
    ['\r\r\n', '\n'],
  ])('%j and %j', async (before, after) => {
    expect((await parse(text(before, after))).message.lineEnds.loneDot).toBe(3 + (before.match(/\n/g)?.length ?? 0));
  });

  it.each([
    ['between CRLFs', text('\r\n', '\r\n')],
    ['in a file of bare line feeds', text('\r\n', '\r\n').replaceAll('\r', '')],
    ['with more on its line', text('\n', '. \n')],
  ])('is harmless %s', async (_name, message) => {
    expect((await parse(message)).message.lineEnds.loneDot).toBeUndefined();
  });

  it('is found behind those that are harmless', async () => {
    expect((await parse(`${head}\n\n${'.\n'.repeat(3000)}\r.\n`)).message.lineEnds.loneDot).toBe(3003);
  });
});

const mixed = (boundary: string, ...parts: string[]) =>
  `${head}\nContent-Type: multipart/mixed; ${boundary}\n\n${parts.join('\n')}\n`;
const readingsOf = async (text: string) =>
  (await parse(text)).message.parts.flatMap(({ path, readings = [] }) =>
    readings.map(({ of, readings: found }) => `${path} ${of}: ${found.join(' | ')}`),
  );

describe('the header of a part', () => {
  it.each<[string, string, string]>([
    ['two types', 'Content-Type: text/plain\nContent-Type: text/html', 'Content-Type: text/plain | text/html'],
    ['a comment in the type', 'Content-Type: text/(x)plain', 'Content-Type: text/plain | text/(x)plain'],
    ['no type', 'Content-Type: text', 'Content-Type: text/plain | text'],
    ['two character sets', 'Content-Type: text/html; charset=utf-8; charset=utf-7', 'charset: utf-8 | utf-7'],
    [
      'two encodings',
      'Content-Transfer-Encoding: 8bit\nContent-Transfer-Encoding: base64',
      'Content-Transfer-Encoding: 8bit | base64',
    ],
    [
      'a comment in the encoding',
      'Content-Transfer-Encoding: 8bit (base64)',
      'Content-Transfer-Encoding: 8bit | 8bit (base64)',
    ],
    [
      'two names of a file',
      'Content-Disposition: attachment; filename="a.pdf"; filename*=utf-8\'\'a.exe',
      'filename: pdf | exe',
    ],
    [
      'a name in pieces, and another',
      'Content-Type: text/plain; name="a.txt"\nContent-Disposition: attachment; filename*0="a.e"; filename*1="xe"',
      'filename: exe | txt',
    ],
    [
      'a name in encoded words, and another',
      'Content-Type: text/plain; name="=?utf-8?q?a=2Escr?="\nContent-Disposition: attachment; filename=a.txt',
      'filename: txt | scr',
    ],
  ])('%s', async (_name, header, expected) => {
    expect(await readingsOf(mixed('boundary=b', '--b', header, '', 'YWJj', '--b--'))).toEqual([`1 ${expected}`]);
  });

  it.each<[string, string]>([
    ['two boundaries', 'boundary=b; boundary=c'],
    ['a comment behind the boundary', 'boundary=b(c)'],
    ['a quoted letter in the boundary', 'boundary="\\b"'],
    ['a boundary that is never closed', 'boundary="b'],
  ])('%s', async (_name, boundary) => {
    expect(await readingsOf(mixed(boundary, '--b', '', 'x', '--b--'))).toEqual([
      expect.stringContaining('TEXT boundary: '),
    ]);
  });

  it.each([
    'Content-Type: text/plain; charset="utf-8"; format=flowed',
    'Content-Type: TEXT/Plain;\n charset=UTF-8',
    'Content-Type: text/plain; charset=utf-8 (UTF)',
    'Content-Type: application/pdf; name="Factura de junio.pdf"\nContent-Disposition: attachment;\n filename*0*=utf-8\'\'Factura%20de;\n filename*1*=%20junio.pdf',
    'Content-Type: application/pdf; name="factura"\nContent-Disposition: attachment; filename="factura.pdf"',
    'Content-Type: text/html; charset=utf-8\nContent-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: Quoted-Printable',
    'Content-Transfer-Encoding:',
  ])('is read alike: %s', async header => {
    expect(await readingsOf(mixed('boundary="b"', '--b', header, '', 'YWJj', '--b--'))).toEqual([]);
  });
});

describe('the parts', () => {
  const partsRead = async (text: string) => (await parse(text)).message.partsRead?.map(({ parts }) => parts);
  const inner = (boundary: string) => `Content-Type: multipart/alternative; boundary=${boundary}\n`;

  it.each<[string, string, number[]]>([
    [
      'a boundary that begins as the outer one',
      mixed('boundary=b', '--b', inner('bc'), '--bc', '', 'x', '--bc', '', 'y', '--bc--', '--b--'),
      [4, 5],
    ],
    ['the same boundary twice', mixed('boundary=b', '--b', inner('b'), '--b', '', 'x', '--b--', '--b--'), [3, 3]],
    ['more behind a boundary', mixed('boundary=b', '--b', '', 'x', '--bx', '', 'y', '--b--'), [2, 3]],
    ['the end before the beginning', mixed('boundary=b', '--b--', '--b', '', 'x', '--b--'), [2, 1]],
    ['a boundary of text', `${head}\nContent-Type: text/plain; boundary=b\n\n--b\n\nx\n--b--\n`, [2, 1]],
  ])('are read apart: %s', async (_name, text, expected) => {
    expect(await partsRead(text)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['one', `${head}\n\nHello\n`],
    [
      'nested',
      mixed('boundary=b', '--b', inner('c'), '--c', '', 'x', '--c--', '--b', '', 'y', '--b--', 'epilogue', '--c'),
    ],
    ['the inner one never closed', mixed('boundary=b', '--b', inner('c'), '--c', '', 'x', '--b', '', 'y', '--b--')],
    ['cut', mixed('boundary=b', '--b', '', 'x', '--b')],
    ['white space behind', mixed('boundary=b', '--b \t', '', 'x', '--b-- ')],
    ['a message within', mixed('boundary=b', '--b', 'Content-Type: message/rfc822\n', head, '', 'x', '--b--')],
    ['dashes', mixed('boundary=b', '--', '--b', '', '-- ', '--', '-- x', '--b--')],
  ])('are read alike: %s', async (_name, text) => {
    expect(await partsRead(text)).toBeUndefined();
  });
});

describe('encodings', () => {
  it.each([
    ['x-uuencode', '1 encoding'],
    ['"base64"', '1 encoding'],
    ['utf-8', '1 encoding'],
  ])('%s', async (encoding, expected) => {
    const { message } = await parse(`${head}\nContent-Transfer-Encoding: ${encoding}\n\nx\n`);
    expect(message.parts.flatMap(({ path, faults }) => faults.map(({ kind }) => `${path} ${kind}`))).toEqual([
      expected,
    ]);
  });

  it('a multipart has none', async () => {
    const text = mixed('boundary=b\nContent-Transfer-Encoding: base64', '--b', '', 'x', '--b--');
    expect((await parse(text)).message.parts[0]?.faults.map(({ kind }) => kind)).toEqual(['composite']);
  });
});

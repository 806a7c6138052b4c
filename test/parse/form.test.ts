/** What is measured of the octets: lines, header block, and each part against its header. */
import { describe, expect, it } from 'vitest';
import { mergeTags } from '../../rules/data/merge-tags.ts';
import { parseMessage } from '../../src/parse/message.ts';
import { measureHeader, measureLines } from '../../src/parse/octets.ts';

const lines = (...all: (string | Buffer)[]) =>
  Buffer.concat(all.flatMap(one => [Buffer.from(one), Buffer.from('\r\n')]));
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('lines', () => {
  it.each([
    ['998 octets', lines('From: a', '', 'a'.repeat(998)), { longest: 998 }],
    ['999 octets', lines('From: a', '', 'a'.repeat(999), 'b'), { longest: 999, firstTooLong: 3 }],
    ['octets, not letters', lines('From: a', '', 'ñ'.repeat(500)), { longest: 1000, firstTooLong: 3 }],
    ['in the header', lines(`X: ${'a'.repeat(2000)}`, '', 'b'), { longest: 2003, firstTooLong: 1 }],
    ['without an end', Buffer.from(`From: a\r\n\r\n${'a'.repeat(1001)}`), { longest: 1001, firstTooLong: 3 }],
  ])('%s', (_name, bytes, expected) => {
    expect(measureLines(bytes)).toEqual(expected);
  });
});

describe('the header block', () => {
  it('is measured without the body and what receivers add', () => {
    const own = lines('From: a@acme.example', 'X-Data: 1', ` ${'a'.repeat(50)}`);
    const bytes = Buffer.concat([
      lines('Received: from a', '\tby b', 'ARC-Seal: i=1', 'X-MS-Exchange-Data: 1'),
      own,
      lines('', 'Subject: body', 'ñ'),
    ]);
    expect(measureHeader(bytes)).toEqual({ bytes: own.length, largest: { name: 'X-Data', line: 6, bytes: 64 } });
  });

  it.each([
    ['raw UTF-8', 'Subject: Otoño', { line: 2, as: 'utf-8' }],
    ['raw Latin-1', latin1('Subject: Otoño'), { line: 2, as: 'unknown' }],
    ['an address outside ASCII', 'To: <josé@acme.example>', { line: 2, as: 'smtputf8' }],
    ['a name outside ASCII', 'To: José <jose@acme.example>', { line: 2, as: 'utf-8' }],
    ['encoded', 'Subject: =?utf-8?q?Oto=C3=B1o?=', undefined],
  ])('%s', (_name, field, expected) => {
    expect(measureHeader(lines('From: a@acme.example', field, '', 'ñ')).eightBit).toEqual(expected);
  });
});

async function partsOf(...all: (string | Buffer)[]) {
  const { message } = await parseMessage(lines('From: a@acme.example', ...all), 'x.eml', mergeTags);
  return message.parts.map(({ path, faults, firstEightBit }) => ({
    path,
    faults: faults.map(({ kind, line }) => `${kind} ${line}`),
    ...(firstEightBit === undefined ? {} : { firstEightBit }),
  }));
}
const single = async (charset: string, encoding: string, ...body: (string | Buffer)[]) => {
  const type = `Content-Type: text/html${charset === '' ? '' : `; charset=${charset}`}`;
  return (await partsOf(type, `Content-Transfer-Encoding: ${encoding}`, '', ...body))[0];
};

describe('a part', () => {
  it.each([
    ['ASCII', 'us-ascii', '7bit', 'Hello'],
    ['UTF-8', 'UTF-8', '8bit', 'Otoño 😀'],
    ['UTF-8, quoted', '"utf-8"', 'quoted-printable', 'Oto=C3=\r\n=B1o = \r\n'],
    ['UTF-8 in base64', 'utf-8', 'base64', `${Buffer.from('Otoño').toString('base64')}\r\n`],
    ['Latin-1', 'iso-8859-1', '8bit', latin1('Otoño')],
    ['a code page', 'cp850', '8bit', latin1('Otoño')],
    ['nothing', 'utf-8', 'base64', ''],
    ['padding', 'utf-8', 'base64', 'YQ=='],
  ])('is sound: %s', async (_name, charset, encoding, body) => {
    expect(await single(charset, encoding, body)).toEqual({ path: '1', faults: [] });
  });

  it.each([
    ['an unknown character set', 'utf-9', '7bit', 'a', 'charset 1'],
    ['Latin-1 that says utf-8', 'utf-8', '8bit', latin1('a\r\nOtoño'), 'octets 6'],
    ['an overlong form', 'utf-8', '8bit', latin1('\xc0\xaf'), 'octets 5'],
    ['a surrogate', 'utf-8', '8bit', latin1('\xed\xa0\x80'), 'octets 5'],
    ['a letter cut at the end', 'utf-8', 'quoted-printable', 'a=C3', 'octets 5'],
    ['Latin-1 that says nothing', '', 'quoted-printable', 'Oto=F1o', 'octets 5'],
    ['base64 of Latin-1', 'utf-8', 'base64', latin1('Otoño').toString('base64'), 'octets 5'],
    ['a footer behind the base64', 'utf-8', 'base64', 'YWJj\r\n-- \r\nlist', 'base64 6'],
    ['padding in the middle', 'utf-8', 'base64', 'YQ==YQ==', 'base64 5'],
    ['cut base64', 'utf-8', 'base64', 'YWJjZ', 'cut 6'],
  ])('is broken: %s', async (_name, charset, encoding, body, fault) => {
    expect((await single(charset, encoding, body))?.faults[0]).toBe(fault);
  });

  it.each([
    ['7bit', 'a\r\nñ', 6],
    ['quoted-printable', 'ñ', 5],
    ['8bit', 'ñ', undefined],
    ['binary', 'ñ', undefined],
  ])('%s and an octet above 127', async (encoding, body, line) => {
    expect((await single('utf-8', encoding, body))?.firstEightBit).toBe(line);
  });
});

const multipart = (boundary: string) => [`Content-Type: multipart/mixed; boundary="${boundary}"`, ''];
describe('a multipart', () => {
  it('is numbered as IMAP numbers it, and its parts have their lines', async () => {
    const parts = await partsOf(
      ...multipart('a'),
      ...['--a', ...multipart('b')],
      ...['--b', 'Content-Type: text/plain', '', 'x'],
      ...['--b', 'Content-Type: text/plain; charset=utf-9', '', 'x', '--b--', '', '--a--'],
    );
    expect(parts).toEqual([
      { path: 'TEXT', faults: [] },
      { path: '1', faults: [] },
      { path: '1.1', faults: [] },
      { path: '1.2', faults: ['charset 12'] },
    ]);
  });

  it.each([
    ['the outer', ['--a', '', 'x', '--b--'], ['TEXT unclosed 8']],
    ['a dash too few', ['--a', '', 'x', '--a-'], ['TEXT unclosed 8']],
    ['closed with white space behind', ['--a', '', 'x', '--a--  '], []],
    ['the inner', ['--a', ...multipart('b'), '--b', '', 'x', '--a--'], ['1 unclosed 11']],
  ])('not closed: %s', async (_name, body, expected) => {
    const parts = await partsOf(...multipart('a'), ...body);
    expect(parts.flatMap(({ path, faults }) => faults.map(fault => `${path} ${fault}`))).toEqual(expected);
  });

  it.each([
    ['base64', `${'YWJj'.repeat(19)}\r\n`.repeat(100_000)],
    ['lines of dashes', '--a\r\n'.repeat(480).concat('--\r\n'.repeat(900_000))],
    ['continuation octets', latin1('\x80'.repeat(6_000_000))],
  ])('is looked through in time: %s', async (_name, body) => {
    const before = performance.now();
    await partsOf(...multipart('b'), '--b', 'Content-Transfer-Encoding: base64', 'Content-Type: text/html', '', body);
    expect(performance.now() - before).toBeLessThan(4000);
  });
});

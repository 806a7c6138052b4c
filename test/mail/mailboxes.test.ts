/** An address field by the standard: what it names, and whether it may be written so. */
import { describe, expect, it } from 'vitest';
import { readMailboxes, sameAddress } from '../../src/mail/mailboxes.ts';

const a = 'a@acme.example';
const b = 'b@other.example';

describe('a proper field', () => {
  it.each<[string, readonly string[]]>([
    [a, [a]],
    [`<${a}>`, [a]],
    [`Acme <${a}>`, [a]],
    [`"Acme, Inc. <${b}>" <${a}>`, [a]],
    [`Acme News Q. Public <${a}>`, [a]],
    [`"one" "two" <${a}>`, [a]],
    [`(aside (${b}) "unclosed) ${a}`, [a]],
    [`${a} (Acme)`, [a]],
    [`=?utf-8?q?=3Cb=40other.example=3E?= <${a}>`, [a]],
    [`${a}, ${b}`, [a, b]],
    [`Friends: ${a}, Other <${b}>;`, [a, b]],
    [`Friends:;, ${a}`, [a]],
    ['Friends:;', []],
    ['a @ acme.example', [a]],
    ['"a"@acme.example', [a]],
    ['"a b"@acme.example', ['"a b"@acme.example']],
    ['"a\\"b"@acme.example', ['"a\\"b"@acme.example']],
    ['a@[192.0.2.1]', ['a@[192.0.2.1]']],
    ['A@ACME.example', ['A@acme.example']],
    ['a@ACMÉ.example', ['a@xn--acm-dma.example']],
    ['josé@acme.example', ['josé@acme.example']],
    ["o'neil+x=y@acme.example", ["o'neil+x=y@acme.example"]],
  ])('%s', (value, addresses) => {
    expect(readMailboxes(value)).toEqual({ addresses, wellFormed: true });
  });
});

describe('what may be read and not written', () => {
  it.each<[string, readonly string[]]>([
    [`${a},`, [a]],
    [`,${a}`, [a]],
    ['a . b@acme.example', ['a.b@acme.example']],
    ['a@acme .example', [a]],
    ['a@acme(x).example', [a]],
    ['<@relay.example,@two.example:a@acme.example>', [a]],
    ['a.@acme.example', ['"a."@acme.example']],
  ])('%s', (value, addresses) => {
    expect(readMailboxes(value)).toEqual({ addresses, wellFormed: false });
  });
});

describe('what has no form: all that would be an address', () => {
  it.each<[string, readonly string[]]>([
    ['', []],
    ['Acme', []],
    ['<>', []],
    ['<MAILER-DAEMON>', []],
    [`Acme, Inc. <${a}>`, [a]],
    [`${a} <${b}>`, [a, b]],
    [`${a} ${b}`, [a, b]],
    [`<${a}> <${b}>`, [a, b]],
    [`${a}; ${b}`, [a, b]],
    [`"Acme <${a}>`, [a]],
    [`(Acme <${a}>`, [a]],
    [`${a}>`, [a]],
    [`<${a}`, [a]],
    [`${a}\rBcc: ${b}`, [a, b]],
    [`Coffee @ Home <${a}>`, [a]],
    ['Acme: <a@host>', ['a@host']],
    ['a@acme.example@other.example', [a, 'acme.example@other.example']],
    [`Acme \\<${b}\\> <${a}>`, [b, a]],
  ])('%j', (value, addresses) => {
    expect(readMailboxes(value)).toEqual({ addresses, wellFormed: false });
  });
});

it('writes the same address alike', () => {
  expect(sameAddress('"a"@Acme.Example.')).toBe(a);
  expect(sameAddress('a@b@acme.example')).toBe('"a@b"@acme.example');
  expect(sameAddress('nobody')).toBe('nobody');
});

it.each([
  '(',
  '"',
  '[',
  '\\"',
  '(\\',
  '<',
  '@',
  ',',
  ':',
  ';',
  'a@',
  'a@b,',
  '<a@b>',
  'g:a@b;',
  'a:',
  '<@a:',
  '=?a?q?b?= ',
])('takes time in proportion to the text: %s', piece => {
  const value = piece.repeat(Math.floor(65_536 / piece.length));
  const began = performance.now();
  readMailboxes(value);
  expect(performance.now() - began).toBeLessThan(500);
});

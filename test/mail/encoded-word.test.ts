import { describe, expect, it } from 'vitest';
import { wordFaults } from '../../src/mail/encoded-word.ts';

describe('encoded words', () => {
  it.each([
    ['plain text', 'Hello =? you', []],
    ['quoted', '=?utf-8?q?Oto=C3=B1o_=3F?=', []],
    ['base64 in two words', '=?UTF-8?B?w7E=?= =?UTF-8?B?w7E=?=', []],
    ['with a language (RFC 2231)', '=?us-ascii*en?q?a?=', []],
    ['Japanese with escapes', '=?iso-2022-jp?b?GyRCJTMlaSVgGyhC?=', []],
    ['75 characters', `=?utf-8?q?${'a'.repeat(63)}?=`, []],
    ['76 characters', `=?utf-8?q?${'a'.repeat(64)}?=`, ['too-long']],
    ['an unknown character set', '=?utf-9?q?a?=', ['unknown-charset']],
    ['an unknown encoding', '=?utf-8?x?a?=', ['broken']],
    ['base64 without its padding', '=?utf-8?b?w7?=', ['broken']],
    ['a space within', '=?utf-8?q?a b?=', ['broken']],
    ['a bare equals sign', '=?utf-8?q?a=?=', ['broken']],
    ['no end', '=?utf-8?q?abc', ['broken']],
    ['octets that are no UTF-8', '=?utf-8?q?=F1?=', ['broken']],
    ['a character in two words', '=?utf-8?q?a=C3?= =?utf-8?q?=B1?=', ['split']],
    ['the same with text between', '=?utf-8?q?a=C3?= and =?utf-8?q?=B1?=', ['broken']],
  ])('%s', (_name, value, faults) => {
    expect([...wordFaults(value, false)]).toEqual(faults);
  });

  it.each([
    ['a name', '=?utf-8?q?=C3=B1?= <a@acme.example>', []],
    ['a quoted name', '"=?utf-8?q?=C3=B1?=" <a@acme.example>', ['misplaced']],
    ['a quotation mark that is escaped', '"a\\"=?utf-8?q?=C3=B1?=" <a@acme.example>', ['misplaced']],
    ['behind a quoted name', '"Acme" =?utf-8?q?=C3=B1?= <a@acme.example>', []],
    ['an address', 'Acme <=?utf-8?q?=C3=B1?=@acme.example>', ['misplaced']],
    ['an address without brackets', '=?utf-8?q?=C3=B1?=@acme.example', ['misplaced']],
  ])('in addresses: %s', (_name, value, faults) => {
    expect([...wordFaults(value, true)]).toEqual(faults);
  });

  it.each([
    '=?a?q?'.repeat(11_000),
    '=?utf-8?q?a?= '.repeat(4600),
    '=?'.repeat(32_000),
  ])('takes time in proportion to the field: %#', value => {
    const before = performance.now();
    wordFaults(value, true);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

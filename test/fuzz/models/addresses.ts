/** Address fields: pieces that are right by themselves, in any order. */
import fc from 'fast-check';

const pieces = [
  ...['a@acme.example', 'b@other.example', '"a b"@acme.example', 'a@[192.0.2.1]', 'ü@ümlaut.example', '@', 'a@', '@b'],
  ...['Acme', '"Acme, Inc."', '"a\\"b"', '(x)', '(a (b) c)', 'Friends:', ';', ',', '<', '>', '<>', ':', '\\', '"', '('],
  ...['=?utf-8?q?a=40b?=', '=?utf-8?b?8J+YgA==?=', '=?x?y?z?=', '=?utf-8?q?=1B[2J?=', '[', ']', '.', '..', ')'],
  ...[' ', '\t', '\r\n ', '\r', '\0', '\u202e', '\u200b', '😀', '\u00a0', '\u3000', 'xn--', 'xn--nxasmq6b.example'],
];

export const addresses: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 12,
  })
  .map(all => all.join(''));

/** Master files: records that are right by themselves, and what breaks them. */
import fc from 'fast-check';

const owner = fc.constantFrom(
  '@',
  'a',
  '*',
  '_dmarc',
  'a.b.',
  '.',
  'acme.example.',
  '',
  'x'.repeat(64),
  '\\046',
  '\\300',
  '"a"',
  'ü',
);
const head = fc.constantFrom('', 'IN', '3600', '1h30m', '3600 IN', 'IN 1w', 'CH', '99999999999', '-1', '0'.repeat(40));
const data = fc.constantFrom(
  ...['A 192.0.2.1', 'A 1.2.3', 'AAAA 2001:db8::1', 'AAAA ::ffff:1.2.3.4', 'MX 10 mail', 'MX x mail', 'MX 0 .'],
  ...['TXT "v=spf1 -all"', 'TXT "a" "b"', 'TXT "unclosed', 'TXT ( "a"', '"b" )', 'TXT "\\', 'TXT \\255\\256', 'TXT'],
  ...[
    'CNAME @',
    'CNAME',
    'NS ns1',
    'PTR x.',
    'SRV 0 0 25 mail',
    'TLSA 3 1 1 aa',
    'TLSA 3 1 1 zz',
    'CAA 0 issue "x"',
    'TYPE65280 \\# 1 00',
  ],
  ...['SOA ns host 1 1 1 1 60', 'SOA ns host (1 1', '1 1 60)', 'SOA ns', `TXT "${'a'.repeat(256)}"`],
);
const line = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(owner, head, data).map(all => all.join(' ')) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '$ORIGIN acme.example.',
      '$ORIGIN',
      '$TTL 1h',
      '$TTL x',
      '$INCLUDE /etc/passwd',
      '; note',
      '(',
      ')',
      '"',
      '',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

export const zone: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('$ORIGIN acme.example.\n@ IN SOA ns host 1 1 1 1 60\n', ''),
    fc.array(line, { maxLength: 12 }),
    fc.constantFrom('\n', '\r\n', '\r', '\n\t'),
  )
  .map(([begin, lines, end]) => begin + lines.join(end));

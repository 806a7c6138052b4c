/** Master files and the answers they give: what a name server serving them would say, and nothing about other names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resolver } from '../../src/model/dns.ts';
import { InputError } from '../../src/model/input-error.ts';
import { following } from '../../src/world/following.ts';
import { parseMasterFile } from '../../src/world/master-file.ts';
import { overlaid, zoneResolver } from '../../src/world/zone.ts';

const soa = '@ 3600 IN SOA ns1 hostmaster ( 2027010101 2h 15m ; refresh, retry\n 1w3d 300 )\n';
const text = `$TTL 1h
$ORIGIN acme.example.
${soa}@ IN MX 10 mail
mail 60 IN A 192.0.2.1
     IN AAAA 2001:DB8::1
www CNAME mail
out CNAME elsewhere.test.
long IN TXT ( "v=DKIM1; "
  "k=rsa; p=AB\\;C" ) ; a comment
octet IN TXT "a\\233" plain
_25._tcp.mail IN TLSA 3 1 1 AB CD
_sip._tcp IN SRV 0 5 5060 mail
a.b.c IN A 192.0.2.3
*.wild IN A 192.0.2.4
loop1 CNAME loop2
loop2 CNAME loop1
`;
const zone = following(zoneResolver([{ path: 'acme.zone', text }]));

describe('a zone file', () => {
  it.each([
    ['an address', 'mail.acme.example', 'A', { outcome: 'found', records: ['192.0.2.1'], ttl: 60 }],
    [
      'the owner of the line before',
      'mail.acme.example',
      'AAAA',
      { outcome: 'found', records: ['2001:db8::1'], ttl: 3600 },
    ],
    ['in any case', 'MAIL.Acme.Example.', 'A', { outcome: 'found' }],
    ['a relative name', 'acme.example', 'MX', { records: [{ preference: 10, exchange: 'mail.acme.example' }] }],
    [
      'parentheses, units, comments',
      'acme.example',
      'SOA',
      { records: [{ mname: 'ns1.acme.example', rname: 'hostmaster.acme.example', serial: 2027010101, minimum: 300 }] },
    ],
    ['an alias followed', 'www.acme.example', 'A', { records: ['192.0.2.1'], aliases: ['mail.acme.example'], ttl: 60 }],
    ['an alias itself', 'www.acme.example', 'CNAME', { records: ['mail.acme.example'] }],
    ['an alias out of the files', 'out.acme.example', 'A', { outcome: 'outside-zone', detail: 'elsewhere.test' }],
    ['aliases that loop', 'loop1.acme.example', 'A', { outcome: 'malformed' }],
    ['a text in parts', 'long.acme.example', 'TXT', { records: ['v=DKIM1; k=rsa; p=AB;C'] }],
    ['an octet by number', 'octet.acme.example', 'TXT', { records: ['a\u00e9plain'] }],
    [
      'TLSA',
      '_25._tcp.mail.acme.example',
      'TLSA',
      { records: [{ usage: 3, selector: 1, matchingType: 1, data: 'abcd' }] },
    ],
    [
      'SRV',
      '_sip._tcp.acme.example',
      'SRV',
      { records: [{ priority: 0, weight: 5, port: 5060, target: 'mail.acme.example' }] },
    ],
    ['a name without that type', 'mail.acme.example', 'TXT', { outcome: 'nodata', ttl: 300 }],
    ['an empty name in between', 'b.c.acme.example', 'A', { outcome: 'nodata' }],
    ['no such name', 'gone.acme.example', 'A', { outcome: 'nxdomain', ttl: 300 }],
    ['a wildcard', 'x.y.wild.acme.example', 'A', { records: ['192.0.2.4'] }],
    ['outside the origins', 'other.example', 'A', { outcome: 'outside-zone' }],
    ['above the origin', 'example', 'A', { outcome: 'outside-zone' }],
  ] as const)('%s', async (_name, name, type, expected) => {
    expect(await zone.lookup(name, type)).toMatchObject(expected);
  });

  it('without SOA, every $ORIGIN is an origin', () => {
    expect(
      parseMasterFile('$ORIGIN a.example.\n@ A 192.0.2.1\n$ORIGIN b.example.\n@ A 192.0.2.2\n', 'x').origins,
    ).toEqual(['a.example', 'b.example']);
  });

  it.each([
    ['an unknown type', `${soa}x IN BOGUS 1`, 'unknown record type'],
    ['no type', `${soa}x IN`, 'no type'],
    ['a quote left open', `${soa}x IN TXT "abc`, 'a quote that nothing closes'],
    ['a parenthesis left open', '@ IN SOA ns1 host ( 1 2 3', '"(" that nothing closes'],
    ['a stray parenthesis', `${soa}x IN A ) 192.0.2.1`, '")" without "("'],
    ['no address', `${soa}x IN A 192.0.2.999`, 'not an IPv4 address'],
    ['an IPv4 address as AAAA', `${soa}x IN AAAA 192.0.2.1`, 'not an IPv6 address'],
    ['a preference that is none', `${soa}x IN MX mail 10`, 'is not a number'],
    ['two values', `${soa}x IN CNAME a b`, 'expected a name'],
    ['a text too long', `${soa}x IN TXT ${'a'.repeat(256)}`, 'at most 255'],
    ['class CHAOS', `${soa}x CH A 192.0.2.1`, 'class CH'],
    ['$INCLUDE', `${soa}$INCLUDE other.zone`, '$INCLUDE is not supported'],
    ['no zone', 'acme.example. IN A 192.0.2.1', 'names no zone'],
    ['a name that is none', `${soa}a..b IN A 192.0.2.1`, 'is not a domain name'],
    ['no owner', ' IN A 192.0.2.1', 'names no owner'],
  ])('%s: the line and what is wrong', (_name, broken, message) => {
    const source = `; first line\n$ORIGIN acme.example.\n${broken}\n`.replace('$ORIGIN acme.example.\nacme', 'acme');
    expect(() => parseMasterFile(source, 'bad.zone')).toThrow(message);
    try {
      parseMasterFile(source, 'bad.zone');
    } catch (error) {
      expect(error).toMatchObject({ file: 'bad.zone', line: expect.any(Number) });
    }
  });

  it('any text is read or refused as an input', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('$', 'O', '@', ' ', '\n', '"', '(', ')', ';', '\\', 'A', '1', '.', 'IN', 'TXT', 'MX'),
        }),
        source => {
          try {
            parseMasterFile(source, 'x');
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('an overlay', () => {
  const rest: Resolver = { lookup: async () => ({ outcome: 'found', records: ['rest'] as never, ttl: 1 }) };
  const over = overlaid(
    [{ path: 'o', text: '$ORIGIN acme.example.\n_dmarc TXT "v=DMARC1; p=reject"\nwww CNAME other\n' }],
    rest,
  );

  it('answers for the names it holds, and asks on for all others', async () => {
    expect(await over.lookup('_dmarc.acme.example', 'TXT')).toMatchObject({ records: ['v=DMARC1; p=reject'] });
    expect(await over.lookup('_dmarc.acme.example', 'A')).toMatchObject({ outcome: 'nodata' });
    expect(await over.lookup('acme.example', 'TXT')).toMatchObject({ records: ['rest'] });
    expect(await over.lookup('www.acme.example', 'A')).toMatchObject({ records: ['rest'] });
  });
});

/** Addresses: which are anybody's, which are the same, and where their PTR records stand. */
import { describe, expect, it } from 'vitest';
import { isPublicAddress, isSameAddress, reversedLabels, reverseName } from '../../src/mail/ip-address.ts';

const nibbles = `1.${'0.'.repeat(23)}8.b.d.0.1.0.0.2`;

describe('names in reverse DNS', () => {
  it.each([
    ['192.0.2.10', '10.2.0.192.in-addr.arpa'],
    ['2001:db8::1', `${nibbles}.ip6.arpa`],
    ['2001:0DB8:0:0:0:0:0:0001', `${nibbles}.ip6.arpa`],
    ['::ffff:192.0.2.10', '10.2.0.192.in-addr.arpa'],
    ['::ffff:c000:20a', '10.2.0.192.in-addr.arpa'],
    ['2001:db8:0:0:1234:5678:9abc:def0', '0.f.e.d.c.b.a.9.8.7.6.5.4.3.2.1.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa'],
  ])('%s', (ip, name) => {
    expect(reverseName(ip)).toBe(name);
  });

  it('is of 32 nibbles, each a label', () => {
    expect(reversedLabels('2001:db8::1')).toBe(nibbles);
    expect(reversedLabels('::1').split('.')).toHaveLength(32);
  });
});

describe('the same address', () => {
  it.each([
    ['192.0.2.10', '192.0.2.10', true],
    ['192.0.2.10', '192.0.2.1', false],
    ['2001:DB8::1', '2001:db8:0:0:0:0:0:1', true],
    ['2001:db8::1', '2001:db8::10', false],
    ['::ffff:192.0.2.10', '192.0.2.10', true],
    ['::ffff:c000:20a', '192.0.2.10', true],
    ['mta1.acme.example', 'mta1.acme.example', false],
    ['', '', false],
    ['192.0.2.010', '192.0.2.10', false],
    ['192.0.2.10', '192.0.2.10.', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect([isSameAddress(one, other), isSameAddress(other, one)]).toEqual([same, same]);
  });
});

describe('an address is anybody’s', () => {
  it.each([
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '169.253.255.255',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '192.169.0.0',
    '223.255.255.255',
    '2606:4700::1111',
    '2a01:4f8::1',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    '2002:808:808::1',
    '2001:0:808:808::f7f7:f7f7',
    '3000::1',
  ])('%s is', ip => {
    expect(isPublicAddress(ip)).toBe(true);
  });

  it.each([
    ['this network', '0.0.0.0'],
    ['private, first', '10.0.0.0'],
    ['private, last', '10.255.255.255'],
    ['private', '172.16.0.0'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['carrier-grade NAT, first', '100.64.0.0'],
    ['carrier-grade NAT, last', '100.127.255.255'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.255'],
    ['link-local', '169.254.169.254'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['documentation', '192.0.2.10'],
    ['documentation', '198.51.100.1'],
    ['documentation', '203.0.113.1'],
    ['benchmarking', '198.18.0.1'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['unique local', 'fd00::1'],
    ['link-local', 'fe80::1'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['documentation', '2001:db8::1'],
    ['outside 2000::/3', '4000::1'],
    ['mapped private', '::ffff:10.0.0.1'],
    ['mapped loopback', '::ffff:7f00:1'],
    ['translated private', '64:ff9b::a00:1'],
    ['6to4 of a private one', '2002:a00:1::1'],
    ['6to4 of a private one', '2002:a08:808:800::1'],
    ['Teredo of a private server', '2001:0:a08:808:808:0:f7f7:f7f7'],
    ['Teredo of a private client', '2001:0:808:808::f5ff:fffe'],
    ['with a zone', 'fe80::1%eth0'],
    ['a name', 'localhost'],
    ['a short form', '127.1'],
    ['octal', '010.8.8.8'],
    ['nothing', ''],
  ])('%s: %s is not', (_kind, ip) => {
    expect(isPublicAddress(ip)).toBe(false);
  });
});

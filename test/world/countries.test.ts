/** The country of an address's network, from the database as it ships. */
import { describe, expect, it } from 'vitest';
import { type Countries, openCountries } from '../../src/world/countries.ts';

const countries: Countries = await openCountries();

describe('the country of an address', () => {
  it.each([
    ['8.8.8.8', 'US'],
    ['193.0.6.139', 'NL'],
    ['193.206.158.1', 'IT'],
    ['::ffff:193.206.158.1', 'IT'],
    ['::FFFF:c1ce:9e01', 'IT'],
    ['2001:760::1', 'IT'],
    ['2001:67c:2e8:22::c100:68b', 'NL'],
    ['2001:4860:4860::8888', 'US'],
  ])('%s stands in %s', (ip, country) => {
    expect(countries.countryOf(ip)).toBe(country);
  });

  it.each([
    ['documentation', ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1', '::ffff:198.51.100.1']],
    ['private', ['10.0.0.1', '172.16.0.1', '192.168.1.1', '100.64.0.1', 'fd00::1', '::ffff:192.168.1.1']],
    ['of one host or link', ['0.0.0.0', '127.0.0.1', '169.254.1.1', '::', '::1', 'fe80::1', 'fe80::1%eth0']],
    ['of nobody', ['224.0.0.1', '255.255.255.255', 'ff02::1', '::808:808', '4000::1']],
    ['no address', ['', '8.8.8', '8.8.8.8/32', '8.8.8.256', '134744072', 'mail.example']],
  ])('%s: none', (_kind, ips) => {
    expect(ips.map(ip => countries.countryOf(ip))).toEqual(ips.map(() => null));
  });

  it('is two capital letters wherever it is known', () => {
    const ips = Array.from({ length: 0x10000 }, (_, index) => `${index >> 8}.${index & 0xff}.0.1`);
    const known = ips.map(ip => countries.countryOf(ip)).filter(country => country !== null);
    expect(known.length).toBeGreaterThan(50_000);
    expect(known.filter(country => !/^[A-Z]{2}$/.test(country))).toEqual([]);
  });

  it('says when the database was made', () => {
    expect(countries.builtOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(Date.parse(countries.builtOn)).toBeGreaterThan(Date.parse('2026-01-01'));
  });

  it('reads the database once', async () => {
    expect(await openCountries()).toBe(countries);
  });
});

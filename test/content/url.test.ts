/** Addresses that hide where they lead, and redirectors that say it (reliability matrix T-URL). */
import { describe, expect, it } from 'vitest';
import { redirectors } from '../../rules/data/redirectors.ts';
import { readUrl } from '../../src/content/url.ts';

const read = (url: string) => readUrl(url, redirectors);

describe('a URL', () => {
  it.each([
    ['a plain one', 'https://www.acme.example/sale?x=1', 'www.acme.example', []],
    ['a bare number', 'http://2130706433/', null, ['ip-address', 'encoded-ip']],
    ['hexadecimal parts', 'http://0x7f.1/', null, ['ip-address', 'encoded-ip']],
    ['an address literal', 'http://192.0.2.7/x', null, ['ip-address']],
    ['IPv6', 'http://[::ffff:127.0.0.1]/', null, ['ip-address']],
    ['a name before @', 'https://paypal.com@evil.example/', 'evil.example', ['userinfo']],
    ['a port', 'https://acme.example:8443/', 'acme.example', ['port']],
    ['a percent-encoded host', 'https://%61cme.example/', 'acme.example', ['encoded-host']],
    ['full-width letters', 'https://ａcme.example/', 'acme.example', ['encoded-host']],
    ['Cyrillic among Latin letters', 'https://pаypal.example/', 'xn--pypal-4ve.example', ['mixed-script']],
    ['a zero-width space', 'https://acme.example/\u200bsale', 'acme.example', ['control-characters']],
    ['a script', 'javascript:alert(1)', null, ['script']],
    ['data', 'data:text/html,hello', null, ['data']],
    ['a megabyte', `https://acme.example/${'a'.repeat(1_000_000)}`, null, ['too-long']],
  ] as const)('%s', (_name, url, host, oddities) => {
    expect(read(url)).toMatchObject({ host, oddities });
  });

  it.each([
    ['', 'empty'],
    ['#', 'empty'],
    ['/sale', 'local'],
    ['https://', 'unreadable'],
    ['//', 'unreadable'],
  ] as const)('%j is broken: %s', (url, broken) => {
    expect(read(url).broken).toBe(broken);
  });

  it.each([
    ['https://www.google.com/url?q=https%3A%2F%2Fshop.acme.example%2F', 'shop.acme.example'],
    ['https://urldefense.com/v3/__https://shop.acme.example/x__;!!abc', 'shop.acme.example'],
    ['https://urldefense.proofpoint.com/v2/url?u=https-3A__shop.acme.example_x&d=1', 'shop.acme.example'],
    [
      `https://l.facebook.com/l.php?u=${encodeURIComponent('https://www.google.com/url?q=https://shop.acme.example/')}`,
      'shop.acme.example',
    ],
  ])('%s leads to %s', (url, target) => {
    expect(read(url).leadsTo).toBe(target);
  });

  it('unwraps no deeper than three', () => {
    const nested = Array.from({ length: 50 }).reduce<string>(
      inner => `https://www.google.com/url?q=${encodeURIComponent(inner)}`.slice(0, 8000),
      'https://end.example/',
    );
    expect(read(nested).leadsTo).not.toBe('end.example');
  });
});

/** What nobody may read: secrets of settings, who stands before the @ of a URL, the addresses of a list. */
import { describe, expect, it } from 'vitest';
import { masked as maskedSetting } from '../../../src/cli/settings/secrets.ts';
import { masked } from '../../../src/list/masked.ts';
import { withoutUser } from '../../../src/parse/secrets.ts';

describe('a setting', () => {
  it.each([
    ['keys.spamhaus-dqs', 'Qx7v', '***'],
    ['engine.apiKey', 'Qx7v', '***'],
    ['engine.TOKEN', 'Qx7v', '***'],
    ['smtpPassword', 'Qx7v', '***'],
    ['pin.pass', 1234, '***'],
    ['resolver', 'https://me:Qx7v@dns.example/q', 'https://***@dns.example/q'],
    ['keyboard', 'es', 'es'],
    ['tokens', 3, 3],
    ['monkeys.lang', 'it', 'it'],
  ])('%s %j is shown as %j', (key, value, shown) => {
    expect(maskedSetting({ key, value, from: 'command line' })).toEqual({ key, value: shown, from: 'command line' });
  });
});

describe('a URL', () => {
  it.each([
    ['https://me:Qx7v@dns.example/q', 'https://***@dns.example/q'],
    ['a https://me@x.example b http://you@y.example', 'a https://***@x.example b http://***@y.example'],
    ['https://me:Qx@7v@dns.example/q', 'https://***@dns.example/q'],
    ['https://dns.example/q@r', 'https://dns.example/q@r'],
    ['https://dns.example?q@r', 'https://dns.example?q@r'],
    ['https://dns.example#q@r', 'https://dns.example#q@r'],
    ['https://dns.example and a@acme.example', 'https://dns.example and a@acme.example'],
  ])('%s is shown as %s', (url, shown) => {
    expect(withoutUser(url)).toBe(shown);
  });
});

describe('an address of a list', () => {
  it.each([
    ['ana', 'gmail.com', 5, 'a***@gmail.com'],
    ['ana', 'gmail.com', 4, 'a***@***.com'],
    ['🎉x', 'a1-b.co.example', 1, '🎉***@***.example'],
    ['', 'gmail.com', 5, '***@gmail.com'],
    ['ana', 'gmail.com 666 555 444', 9, 'a***@***'],
    ['ana', 'luca@gmail.com', 9, 'a***@***'],
    ['ana', '666555444', 9, 'a***@***'],
    ['ana', 'localhost', 1, 'a***@***'],
    ['ana', '', 9, 'a***@***'],
  ])('%s at %s, where there are %i, is %s', (local, domain, there, shown) => {
    expect(masked(local, domain, there)).toBe(shown);
  });
});

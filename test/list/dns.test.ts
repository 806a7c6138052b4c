/** What is asked of the domains of a list, in which order, and what their answers mean. */
import { describe, expect, it } from 'vitest';
import { askDomains } from '../../src/list/dns.ts';
import { openEngine } from '../../src/list/engine.ts';
import type { Answer, RecordType, Resolver } from '../../src/model/dns.ts';
import { fakeWorld } from '../tools/fake-world.ts';

interface Domain {
  readonly name: string;
  readonly n?: number;
  readonly malformed?: boolean;
  readonly provider?: string;
}

const mx = (...hosts: string[]) => ({ MX: hosts.map((exchange, at) => ({ preference: 10 * (at + 1), exchange })) });
const nullMx = { MX: [{ preference: 0, exchange: '' }] };

/** State and provider of each domain by its name, as the table holds them afterwards. */
async function asked(resolver: Resolver, ...domains: Domain[]): Promise<Record<string, unknown>> {
  const engine = await openEngine();
  try {
    await engine.run(`CREATE TABLE domains (place INTEGER, name VARCHAR, n INTEGER, malformed BOOLEAN,
      provider VARCHAR, state VARCHAR)`);
    const rows = domains.map(({ name, n = 1, malformed = false, provider = 'generic' }, at) => [
      at,
      name,
      n,
      malformed,
      provider,
      null,
    ]);
    await engine.fill('domains', rows);
    const receiverByMx = (host: string) => (/(^|\.)google\.com$/.test(host) ? 'gmail' : null);
    await askDomains(engine, { resolver, receiverByMx, parkedMx: ['parked.example'] });
    const after = await engine.rows('SELECT name, state, provider FROM domains');
    return Object.fromEntries(after.map(({ name, state, provider }) => [name, `${state} ${provider}`]));
  } finally {
    engine.close();
  }
}

describe('what an answer means', () => {
  const state = async (zone: Parameters<typeof fakeWorld>[0]) =>
    (await asked(fakeWorld(zone), { name: 'firm.it' }))['firm.it'];

  it.each<[string, Parameters<typeof fakeWorld>[0], string]>([
    ['a mail server', { 'firm.it': mx('mx.firm.it') }, 'takes-mail generic'],
    ['the mail server of a provider', { 'firm.it': mx('ASPMX.L.GOOGLE.COM.') }, 'takes-mail gmail'],
    ['one of a provider behind an own one', { 'firm.it': mx('mx.firm.it', 'aspmx.l.google.com') }, 'takes-mail gmail'],
    ['null MX (RFC 7505)', { 'firm.it': nullMx }, 'null-mx generic'],
    [
      'preference 0 with a host',
      { 'firm.it': { MX: [{ preference: 0, exchange: 'mx.firm.it' }] } },
      'takes-mail generic',
    ],
    ['only this machine', { 'firm.it': mx('localhost') }, 'null-mx generic'],
    ['an address for a host', { 'firm.it': mx('127.0.0.1') }, 'null-mx generic'],
    ['a host of domain dealers', { 'firm.it': mx('mx1.parked.example') }, 'parked-mx generic'],
    ['a name that only ends alike', { 'firm.it': mx('mx.unparked.example') }, 'takes-mail generic'],
    ['no such name', {}, 'no-such-domain generic'],
    ['no MX but an address', { 'firm.it': { A: ['192.0.2.1'] } }, 'implicit-mx generic'],
    ['no MX but an IPv6 address', { 'firm.it': { AAAA: ['2001:db8::1'] } }, 'implicit-mx generic'],
    ['a name with neither', { 'firm.it': { TXT: ['x'] } }, 'null-mx generic'],
    ['a server that fails', { 'firm.it': 'servfail' }, 'unknown generic'],
    ['silence', { 'firm.it': 'timeout' }, 'unknown generic'],
    ['a refusal', { 'firm.it': 'refused' }, 'unknown generic'],
    ['nonsense', { 'firm.it': 'malformed' }, 'unknown generic'],
    ['a spent budget', { 'firm.it': 'over-budget' }, 'unknown generic'],
    ['a name outside the zone files', { 'firm.it': 'outside-zone' }, 'null generic'],
  ])('%s', async (_, zone, expected) => {
    expect(await state(zone)).toBe(expected);
  });

  it.each<RecordType>(['A', 'AAAA'])('no MX and silence on %s is no absence', async silent => {
    const world = fakeWorld({ 'firm.it': {} });
    const resolver: Resolver = {
      lookup: async <T extends RecordType>(name: string, type: T): Promise<Answer<T>> =>
        type === silent ? { outcome: 'timeout' } : world.lookup(name, type),
    };
    expect(await asked(resolver, { name: 'firm.it' })).toEqual({ 'firm.it': 'unknown generic' });
  });
});

describe('what is asked', () => {
  it('the most used first, then by name', async () => {
    const world = fakeWorld();
    await asked(world, { name: 'rare.it' }, { name: 'much.it', n: 90 }, { name: 'also.it' }, { name: 'some.it', n: 7 });
    expect(world.questions).toEqual(['much.it MX', 'some.it MX', 'also.it MX', 'rare.it MX']);
  });

  it('no domain of a known provider, and none that is no name', async () => {
    const world = fakeWorld();
    const after = await asked(
      world,
      { name: 'gmail.com', n: 500, provider: 'gmail' },
      { name: 'ana@firm it', malformed: true },
      { name: 'gone.it' },
    );
    expect(world.questions).toEqual(['gone.it MX']);
    expect(after).toEqual({
      'gmail.com': 'null gmail',
      'ana@firm it': 'null generic',
      'gone.it': 'no-such-domain generic',
    });
  });

  it('addresses only where there is no MX', async () => {
    const world = fakeWorld({ 'firm.it': mx('mx.firm.it'), 'small.it': { A: ['192.0.2.1'] } });
    await asked(world, { name: 'firm.it' }, { name: 'small.it' });
    expect(world.questions.toSorted()).toEqual(['firm.it MX', 'small.it A', 'small.it AAAA', 'small.it MX']);
  });

  it('so many at once and no more', async () => {
    let [now, most] = [0, 0];
    const resolver: Resolver = {
      async lookup() {
        most = Math.max(most, ++now);
        await new Promise(resolve => setTimeout(resolve, 1));
        now--;
        return { outcome: 'nxdomain', ttl: 300 };
      },
    };
    await asked(resolver, ...Array.from({ length: 300 }, (_, at) => ({ name: `firm${at}.it` })));
    expect(most).toBe(64);
  });
});

it('stops asking where nobody answers, and calls the rest unknown', async () => {
  let asks = 0;
  const resolver: Resolver = {
    async lookup() {
      asks++;
      return { outcome: 'timeout' };
    },
  };
  const all = await asked(resolver, ...Array.from({ length: 1000 }, (_, at) => ({ name: `firm${at}.it` })));
  expect(new Set(Object.values(all))).toEqual(new Set(['unknown generic']));
  expect(asks).toBeLessThan(200);
});

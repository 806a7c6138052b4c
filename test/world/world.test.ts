/** Cache, budget and the choice of where answers come from. */
import { getServers } from 'node:dns';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Resolver } from '../../src/model/dns.ts';
import { budgeted } from '../../src/world/budget.ts';
import { cached } from '../../src/world/cache.ts';
import { parseServer, systemServers } from '../../src/world/server.ts';
import { openWorld } from '../../src/world/world.ts';

const now = new Date('2026-11-23T12:00:00Z');
const zones = [{ path: 'z', text: '$ORIGIN acme.example.\n@ SOA ns host 1 1 1 1 60\n@ A 192.0.2.1\n' }];
const answering = (answer: Answer): { resolver: Resolver; lookup: ReturnType<typeof vi.fn> } => {
  const lookup = vi.fn(async () => answer);
  return { lookup, resolver: { lookup } as unknown as Resolver };
};

describe('cache', () => {
  it('asks once for what is in flight, and again when the TTL has passed', async () => {
    let clock = 0;
    const { resolver, lookup } = answering({ outcome: 'nodata', ttl: 10 });
    const cache = cached(resolver, () => clock);
    await Promise.all([
      cache.lookup('a.example', 'A'),
      cache.lookup('A.example', 'A'),
      cache.lookup('a.example', 'MX'),
    ]);
    expect(lookup).toHaveBeenCalledTimes(2);
    clock = 9_999;
    await cache.lookup('a.example', 'A');
    expect(lookup).toHaveBeenCalledTimes(2);
    clock = 10_001;
    await cache.lookup('a.example', 'A');
    expect(lookup).toHaveBeenCalledTimes(3);
  });

  it('keeps a failure for the run: one run gives one answer', async () => {
    const { resolver, lookup } = answering({ outcome: 'servfail' });
    const cache = cached(resolver);
    await cache.lookup('a.example', 'A');
    await cache.lookup('a.example', 'A');
    expect(lookup).toHaveBeenCalledTimes(1);
  });
});

describe('budget', () => {
  it('says so when it is spent', async () => {
    const { resolver } = answering({ outcome: 'nodata', ttl: 1 });
    const one = budgeted(resolver, { questions: 2, totalMs: 1000 });
    const outcomes = [await one.lookup('a', 'A'), await one.lookup('b', 'A'), await one.lookup('c', 'A')].map(
      ({ outcome }) => outcome,
    );
    expect(outcomes).toEqual(['nodata', 'nodata', 'over-budget']);
  });

  it('waits no longer than its time, whoever does not answer', async () => {
    const silent: Resolver = { lookup: () => new Promise(() => {}) };
    const one = budgeted(silent, { questions: 9, totalMs: 50 });
    expect((await one.lookup('a', 'A')).outcome).toBe('over-budget');
    expect((await one.lookup('b', 'A')).outcome).toBe('over-budget');
  });
});

describe('openWorld', () => {
  const open: { close(): void }[] = [];
  afterEach(() => {
    for (const one of open.splice(0)) one.close();
  });
  const world = (options: Partial<Parameters<typeof openWorld>[0]>) => {
    const one = openWorld({ zones: [], overlays: [], offline: false, now, ...options });
    open.push(one);
    return one.forMessage();
  };

  it('spends no budget on questions that nobody is asked', async () => {
    const { lookup } = world({ offline: true, budget: { questions: 1, totalMs: 1000 } });
    expect([await lookup('a.example', 'A'), await lookup('b.example', 'A')].map(({ outcome }) => outcome)).toEqual([
      'offline',
      'offline',
    ]);
  });

  it('offline asks nobody, and still reads zone files', async () => {
    expect(await world({ offline: true }).lookup('acme.example', 'A')).toEqual({ outcome: 'offline' });
    expect(await world({ offline: true, zones }).lookup('acme.example', 'A')).toMatchObject({ records: ['192.0.2.1'] });
  });

  it('tells which names were asked about; from zone files nothing leaves', async () => {
    const one = world({ zones });
    await one.lookup('B.acme.example', 'A');
    await one.lookup('acme.example', 'A');
    expect(one.asked()).toEqual({ queries: 0, names: ['acme.example', 'b.acme.example'] });
  });

  it.each(['http://dns.example/', 'nonsense', '192.0.2.1:99999'])('refuses %s as a resolver', resolver => {
    expect(() => world({ resolver })).toThrow();
  });

  it.each([
    ['192.0.2.1', { address: '192.0.2.1', port: 53, family: 4 }],
    ['192.0.2.1:5353', { address: '192.0.2.1', port: 5353, family: 4 }],
    ['2001:db8::1', { address: '2001:db8::1', port: 53, family: 6 }],
    ['[2001:db8::1]:5353', { address: '2001:db8::1', port: 5353, family: 6 }],
  ])('reads %s', (text, server) => {
    expect(parseServer(text)).toEqual(server);
  });
});

describe('the resolvers', () => {
  it('are the system’s own, and no source names one of the world’s', () => {
    expect(systemServers().map(({ address }) => address)).toEqual(getServers().map(text => parseServer(text)?.address));
    const folder = join(import.meta.dirname, '../../src');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
    const servers = /['"`](?:8\.8\.|1\.1\.1\.|1\.0\.0\.1|9\.9\.9\.|208\.67\.|114\.114\.|2001:4860:4860|2606:4700:4700)/;
    expect(sources.filter(name => servers.test(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
  });
});

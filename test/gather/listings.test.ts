/** Block lists over a world of a few names: what is listed, and whose answers must not be believed. */
import { describe, expect, it } from 'vitest';
import { blockLists } from '../../rules/data/block-lists.ts';
import listings from '../../src/gather/listings.ts';
import { decode } from '../../src/mail/block-list.ts';
import type { DomainUse } from '../../src/model/domains.ts';
import type { BlockList } from '../../src/model/listings.ts';
import type { DomainName } from '../../src/model/mail.ts';
import { outbound } from '../tools/facts.ts';
import { type FakeZone, fakeWorld } from '../tools/fake-world.ts';
import { mailOf } from '../tools/mail.ts';

const list = (id: string) => blockLists.find(one => one.id === id) as BlockList;
const a = (...records: string[]) => ({ A: records });
const spamcopWorks = { '2.0.0.127.bl.spamcop.net': a('127.0.0.2') };

async function ask(ids: readonly string[], zone: FakeZone, names: readonly string[] = [], ips = outbound.ips) {
  const domains = names.map(
    (name): DomainUse => ({ name: name as DomainName, registrable: name, roles: ['link'], where: '' }),
  );
  const world = fakeWorld(zone);
  const mail = await mailOf(Buffer.from('From: a@acme.example\r\n\r\nx'));
  const lore = { ...mail.lore, blockLists: ids.map(list) };
  return {
    ...(await listings.gather({ ...mail, lore }, { domains, outbound: { ...outbound, ips } }, {}, world)),
    world,
  };
}

describe('block lists', () => {
  it('lists an address, and asks address lists for addresses only', async () => {
    const { listed, asked, world } = await ask(
      ['spamcop'],
      { ...spamcopWorks, '10.2.0.192.bl.spamcop.net': a('127.0.0.2') },
      ['acme.example'],
    );
    expect(listed).toEqual([{ subject: '192.0.2.10', list: 'spamcop', meaning: 'listed', answer: '127.0.0.2' }]);
    expect(asked).toEqual([{ list: 'spamcop', state: 'usable' }]);
    expect(world.questions.some(name => name.includes('acme'))).toBe(false);
  });

  it('lists a domain, and never sends an address to a domain list', async () => {
    const { listed, world } = await ask(['spamhaus-dbl'], { 'acme.example.dbl.spamhaus.org': a('127.0.1.4') }, [
      'acme.example',
    ]);
    expect(listed).toMatchObject([{ subject: 'acme.example', meaning: 'phishing' }]);
    expect(world.questions).toEqual(['invalid.dbl.spamhaus.org A', 'acme.example.dbl.spamhaus.org A']);
  });

  it('writes IPv6 as nibbles', async () => {
    const { world } = await ask(['spamcop'], spamcopWorks, [], ['2001:db8::1']);
    expect(world.questions.at(-1)).toBe(`1.${'0.'.repeat(23)}8.b.d.0.1.0.0.2.bl.spamcop.net A`);
  });

  it.each([
    ['a parked zone', { 'acme.example.dbl.spamhaus.org': a('198.51.100.7') }],
    ['no answer', { 'acme.example.dbl.spamhaus.org': 'timeout' }],
    ['lists what no list may', { 'invalid.dbl.spamhaus.org': a('127.0.1.2') }],
  ] as const)('unusable, not listed: %s', async (_name, zone) => {
    const { listed, asked } = await ask(['spamhaus-dbl'], zone, ['acme.example']);
    expect([listed, asked[0]?.state]).toEqual([[], 'unusable']);
  });

  it.each([
    ['a public resolver', '127.255.255.254'],
    ['an error of its own', '127.0.1.255'],
  ])('refused, not listed: %s', async (_name, answer) => {
    const { listed, asked } = await ask(['spamhaus-dbl'], { 'acme.example.dbl.spamhaus.org': a(answer) }, [
      'acme.example',
    ]);
    expect([listed, asked[0]?.state]).toEqual([[], 'needs-key']);
  });

  it('asks a keyed list with its key, and not at all without', async () => {
    const without = await ask(['spamhaus-dqs-dbl'], {}, ['acme.example']);
    expect([without.asked[0]?.state, without.world.questions]).toEqual(['needs-key', []]);
    const keyed = { ...list('spamhaus-dqs-dbl'), key: 'sesame' };
    const world = fakeWorld({ 'acme.example.sesame.dbl.dq.spamhaus.net': a('127.0.1.4') });
    const mail = await mailOf(Buffer.from('From: a@acme.example\r\n\r\nx'));
    const domains: DomainUse[] = [
      { name: 'acme.example' as DomainName, registrable: 'acme.example', roles: [], where: '' },
    ];
    const lore = { ...mail.lore, blockLists: [keyed] };
    const { listed } = await listings.gather({ ...mail, lore }, { domains, outbound }, {}, world);
    expect(listed).toMatchObject([{ subject: 'acme.example', list: 'spamhaus-dqs-dbl' }]);
    expect(JSON.stringify(listed)).not.toContain('sesame');
  });

  it('is unusable without its test entry', async () => {
    expect((await ask(['spamcop'], {})).asked[0]).toMatchObject({ state: 'unusable' });
  });

  it('is put aside when it lists the world', async () => {
    const names = ['a.example', 'b.example', 'c.example', 'd.example', 'e.example'];
    const zone = Object.fromEntries(names.map(name => [`${name}.dbl.spamhaus.org`, a('127.0.1.2')]));
    const { listed, asked } = await ask(['spamhaus-dbl'], zone, names);
    expect([listed, asked[0]?.because]).toEqual([[], 'it lists 5 of 5 unrelated names']);
  });

  it.each([
    ['surbl', '127.0.0.32', 'not-listed'],
    ['surbl', '127.0.0.72', 'listed'],
    ['surbl', '127.0.0.1', 'refused'],
    ['spamhaus-zen', '127.0.0.10', 'not-listed'],
    ['spamhaus-zen', '127.0.0.3', 'listed'],
  ])('%s: %s says %s', (id, answer, says) => {
    expect(decode(list(id), [answer]).says).toBe(says);
  });
});

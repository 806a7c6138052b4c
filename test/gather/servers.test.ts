/** The outbound server as receivers look it up, and how much it is to send. */
import { describe, expect, it } from 'vitest';
import heloName from '../../src/gather/helo-name.ts';
import { history as historyGatherer, loads } from '../../src/gather/loads.ts';
import returnHosts from '../../src/gather/return-hosts.ts';
import sendingAddresses from '../../src/gather/sending-addresses.ts';
import sites from '../../src/gather/sites.ts';
import { reverseName } from '../../src/mail/ip-address.ts';
import type { Outbound } from '../../src/model/campaign.ts';
import type { DomainRole, DomainUse } from '../../src/model/domains.ts';
import type { EspClues } from '../../src/model/esp.ts';
import { NotGiven, NotKnown } from '../../src/model/fact.ts';
import type { DomainName } from '../../src/model/mail.ts';
import type { Rehearsal } from '../../src/model/rehearsal.ts';
import type { VolumePlan } from '../../src/model/volume.ts';
import { acme, history, list, news, outbound } from '../tools/facts.ts';
import { type FakeWorld, type FakeZone, fakeWorld } from '../tools/fake-world.ts';
import { mailOf } from '../tools/mail.ts';

const mail = await mailOf(Buffer.from('From: a@acme.example\r\n\r\nx'));
const byEsp = {
  ...mail,
  esp: { known: [], declared: { esp: { name: 'Post Office' } }, shown: null } as unknown as EspClues,
};
const mta1 = 'mta1.acme.example';
const mx = (...hosts: [preference: number, exchange: string][]) => ({
  MX: hosts.map(([preference, exchange]) => ({ preference, exchange })),
});

describe('sending addresses', () => {
  const observe = (ip: string, zone: FakeZone, world = fakeWorld(zone)) =>
    sendingAddresses.gather(mail, { outbound: { ...outbound, ips: [ip] } }, {}, world);
  const v4 = '10.2.0.192.in-addr.arpa';
  const v6 = reverseName('2001:db8::1');

  it('IPv4, there and back', async () => {
    const world = fakeWorld({ [v4]: { PTR: [mta1] }, [mta1]: { A: ['192.0.2.11', '192.0.2.10'] } });
    expect(await observe('192.0.2.10', {}, world)).toEqual([
      { ip: '192.0.2.10', version: 4, names: [mta1], confirmed: [mta1], reverse: 'confirmed' },
    ]);
    expect(world.questions).toEqual([`${v4} PTR`, `${mta1} A`]);
  });

  it('IPv6, written differently, by AAAA alone', async () => {
    const world = fakeWorld({ [v6]: { PTR: [mta1] }, [mta1]: { AAAA: ['2001:DB8:0::0001'] } });
    expect(await observe('2001:db8::1', {}, world)).toEqual([
      { ip: '2001:db8::1', version: 6, names: [mta1], confirmed: [mta1], reverse: 'confirmed' },
    ]);
    expect(world.questions).toEqual([`${v6} PTR`, `${mta1} AAAA`]);
  });

  it('mixed case and trailing dots', async () => {
    const zone = { [v4]: { PTR: ['MTA1.Acme.Example.'] }, [mta1]: { A: ['192.0.2.10'] } };
    expect(await observe('192.0.2.10', zone)).toMatchObject([{ names: [mta1], reverse: 'confirmed' }]);
  });

  it('one of several names leads back', async () => {
    const zone = { [v4]: { PTR: ['gone.acme.example', mta1] }, [mta1]: { A: ['192.0.2.10'] } };
    expect(await observe('192.0.2.10', zone)).toMatchObject([
      { names: ['gone.acme.example', mta1], confirmed: [mta1], reverse: 'confirmed' },
    ]);
  });

  it('one of several names leads back, another does not answer', async () => {
    const zone = {
      [v4]: { PTR: ['slow.acme.example', mta1] },
      [mta1]: { A: ['192.0.2.10'] },
      'slow.acme.example': 'timeout',
    };
    expect(await observe('192.0.2.10', zone as FakeZone)).toMatchObject([{ confirmed: [mta1], reverse: 'confirmed' }]);
  });

  it('tells which of several names lead back, in their order', async () => {
    const names = ['a.acme.example', 'b.acme.example', 'c.acme.example'];
    const back = { A: ['192.0.2.10'] };
    const zone = { [v4]: { PTR: names }, 'a.acme.example': back, 'b.acme.example': { A: ['192.0.2.11'] } };
    expect(await observe('192.0.2.10', { ...zone, 'c.acme.example': back })).toMatchObject([
      { names, confirmed: ['a.acme.example', 'c.acme.example'], reverse: 'confirmed' },
    ]);
  });

  it('follows ten names and no more', async () => {
    const names = Array.from({ length: 11 }, (_, at) => `n${at}.acme.example`);
    const world = fakeWorld({ [v4]: { PTR: names }, 'n10.acme.example': { A: ['192.0.2.10'] } });
    const [one] = await observe('192.0.2.10', {}, world);
    expect([one?.names.length, one?.reverse, world.questions.length]).toEqual([10, 'unconfirmed', 11]);
  });

  it.each([
    ['no name', {}, { names: [], confirmed: [], reverse: 'missing' }],
    ['a name of other records', { [v4]: { TXT: ['x'] } }, { names: [], reverse: 'missing' }],
    ['PTR timeout', { [v4]: 'timeout' }, { names: [], confirmed: [], reverse: 'unanswered', unanswered: 'timeout' }],
    ['PTR not asked', { [v4]: 'offline' }, { reverse: 'unanswered', unanswered: 'offline' }],
    ['forward mismatch', { [v4]: { PTR: [mta1] }, [mta1]: { A: ['192.0.2.11'] } }, { reverse: 'unconfirmed' }],
    ['no address there', { [v4]: { PTR: [mta1] } }, { names: [mta1], confirmed: [], reverse: 'unconfirmed' }],
    [
      'an address of the other version',
      { [v4]: { PTR: [mta1] }, [mta1]: { AAAA: ['2001:db8::1'] } },
      { reverse: 'unconfirmed' },
    ],
    [
      'forward timeout',
      { [v4]: { PTR: [mta1] }, [mta1]: 'servfail' },
      { reverse: 'unanswered', unanswered: 'servfail' },
    ],
    [
      'one name elsewhere, one unanswered',
      { [v4]: { PTR: [mta1, 'mta2.acme.example'] }, [mta1]: { A: ['192.0.2.11'] }, 'mta2.acme.example': 'timeout' },
      { reverse: 'unanswered', unanswered: 'timeout' },
    ],
  ] as [string, FakeZone, object][])('%s', async (_name, zone, expected) => {
    expect(await observe('192.0.2.10', zone)).toMatchObject([expected]);
  });

  it('each address by itself, in their order', async () => {
    const zone: FakeZone = { [v4]: { PTR: [mta1] }, [mta1]: { A: ['192.0.2.10'] }, [v6]: 'timeout' };
    const ips = ['2001:db8::1', '192.0.2.11', '192.0.2.10'];
    const found = await sendingAddresses.gather(mail, { outbound: { ...outbound, ips } }, {}, fakeWorld(zone));
    expect(found.map(({ ip, reverse }) => [ip, reverse])).toEqual([
      ['2001:db8::1', 'unanswered'],
      ['192.0.2.11', 'missing'],
      ['192.0.2.10', 'confirmed'],
    ]);
  });

  it('without an address, nobody is asked', async () => {
    const world = fakeWorld();
    const gather = async (from: typeof mail) =>
      sendingAddresses.gather(from, { outbound: { ...outbound, ips: [] } }, {}, world);
    await expect(gather(mail)).rejects.toMatchObject({ why: 'not-provided' });
    await expect(gather(byEsp)).rejects.toMatchObject({
      why: 'added-by-esp',
      message: expect.stringContaining('Post Office'),
    });
    await expect(gather(mail)).rejects.toBeInstanceOf(NotGiven);
    expect(world.questions).toEqual([]);
  });

  it('an address is looked up whatever the ESP', async () => {
    const found = await sendingAddresses.gather(byEsp, { outbound }, {}, fakeWorld());
    expect(found).toMatchObject([{ ip: '192.0.2.10', reverse: 'missing' }]);
  });
});

describe('the EHLO name', () => {
  const hello = (zone: FakeZone, ips = outbound.ips) =>
    heloName.gather(mail, { outbound: { ...outbound, hostname: mta1 as DomainName, ips } }, {}, fakeWorld(zone));

  it.each([
    ['leads to the address', { [mta1]: { A: ['192.0.2.10'] } }, { state: 'resolves', elsewhere: [] }],
    ['leads elsewhere', { [mta1]: { A: ['192.0.2.11'] } }, { state: 'resolves', elsewhere: ['192.0.2.10'] }],
    ['leads to IPv6 alone', { [mta1]: { AAAA: ['2001:db8::1'] } }, { state: 'resolves', elsewhere: ['192.0.2.10'] }],
    ['is not there', {}, { state: 'no-such-name', elsewhere: [] }],
    ['has other records', { [mta1]: { TXT: ['x'] } }, { state: 'no-such-name', elsewhere: [] }],
    ['does not answer', { [mta1]: 'timeout' }, { state: 'unanswered', unanswered: 'timeout', elsewhere: [] }],
  ] as [string, FakeZone, object][])('%s', async (_name, zone, expected) => {
    expect(await hello(zone)).toEqual({ name: mta1, ...expected });
  });

  it('names the addresses it does not lead to, of both versions', async () => {
    const zone = { [mta1]: { A: ['192.0.2.10'], AAAA: ['2001:DB8::1'] } };
    const ips = ['192.0.2.10', '192.0.2.11', '2001:db8:0::1', '2001:db8::2'];
    expect(await hello(zone, ips)).toMatchObject({ state: 'resolves', elsewhere: ['192.0.2.11', '2001:db8::2'] });
  });

  it('leads nowhere in particular where no address is declared', async () => {
    expect(await hello({ [mta1]: { A: ['192.0.2.10'] } }, [])).toEqual({
      name: mta1,
      state: 'resolves',
      elsewhere: [],
    });
  });

  const helloBut = (silent: 'A' | 'AAAA', zone: FakeZone, ips = outbound.ips) => {
    const world: FakeWorld = fakeWorld(zone);
    const lookup: FakeWorld['lookup'] = async (name, type) =>
      type === silent ? { outcome: 'timeout' } : world.lookup(name, type);
    const known = { outbound: { ...outbound, hostname: mta1 as DomainName, ips } };
    return heloName.gather(mail, known, {}, { ...world, lookup });
  };
  const both = ['192.0.2.10', '2001:db8::1'];

  it('is not known where one version is absent and the other does not answer', async () => {
    expect(await helloBut('AAAA', {})).toMatchObject({ state: 'unanswered', unanswered: 'timeout' });
  });

  it.each([
    ['A found, AAAA timed out', 'AAAA', { A: ['192.0.2.10'] }, []],
    ['A found elsewhere, AAAA timed out', 'AAAA', { A: ['192.0.2.11'] }, ['192.0.2.10']],
    ['AAAA found, A timed out', 'A', { AAAA: ['2001:db8::1'] }, []],
    ['AAAA found elsewhere, A timed out', 'A', { AAAA: ['2001:db8::2'] }, ['2001:db8::1']],
  ] as const)('does not lead elsewhere where nobody told: %s', async (_name, silent, records, elsewhere) => {
    const told = { name: mta1, state: 'resolves', elsewhere, unanswered: 'timeout' };
    expect(await helloBut(silent, { [mta1]: records }, both)).toEqual(told);
  });

  it('has nothing open where the version that does not answer is declared by nobody', async () => {
    expect(await helloBut('AAAA', { [mta1]: { A: ['192.0.2.10'] } })).not.toHaveProperty('unanswered');
  });

  it('is the ESP’s own, or nobody said', async () => {
    const gather = async (from: typeof mail) => heloName.gather(from, { outbound }, {}, fakeWorld());
    await expect(gather(mail)).rejects.toMatchObject({ why: 'not-provided' });
    await expect(gather(byEsp)).rejects.toMatchObject({ why: 'added-by-esp' });
  });
});

describe('return hosts', () => {
  const rehearsal = (host: string, change: Partial<Rehearsal>): Rehearsal => ({
    server: host,
    outcome: 'played',
    steps: [],
    extensions: [],
    sizeLimit: null,
    offersTls: false,
    tls: null,
    ...change,
  });
  async function observe(
    zone: FakeZone,
    script: Record<string, Partial<Rehearsal>> = {},
    change: Partial<Outbound> = {},
  ) {
    const greeted: string[] = [];
    const world = fakeWorld(zone);
    const greet: FakeWorld['greet'] = async (host, helo) => {
      greeted.push(`${helo} to ${host}`);
      return rehearsal(host, script[host] ?? { outcome: 'not-asked' });
    };
    const hosts = await returnHosts.gather(mail, { outbound: { ...outbound, ...change } }, {}, { ...world, greet });
    return { hosts, greeted, questions: world.questions };
  }
  const one = { [news]: mx([10, 'mx.acme.example']) };

  it.each([
    ['offers TLS', { offersTls: true }, { tls: 'offered' }],
    ['offers none', { offersTls: false }, { tls: 'not-offered' }],
    ['nobody may ask', { outcome: 'not-asked' }, { tls: 'not-asked' }],
    ['not reached', { outcome: 'unreachable', detail: 'ECONNREFUSED' }, { tls: 'unreachable', detail: 'ECONNREFUSED' }],
    ['times out', { outcome: 'timeout' }, { tls: 'unreachable' }],
    ['hangs up', { outcome: 'cut-off' }, { tls: 'unreachable' }],
    ['is another protocol', { outcome: 'not-smtp' }, { tls: 'unreachable' }],
    ['hangs up after it offered', { outcome: 'cut-off', offersTls: true }, { tls: 'unreachable' }],
  ] as [string, Partial<Rehearsal>, object][])('%s', async (_name, answer, expected) => {
    const { hosts } = await observe(one, { 'mx.acme.example': answer });
    expect(hosts).toEqual([{ host: 'mx.acme.example', dane: false, ...expected }]);
  });

  it('asks for DANE at port 25', async () => {
    const tlsa = { usage: 3, selector: 1, matchingType: 1, data: 'ab' };
    const dane = async (answer: FakeZone[string]) =>
      (await observe({ ...one, '_25._tcp.mx.acme.example': answer })).hosts[0]?.dane;
    expect([await dane({ TLSA: [tlsa] }), await dane({ A: ['192.0.2.1'] }), await dane('timeout')]).toEqual([
      true,
      false,
      null,
    ]);
    expect((await observe(one)).questions).toEqual([`${news} MX`, '_25._tcp.mx.acme.example TLSA']);
  });

  it('greets the three preferred, best first, in lower case and without dot', async () => {
    const zone = { [news]: mx([40, 'd.example'], [20, 'B.Example.'], [30, 'c.example'], [10, 'a.example']) };
    const { hosts, greeted } = await observe(zone);
    expect(hosts.map(({ host }) => host)).toEqual(['a.example', 'b.example', 'c.example']);
    expect(greeted.toSorted()).toEqual([`${news} to a.example`, `${news} to b.example`, `${news} to c.example`]);
  });

  it('says the declared name in EHLO', async () => {
    const { greeted } = await observe(one, {}, { hostname: mta1 as DomainName });
    expect(greeted).toEqual([`${mta1} to mx.acme.example`]);
  });

  it('greets nobody for null MX', async () => {
    expect(await observe({ [news]: mx([0, '']) })).toMatchObject({ hosts: [], greeted: [] });
    expect(await observe({ [news]: mx([0, '.']) })).toMatchObject({ hosts: [], greeted: [] });
  });

  it.each([
    ['an address alone', { A: ['192.0.2.20'] }],
    ['an IPv6 address alone', { AAAA: ['2001:db8::1'] }],
  ])('of a domain without MX it is the domain itself: %s', async (_name, records) => {
    const { hosts, greeted, questions } = await observe({ [news]: records }, { [news]: { offersTls: false } });
    expect(hosts).toEqual([{ host: news, dane: false, tls: 'not-offered' }]);
    expect(greeted).toEqual([`${news} to ${news}`]);
    expect([questions[0], questions.at(-1)]).toEqual([`${news} MX`, `_25._tcp.${news} TLSA`]);
  });

  it('of a domain with an address and null MX it is nobody', async () => {
    expect(await observe({ [news]: { ...mx([0, '']), A: ['192.0.2.20'] } })).toMatchObject({ hosts: [], greeted: [] });
  });

  it('silence is not absence', async () => {
    await expect(observe({ [news]: 'timeout' })).rejects.toBeInstanceOf(NotKnown);
    await expect(observe({ [news]: 'offline' })).rejects.toMatchObject({ why: 'offline' });
  });

  it('without MAIL FROM there is nobody to ask', async () => {
    const { mailFrom: _, ...rest } = outbound;
    const gather = async () =>
      returnHosts.gather(mail, { outbound: { ...rest, hostname: mta1 as DomainName } }, {}, fakeWorld());
    await expect(gather()).rejects.toMatchObject({ why: 'not-provided' });
  });
});

describe('sites', () => {
  const registered: Record<string, string> = {
    '192.0.2.10': 'ES',
    '192.0.2.20': 'DE',
    '192.0.2.30': 'US',
    '2001:db8::40': 'CH',
  };
  const countries = async () => ({ builtOn: '2026-06-01', countryOf: (ip: string) => registered[ip] ?? null });
  const use = (name: string, ...roles: DomainRole[]): DomainUse => ({
    name: name as DomainName,
    registrable: name,
    roles,
    where: '',
  });
  const locate = async (zone: FakeZone, domains: DomainUse[] = [], change: Partial<Outbound> = {}) =>
    sites.gather(mail, { outbound: { ...outbound, ...change }, domains }, {}, { ...fakeWorld(zone), countries });
  const shop = 'shop.example';

  it('of what sends, takes bounces and is linked', async () => {
    const zone = {
      [news]: mx([10, 'MX.Acme.Example.']),
      'mx.acme.example': { A: ['192.0.2.20'] },
      [shop]: { A: ['192.0.2.30', '192.0.2.10'] },
      'six.example': { AAAA: ['2001:db8::40'] },
      'leave.example': { A: ['192.0.2.99'] },
    };
    const domains = [use(shop, 'from', 'link'), use('six.example', 'image'), use('leave.example', 'unsubscribe')];
    expect(await locate(zone, domains)).toEqual({
      builtOn: '2026-06-01',
      at: [
        { role: 'sending', ip: '192.0.2.10', country: 'ES' },
        { role: 'return-path', host: 'mx.acme.example', ip: '192.0.2.20', country: 'DE' },
        { role: 'link', host: shop, ip: '192.0.2.30', country: 'US' },
        { role: 'image', host: 'six.example', ip: '2001:db8::40', country: 'CH' },
        { role: 'unsubscribe', host: 'leave.example', ip: '192.0.2.99', country: null },
      ],
      untold: [],
    });
  });

  it('tells whose address DNS did not tell', async () => {
    const zone: FakeZone = {
      [news]: mx([10, 'mx.acme.example']),
      'mx.acme.example': 'servfail',
      [shop]: 'timeout',
      'six.example': { A: ['192.0.2.20'] },
    };
    const { at, untold } = await locate(zone, [
      use(shop, 'link'),
      use('six.example', 'image'),
      use('no.example', 'link'),
    ]);
    expect(at.map(({ role, ip }) => [role, ip])).toEqual([
      ['sending', '192.0.2.10'],
      ['image', '192.0.2.20'],
    ]);
    expect(untold).toEqual([
      { host: 'mx.acme.example', outcome: 'servfail' },
      { host: shop, outcome: 'timeout' },
    ]);
  });

  it('tells that nobody knows where bounces go, where MX does not answer', async () => {
    const { at, untold } = await locate({ [news]: 'timeout' });
    expect(at).toMatchObject([{ role: 'sending' }]);
    expect(untold).toEqual([{ host: news, outcome: 'timeout' }]);
  });

  it('tells it of a host with no IPv4 address where its IPv6 one is not told', async () => {
    const world = fakeWorld({ [shop]: { TXT: ['x'] } });
    const lookup: FakeWorld['lookup'] = async (name, type) =>
      type === 'AAAA' ? { outcome: 'refused' } : world.lookup(name, type);
    const { mailFrom: _, ...rest } = outbound;
    const known = { outbound: rest, domains: [use(shop, 'link')] };
    expect((await sites.gather(mail, known, {}, { ...world, lookup })).untold).toEqual([
      { host: shop, outcome: 'refused' },
    ]);
  });

  it('silence of all is not absence', async () => {
    await expect(locate({ [news]: 'timeout' }, [], { ips: [] })).rejects.toBeInstanceOf(NotKnown);
    await expect(locate({ [news]: 'timeout' }, [], { ips: [] })).rejects.toMatchObject({ why: 'timeout' });
    await expect(locate({ [shop]: 'offline' }, [use(shop, 'link')], { ips: [] })).rejects.toMatchObject({
      why: 'offline',
      message: expect.stringContaining(shop),
    });
  });

  it('of several roles a host has the one that matters most', async () => {
    const { at } = await locate({ [shop]: { A: ['192.0.2.30'] } }, [use(shop, 'image', 'link', 'unsubscribe')]);
    expect(at.slice(1)).toMatchObject([{ role: 'unsubscribe', host: shop }]);
    const second = await locate({ [shop]: { A: ['192.0.2.30'] } }, [use(shop, 'image', 'link')]);
    expect(second.at.slice(1)).toMatchObject([{ role: 'link' }]);
  });

  it('a domain that is only named is no site', async () => {
    const { at } = await locate({ [acme]: { A: ['192.0.2.30'] } }, [use(acme, 'from', 'dkim', 'text', 'message-id')]);
    expect(at).toMatchObject([{ role: 'sending' }]);
  });

  it('a host without address has no country', async () => {
    expect((await locate({}, [use(shop, 'link')])).at).toMatchObject([{ role: 'sending' }]);
  });

  it('looks at as many hosts as it may, and no more', async () => {
    const names = Array.from({ length: 201 }, (_, at) => `h${at}.example`);
    const zone = Object.fromEntries(names.map(name => [name, { A: ['192.0.2.30'] }]));
    const { at } = await locate(
      zone,
      names.map(name => use(name, 'link')),
    );
    expect([at.length, at.at(-1)?.host]).toEqual([201, 'h199.example']);
  });

  it('nothing is known without any address', async () => {
    const { mailFrom: _, ...rest } = outbound;
    const gather = async () => sites.gather(mail, { outbound: { ...rest, ips: [] }, domains: [] }, {}, fakeWorld());
    await expect(gather()).rejects.toMatchObject({ why: 'not-provided' });
  });
});

describe('loads', () => {
  const of = (recipients: Record<string, number>, volume: VolumePlan | null = null) => {
    const providers = Object.entries(recipients).map(([id, count]) => ({ id, recipients: count, undeliverable: 0 }));
    return loads.gather({ ...mail, volume }, { list: list({ providers }) }, {}, fakeWorld());
  };
  const perDay = async (...given: Parameters<typeof of>) => (await of(...given)).providers.map(one => one.perDay);

  it('without a rate all goes out at once', async () => {
    expect(await of({ gmail: 5000, gmx: 300 })).toEqual({
      recipients: 5300,
      perDay: 5300,
      ...{ perHour: null, start: null, end: null },
      providers: [
        { id: 'gmail', recipients: 5000, perDay: 5000 },
        { id: 'gmx', recipients: 300, perDay: 300 },
      ],
    });
  });

  it('hands on what the campaign declares', async () => {
    const volume = { start: '2026-12-01T09:00:00Z', end: '2026-12-02T09:00:00Z', perHour: 50 };
    expect(await of({ gmail: 10 }, volume)).toMatchObject(volume);
  });

  it('one provider gets what the rate lets out in a day', async () => {
    expect(await of({ gmail: 10_000 }, { perHour: 100 })).toMatchObject({ recipients: 10_000, perDay: 2400 });
    expect(await perDay({ gmail: 10_000 }, { perHour: 100 })).toEqual([2400]);
  });

  it('no more than there are', async () => {
    expect(await of({ gmail: 2400 }, { perHour: 100 })).toMatchObject({ perDay: 2400 });
    expect(await of({ gmail: 2399 }, { perHour: 100 })).toMatchObject({ perDay: 2399 });
    expect(await perDay({ gmail: 50, gmx: 20 }, { perHour: 100 })).toEqual([50, 20]);
  });

  it('a day’s mail is spread as the recipients are', async () => {
    expect(await perDay({ gmail: 6000, gmx: 3000, orange: 1000 }, { perHour: 100 })).toEqual([1440, 720, 240]);
  });

  it.each([1, 7, 33, 100, 417])('at %i an hour the parts make the whole, but for rounding up', async perHour => {
    const whole = await of({ gmail: 3333, gmx: 1111, orange: 777, sfr: 1 }, { perHour });
    const sum = whole.providers.reduce((all, one) => all + one.perDay, 0);
    expect([whole.recipients, whole.perDay]).toEqual([5222, Math.min(5222, 24 * perHour)]);
    expect(sum).toBeGreaterThanOrEqual(whole.perDay);
    expect(sum).toBeLessThan(whole.perDay + whole.providers.length);
    expect(whole.providers.every(one => one.perDay >= 1 && one.perDay <= one.recipients)).toBe(true);
  });

  it('of nobody nothing', async () => {
    expect(await of({}, { perHour: 100 })).toMatchObject({ recipients: 0, perDay: 0, providers: [] });
    expect(await perDay({ gmail: 0 }, { perHour: 100 })).toEqual([0]);
  });
});

describe('history', () => {
  const gather = async (known: Parameters<typeof mailOf>[1]) =>
    historyGatherer.gather({ ...mail, ...known }, {}, {}, fakeWorld());

  it('is what the campaign says', async () => {
    const said = history({ sent: { gmail: 5 } });
    expect(await gather({ history: said })).toEqual(said);
  });

  it('is empty where nothing is said', async () => {
    expect(await gather({ history: null })).toMatchObject({ sent: {}, dailyMax: {}, complaints: {}, ips: {} });
  });
});

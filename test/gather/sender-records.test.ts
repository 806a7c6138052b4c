/** What the sender's domains publish besides SPF, DKIM and DMARC, and where their records lead. */
import { describe, expect, it } from 'vitest';
import danglingNames from '../../src/gather/dangling-names.ts';
import dmarc from '../../src/gather/dmarc.ts';
import publishedPolicies from '../../src/gather/published-policies.ts';
import senderDomains from '../../src/gather/sender-domains.ts';
import { NotKnown } from '../../src/model/fact.ts';
import type { HeaderField } from '../../src/model/mail.ts';
import { author, dmarc as dmarcFact, key, message, outbound, spf } from '../tools/facts.ts';
import { type FakeZone, fakeWorld } from '../tools/fake-world.ts';

const txt = (...records: string[]) => ({ TXT: records });
const known = <T>(value: T) => ({ state: 'known', value, from: 'zone' }) as const;
const skipped = { state: 'skipped', why: 'not-provided', detail: '', from: 'none' } as const;

describe('dangling names', () => {
  const leaf = {
    term: 'include:spf.old.example',
    lookups: 1,
    void: false,
    below: { domain: 'spf.old.example', record: null, terms: [] },
  };
  const tree = { domain: 'news.acme.example', record: 'v=spf1 include:spf.old.example -all', terms: [leaf] };
  const find = (zone: FakeZone) =>
    danglingNames.gather(
      undefined as never,
      { outbound },
      { spf: known(spf({ tree })), dkimKeys: known([key({ state: 'absent', aliases: ['dkim.gone.example'] })]) },
      fakeWorld(zone),
    );

  it('names a domain that does not exist, and what leads there', async () => {
    expect(await find({ 'old.example': { NS: ['ns.old.example'] } })).toEqual([
      { name: 'dkim.gone.example', registrable: 'gone.example', usedBy: 'the CNAME at s1._domainkey.acme.example' },
    ]);
  });

  it('a domain that exists without that name is not for anyone to take', async () => {
    expect(await find({ 'old.example': { A: ['192.0.2.1'] }, 'gone.example': { A: ['192.0.2.1'] } })).toEqual([]);
  });

  it('a domain that does not answer may be for anyone to take', async () => {
    expect(await find({ 'old.example': 'servfail', 'gone.example': { A: ['192.0.2.1'] } })).toMatchObject([
      { name: 'spf.old.example', registrable: 'old.example', unknown: 'servfail' },
    ]);
  });

  it('what was asked for in vain may lead anywhere', async () => {
    const facts = {
      spf: known(spf({ unanswered: [{ name: 'spf.esp.example', outcome: 'timeout' }] })),
      dkimKeys: known([key({ state: 'unanswered', unanswered: 'refused' })]),
    };
    expect(await danglingNames.gather(undefined as never, { outbound }, facts, fakeWorld())).toMatchObject([
      { name: 'spf.esp.example', unknown: 'timeout' },
      { name: 's1._domainkey.acme.example', unknown: 'refused' },
    ]);
  });

  it('without records there is nothing to lead anywhere', async () => {
    expect(
      await danglingNames.gather(undefined as never, { outbound }, { spf: skipped, dkimKeys: skipped }, fakeWorld()),
    ).toEqual([]);
  });
});

describe('sender domains', () => {
  const observe = async (zone: FakeZone) =>
    (
      await senderDomains.gather(
        undefined as never,
        { author, outbound: { ...outbound, mailFrom: author.domain as never } },
        {},
        fakeWorld(zone),
      )
    )[0];

  it.each([
    [
      'an MX',
      { 'acme.example': { MX: [{ preference: 1, exchange: 'mx.acme.example' }] } },
      { mx: 'found', hasAddress: false },
    ],
    ['null MX', { 'acme.example': { MX: [{ preference: 0, exchange: '' }] } }, { mx: 'null-mx' }],
    ['an address', { 'acme.example': { A: ['192.0.2.1'] } }, { mx: 'none', hasAddress: true }],
    ['nothing', {}, { mx: 'none', hasAddress: false }],
    ['no answer', { 'acme.example': 'timeout' }, { mx: 'unanswered', hasAddress: null, unanswered: 'timeout' }],
  ] as const)('%s', async (_name, zone, expected) => {
    expect(await observe(zone)).toMatchObject(expected);
  });
});

describe('published policies', () => {
  const observe = (zone: FakeZone, fields: HeaderField[] = []) =>
    publishedPolicies.gather(
      undefined as never,
      { author, outbound, dmarc: dmarcFact(), message: message({ fields }) },
      {},
      fakeWorld(zone),
    );

  it('reads BIMI, MTA-STS and TLS-RPT', async () => {
    const zone = {
      'default._bimi.acme.example': txt('v=BIMI1; l=https://acme.example/l.svg; a='),
      '_mta-sts.news.acme.example': txt('v=STSv1; id=1'),
      '_smtp._tls.news.acme.example': txt('v=TLSRPTv1; rua=mailto:t@acme.example'),
    };
    expect(await observe(zone)).toMatchObject({
      bimi: { logo: 'https://acme.example/l.svg', certificate: '' },
      mtaSts: 'v=STSv1; id=1',
      tlsRpt: expect.any(String),
    });
  });

  it('asks for the logo the message selects', async () => {
    const selector = { name: 'BIMI-Selector', value: 'v=BIMI1; s=spring', line: 1 };
    const zone = { 'spring._bimi.acme.example': txt('v=BIMI1; l=https://acme.example/s.svg') };
    expect(await observe(zone, [selector])).toMatchObject({ bimi: { name: 'spring._bimi.acme.example' } });
  });

  it('absence is null, silence is not', async () => {
    expect(await observe({})).toEqual({ bimi: null, mtaSts: null, tlsRpt: null });
    await expect(observe({ 'default._bimi.acme.example': 'timeout' })).rejects.toBeInstanceOf(NotKnown);
  });
});

describe('DMARC report receivers', () => {
  const agreed = async (zone: FakeZone) => {
    const record = txt('v=DMARC1; p=none; rua=mailto:a@sub.acme.example,mailto:b@reports.other.test!10m');
    const world = fakeWorld({ '_dmarc.acme.example': record, ...zone });
    return (
      await dmarc.gather(
        undefined as never,
        { author, outbound: { ...outbound, mailFrom: author.domain as never } },
        { dkimKeys: skipped },
        world,
      )
    ).reportReceivers;
  };

  it('asks only those outside the organisation', async () => {
    expect(await agreed({ 'acme.example._report._dmarc.reports.other.test': txt('v=DMARC1') })).toEqual([
      { domain: 'reports.other.test', agreed: true },
    ]);
  });

  it('absence is no, silence is not known', async () => {
    expect(await agreed({})).toEqual([{ domain: 'reports.other.test', agreed: false }]);
    expect(await agreed({ 'acme.example._report._dmarc.reports.other.test': 'servfail' })).toEqual([
      { domain: 'reports.other.test', agreed: null },
    ]);
  });
});

/** DMARC discovery by RFC 9989: tree walk, organisational domain, policy in force. */
import { describe, expect, it } from 'vitest';
import dmarc from '../../src/gather/dmarc.ts';
import { organizationalDomain, walk } from '../../src/gather/dmarc-walk.ts';
import { NotGiven, NotKnown } from '../../src/model/fact.ts';
import type { DomainName } from '../../src/model/mail.ts';
import { author, outbound } from '../tools/facts.ts';
import { type FakeZone, fakeWorld } from '../tools/fake-world.ts';

const txt = (...records: string[]) => ({ TXT: records });
const noKeys = { dkimKeys: { state: 'skipped', why: 'not-provided', detail: '', from: 'none' } } as const;

async function discover(domain: string, zone: FakeZone) {
  const world = fakeWorld(zone);
  const known = {
    author: { ...author, domain: domain as DomainName },
    outbound: { ...outbound, mailFrom: domain as DomainName },
  };
  return { fact: await dmarc.gather(undefined as never, known, noKeys, world), world };
}

describe('the tree walk', () => {
  it('asks at most eight names, jumping from the whole name to seven labels', async () => {
    const { names } = await walk('a.b.c.d.e.f.g.h.i.example', fakeWorld());
    expect(names).toEqual([
      '_dmarc.a.b.c.d.e.f.g.h.i.example',
      '_dmarc.d.e.f.g.h.i.example',
      '_dmarc.e.f.g.h.i.example',
      '_dmarc.f.g.h.i.example',
      '_dmarc.g.h.i.example',
      '_dmarc.h.i.example',
      '_dmarc.i.example',
      '_dmarc.example',
    ]);
  });

  it.each([
    [
      'the record with the fewest labels',
      'x.news.acme.example',
      { '_dmarc.news.acme.example': txt('v=DMARC1; p=none'), '_dmarc.acme.example': txt('v=DMARC1; p=none') },
      'acme.example',
    ],
    [
      'psd=n ends the walk there',
      'x.news.acme.example',
      { '_dmarc.news.acme.example': txt('v=DMARC1; p=none; psd=n'), '_dmarc.acme.example': txt('v=DMARC1; p=none') },
      'news.acme.example',
    ],
    [
      'one label below psd=y',
      'x.news.acme.example',
      { '_dmarc.example': txt('v=DMARC1; p=reject; psd=y') },
      'acme.example',
    ],
    ['itself where there is no record', 'news.acme.example', {}, 'news.acme.example'],
    [
      'itself where it is the public suffix',
      'acme.example',
      { '_dmarc.acme.example': txt('v=DMARC1; p=none; psd=y') },
      'acme.example',
    ],
  ] as const)('finds the organisational domain: %s', async (_name, domain, zone, expected) => {
    expect(organizationalDomain(domain, await walk(domain, fakeWorld(zone)))).toBe(expected);
  });

  it('counts no record where there are two', async () => {
    const result = await walk(
      'acme.example',
      fakeWorld({ '_dmarc.acme.example': txt('v=DMARC1; p=none', 'v=DMARC1; p=reject') }),
    );
    expect(result).toMatchObject({ found: [], several: ['_dmarc.acme.example'] });
  });

  it.each(['timeout', 'servfail', 'refused', 'malformed'] as const)('%s is ignorance, not absence', async outcome => {
    await expect(walk('acme.example', fakeWorld({ '_dmarc.acme.example': outcome }))).rejects.toBeInstanceOf(NotKnown);
  });

  it('names outside the zone files are skipped, not absent', async () => {
    await expect(walk('acme.example', fakeWorld({ '_dmarc.acme.example': 'outside-zone' }))).rejects.toBeInstanceOf(
      NotGiven,
    );
  });

  it('goes on without the public suffix, which no sender answers for', async () => {
    const zone = { '_dmarc.acme.example': txt('v=DMARC1; p=none'), '_dmarc.example': 'outside-zone' } as const;
    expect((await walk('acme.example', fakeWorld(zone))).found).toHaveLength(1);
  });
});

describe('the policy in force', () => {
  const organization = { '_dmarc.acme.example': txt('v=DMARC1; p=none; sp=quarantine; np=reject') };

  it.each([
    ['p at the domain itself', 'acme.example', organization, 'none'],
    ['sp below it', 'news.acme.example', { ...organization, 'news.acme.example': { A: ['192.0.2.1'] } }, 'quarantine'],
    ['np for a name that does not exist', 'gone.acme.example', organization, 'reject'],
    ['p below it without sp', 'news.acme.example', { '_dmarc.acme.example': txt('v=DMARC1; p=reject') }, 'reject'],
    ['nothing without a record', 'acme.example', {}, null],
    ['nothing stated', 'acme.example', { '_dmarc.acme.example': txt('v=DMARC1; rua=mailto:a@acme.example') }, null],
  ] as const)('%s', async (_name, domain, zone, policy) => {
    expect((await discover(domain, zone)).fact.policy).toBe(policy);
  });

  it('reads a record only with its version first and in this case', async () => {
    const zone = { '_dmarc.acme.example': txt('p=reject; v=DMARC1', 'v=dmarc1; p=reject', 'v=DMARC1;p=none') };
    expect((await discover('acme.example', zone)).fact.record).toMatchObject({ p: 'none', adkim: 'relaxed' });
  });

  it('asks once for what two identifiers share', async () => {
    const { world } = await discover('acme.example', organization);
    expect(world.questions).toEqual(['_dmarc.acme.example TXT', '_dmarc.example TXT']);
  });
});

import { describe, expect, it } from 'vitest';
import { checkHost } from '../../src/gather/spf-check.ts';
import { spfTree } from '../../src/gather/spf-tree.ts';
import { type FakeZone, fakeWorld } from '../tools/fake-world.ts';

const txt = (record: string) => ({ TXT: [record] });
const tree = (zone: FakeZone) => spfTree('acme.example', fakeWorld(zone));
const check = (zone: FakeZone) =>
  checkHost({
    ip: '192.0.2.1',
    domain: 'acme.example',
    sender: 'a@acme.example',
    helo: 'h.acme.example',
    resolver: fakeWorld(zone),
  });

describe('the SPF tree', () => {
  it('counts the look-ups of every branch, and shows them', async () => {
    const result = await tree({
      'acme.example': txt('v=spf1 a mx include:esp.example ip4:192.0.2.1 exists:%{i}.acme.example ~all'),
      'esp.example': txt('v=spf1 a:h.esp.example redirect=more.esp.example'),
      'more.esp.example': txt('v=spf1 ptr -all'),
    });
    expect(result).toMatchObject({ totalLookups: 7, errors: [], records: [expect.any(String)] });
    expect(result.tree.terms.map(({ term }) => term)).toEqual([
      'a',
      'mx',
      'include:esp.example',
      'exists:%{i}.acme.example',
    ]);
    expect(result.tree.terms[2]?.below?.terms.map(({ term }) => term)).toEqual([
      'a:h.esp.example',
      'redirect=more.esp.example',
    ]);
  });

  it('a redirect behind all costs nothing', async () => {
    expect(await tree({ 'acme.example': txt('v=spf1 -all redirect=gone.example') })).toMatchObject({
      totalLookups: 0,
      errors: [],
    });
  });

  it('counts names that do not exist', async () => {
    expect(await tree({ 'acme.example': txt('v=spf1 a:gone.example mx:gone.example a -all') })).toMatchObject({
      totalVoids: 3,
    });
  });

  it.each([
    ['an include without a record', 'v=spf1 include:gone.example -all', 'no SPF record at gone.example'],
    ['an include that leads back', 'v=spf1 include:acme.example -all', 'leads back to acme.example'],
    ['a mechanism that is none', 'v=spf1 ipv4:192.0.2.1 -all', 'unknown mechanism'],
  ])('%s is an error', async (_name, record, problem) => {
    expect((await tree({ 'acme.example': txt(record) })).errors[0]?.problem).toContain(problem);
  });

  it('what did not answer is named, and is no error', async () => {
    const result = await tree({
      'acme.example': txt('v=spf1 include:esp.example a:h.example -all'),
      'esp.example': 'timeout',
      'h.example': 'servfail',
    });
    expect(result.unanswered.map(({ name, outcome }) => `${name} ${outcome}`)).toContain('esp.example timeout');
    expect(result).toMatchObject({ errors: [], totalVoids: 0 });
  });

  it.each([
    ['100 KB', `v=spf1 ${'a:h.example '.repeat(9000)}-all`],
    ['loops over three domains', 'v=spf1 include:b.example include:b.example include:b.example -all'],
  ])('a hostile record, %s, costs few questions', async (_name, record) => {
    const world = fakeWorld({
      'acme.example': txt(record),
      'b.example': txt('v=spf1 include:c.example include:c.example -all'),
      'c.example': txt('v=spf1 include:acme.example a -all'),
    });
    const before = performance.now();
    await spfTree('acme.example', world);
    expect(world.questions.length).toBeLessThan(150);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('check_host and ignorance', () => {
  it.each([
    'timeout',
    'servfail',
    'refused',
    'malformed',
    'over-budget',
    'offline',
    'outside-zone',
  ] as const)('%s is temperror, and says for which name', async outcome => {
    const answer = await check({ 'acme.example': txt('v=spf1 include:esp.example -all'), 'esp.example': outcome });
    expect(answer).toMatchObject({ result: 'temperror', trouble: { outcome, name: 'esp.example' } });
  });
});

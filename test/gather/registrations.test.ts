/** Registration dates from RDAP answers as registries write them; a registry that is silent makes nothing new. */
import { describe, expect, it } from 'vitest';
import registrations from '../../src/gather/registrations.ts';
import type { DomainUse } from '../../src/model/domains.ts';
import type { DomainName } from '../../src/model/mail.ts';
import type { Fetched } from '../../src/model/remote.ts';
import { fakeWorld } from '../tools/fake-world.ts';

const bootstrap = {
  services: [
    [['example'], ['https://rdap.registry.example/']],
    [['co.example'], ['http://plain.example/', 'https://rdap.other.example/']],
  ],
};
const answer = (value: unknown, status = 200): Fetched => ({
  outcome: 'found',
  status,
  type: 'application/rdap+json',
  body: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
});
const event = (eventAction: string, eventDate: string) => ({ events: [{ eventAction, eventDate }] });

async function ask(name: string, said: Fetched, list: Fetched = answer(bootstrap)) {
  const asked: string[] = [];
  const world = {
    ...fakeWorld(),
    fetch: async (url: string) => {
      asked.push(url);
      return url.includes('iana.org') ? list : said;
    },
  };
  const domains: DomainUse[] = [{ name: name as DomainName, registrable: name, roles: ['link'], where: '' }];
  const [row] = await registrations.gather(undefined as never, { domains }, {}, world);
  return { ...row, asked };
}

describe('registrations', () => {
  it('reads the date, of the registry of the longest suffix', async () => {
    const { registeredOn, ageDays, asked } = await ask(
      'acme.co.example',
      answer(event('registration', '2026-11-01T10:00:00Z')),
    );
    expect([registeredOn, ageDays]).toEqual(['2026-11-01', 22]);
    expect(asked[1]).toBe('https://rdap.other.example/domain/acme.co.example');
  });

  it.each([
    ['no such event', answer(event('last changed', '2026-11-01T10:00:00Z'))],
    ['a date that is none', answer(event('registration', 'soon'))],
    ['HTTP 404', answer({}, 404)],
    ['no JSON', answer('<html>')],
    ['a strange shape', answer({ events: 'none' })],
    ['refused', { outcome: 'not-allowed', detail: 'a private address' } as Fetched],
  ])('unknown is not new: %s', async (_name, said) => {
    const row = await ask('acme.example', said);
    expect([row.registeredOn, row.ageDays, row.because !== undefined]).toEqual([null, null, true]);
  });

  it('knows of no server for some endings', async () => {
    expect((await ask('acme.test', answer({}))).because).toMatch(/no RDAP server/);
  });

  it('asks nothing unless allowed', async () => {
    const refused = { outcome: 'not-asked', detail: 'nothing is fetched' } as Fetched;
    await expect(ask('acme.example', refused, refused)).rejects.toMatchObject({ why: 'opt-in' });
  });
});

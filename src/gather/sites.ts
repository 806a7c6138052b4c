/** In which countries the addresses are registered that the mail leaves from, comes back to and leads to. */
import type { DomainRole, DomainUse } from '../model/domains.ts';
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { DomainName } from '../model/mail.ts';
import type { Site, SiteRole, Sites } from '../model/server.ts';
import type { World } from '../model/world.ts';

/** A mail that leads to more hosts is judged by the first. Judgement. */
const mostHosts = 20;
const shown: readonly (readonly [SiteRole, DomainRole])[] = [
  ['unsubscribe', 'unsubscribe'],
  ['link', 'link'],
  ['image', 'image'],
];

interface Host {
  readonly role: SiteRole;
  readonly host: DomainName;
}

export default defineGatherer({
  fact: 'sites',
  from: 'world',
  needs: ['outbound', 'domains'],
  async gather(_mail, { outbound, domains }, _maybe, world): Promise<Sites> {
    const hosts: Host[] = [...(await returnHosts(outbound.mailFrom, world)), ...hostsIn(domains)];
    const found = await Promise.all(hosts.map(async one => ({ ...one, ip: await firstAddress(one.host, world) })));
    const addresses = [
      ...outbound.ips.map(ip => ({ role: 'sending' as const, ip })),
      ...found.flatMap(({ ip, ...one }) => (ip === null ? [] : [{ ...one, ip }])),
    ];
    if (addresses.length === 0) throw new NotGiven('not-provided', 'no address is known of any server of this mail');
    const { builtOn, countryOf } = await world.countries();
    return { builtOn, at: addresses.map((one): Site => ({ ...one, country: countryOf(one.ip) })) };
  },
});

async function returnHosts(mailFrom: DomainName | undefined, world: World): Promise<Host[]> {
  if (mailFrom === undefined) return [];
  const mx = await world.lookup(mailFrom, 'MX');
  if (mx.outcome !== 'found') return [];
  const hosts = mx.records.map(({ exchange }) => exchange.toLowerCase().replace(/\.$/, '') as DomainName);
  return hosts.filter(host => host !== '').map(host => ({ role: 'return-path', host }));
}

function hostsIn(domains: readonly DomainUse[]): Host[] {
  const hosts = domains.flatMap(({ name: host, roles }) => {
    const role = shown.find(([, one]) => roles.includes(one))?.[0];
    return role === undefined ? [] : [{ role, host }];
  });
  return hosts.slice(0, mostHosts);
}

async function firstAddress(host: DomainName, world: World): Promise<string | null> {
  for (const type of ['A', 'AAAA'] as const) {
    const answer = await world.lookup(host, type);
    if (answer.outcome === 'found') return answer.records[0] ?? null;
  }
  return null;
}

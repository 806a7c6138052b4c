/** In which countries the addresses are registered that the mail leaves from, comes back to and leads to. */
import type { DomainRole, DomainUse } from '../model/domains.ts';
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { DomainName } from '../model/mail.ts';
import type { Site, SiteRole, Sites } from '../model/server.ts';
import type { World } from '../model/world.ts';
import { isAnswered, unanswered } from './answers.ts';
import { hostsOf } from './return-path.ts';

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
  async gather({ limits }, { outbound, domains }, _maybe, world): Promise<Sites> {
    const locate = (hosts: readonly Host[]) => Promise.all(hosts.map(one => located(one, world)));
    const inMail = locate(hostsIn(domains).slice(0, limits.domains));
    const back = await returnHosts(outbound.mailFrom, world);
    const found = [...(await locate(back.hosts)), ...(await inMail)];
    const sending = outbound.ips.map(ip => ({ role: 'sending' as const, ip }));
    const sites = [...sending, ...found.flatMap(({ site }) => (site === undefined ? [] : [site]))];
    const untold = [...back.untold, ...found.flatMap(one => (one.untold === undefined ? [] : [one.untold]))];
    const [first] = untold;
    if (sites.length === 0 && first !== undefined) throw unanswered(first, first.host);
    if (sites.length === 0)
      throw new NotGiven('not-provided', 'an address of any server of this mail (--ip, or outbound.ips)');
    const { builtOn, countryOf } = await world.countries();
    return { builtOn, at: sites.map((one): Site => ({ ...one, country: countryOf(one.ip) })), untold };
  },
});

type Untold = Sites['untold'][number];

async function returnHosts(
  mailFrom: DomainName | undefined,
  world: World,
): Promise<{ readonly hosts: Host[]; readonly untold: Untold[] }> {
  const hosts = mailFrom === undefined ? [] : await hostsOf(mailFrom, world);
  if ('outcome' in hosts) return { hosts: [], untold: [{ host: mailFrom ?? '', outcome: hosts.outcome }] };
  return { hosts: hosts.map(host => ({ role: 'return-path', host })), untold: [] };
}

function hostsIn(domains: readonly DomainUse[]): Host[] {
  return domains.flatMap(({ name: host, roles }) => {
    const role = shown.find(([, one]) => roles.includes(one))?.[0];
    return role === undefined ? [] : [{ role, host }];
  });
}

/** By its first address; neither, where it has none. */
async function located(
  one: Host,
  world: World,
): Promise<{ readonly site?: Host & { ip: string }; readonly untold?: Untold }> {
  const answers = [world.lookup(one.host, 'A'), world.lookup(one.host, 'AAAA')];
  for (const answering of answers) {
    const answer = await answering;
    if (!isAnswered<'A' | 'AAAA'>(answer)) return { untold: { host: one.host, outcome: answer.outcome } };
    const [ip] = answer.outcome === 'found' ? answer.records : [];
    if (ip !== undefined) return { site: { ...one, ip } };
  }
  return {};
}

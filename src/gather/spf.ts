/** The SPF record of an identity, its tree, and what it says of every declared address: MAIL FROM, and HELO (RFC 7208 2.3). */
import type { SpfFact } from '../model/authentication.ts';
import type { Outbound } from '../model/campaign.ts';
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { DomainName } from '../model/mail.ts';
import type { World } from '../model/world.ts';
import { recordsOrThrow } from './answers.ts';
import { checkHost } from './spf-check.ts';
import { spfTree } from './spf-tree.ts';

export const spf = defineGatherer({
  fact: 'spf',
  from: 'world',
  needs: ['outbound'],
  gather(_mail, { outbound }, _maybe, world) {
    if (outbound.mailFrom === undefined) {
      throw new NotGiven('not-provided', 'the MAIL FROM domain (--mail-from, or outbound.mail-from)');
    }
    return observe('mail-from', outbound.mailFrom, outbound, world);
  },
});

export const spfHelo = defineGatherer({
  fact: 'spfHelo',
  from: 'world',
  needs: ['outbound'],
  gather(_mail, { outbound }, _maybe, world) {
    if (outbound.hostname === undefined) {
      throw new NotGiven('not-provided', 'the name the server says in EHLO (--helo, or outbound.hostname)');
    }
    return observe('helo', outbound.hostname, outbound, world);
  },
});

async function observe(
  identity: SpfFact['identity'],
  domain: DomainName,
  outbound: Outbound,
  world: World,
): Promise<SpfFact> {
  recordsOrThrow(await world.lookup(domain, 'TXT'), domain);
  const tree = await spfTree(domain, world);
  const client = {
    domain,
    sender: `postmaster@${domain}`,
    helo: outbound.hostname ?? domain,
    resolver: world,
    now: world.now,
  };
  const evaluations = await Promise.all(outbound.ips.map(ip => checkHost({ ip, ...client })));
  return { domain, identity, ...tree, evaluations };
}

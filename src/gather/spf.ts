/** The SPF record of the MAIL FROM domain, its tree, and what it says of every declared address. */
import type { SpfFact } from '../model/authentication.ts';
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import { recordsOrThrow } from './answers.ts';
import { checkHost } from './spf-check.ts';
import { spfTree } from './spf-tree.ts';

export default defineGatherer({
  fact: 'spf',
  from: 'world',
  needs: ['outbound'],
  async gather(_mail, { outbound }, _maybe, world): Promise<SpfFact> {
    const domain = outbound.mailFrom;
    if (domain === undefined)
      throw new NotGiven('not-provided', 'the MAIL FROM domain (--mail-from, or outbound.mail-from)');
    recordsOrThrow(await world.lookup(domain, 'TXT'), domain);
    const tree = await spfTree(domain, world);
    const sender = `postmaster@${domain}`;
    const helo = outbound.hostname ?? domain;
    const evaluations = await Promise.all(
      outbound.ips.map(ip => checkHost({ ip, domain, sender, helo, resolver: world, now: world.now })),
    );
    return { domain, identity: 'mail-from', ...tree, evaluations };
  },
});

/** Names the sender's records lead to that nobody has registered: whoever does may send or sign as the sender. */
import { registrable } from '../mail/domain.ts';
import type { DanglingName, DkimKey, SpfNode } from '../model/authentication.ts';
import type { Fact } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { World } from '../model/world.ts';

interface Lead {
  readonly name: string;
  readonly usedBy: string;
}

export default defineGatherer({
  fact: 'danglingNames',
  from: 'world',
  needs: ['outbound'],
  maybe: ['spf', 'dkimKeys'],
  async gather(_mail, _known, { spf, dkimKeys }, world): Promise<DanglingName[]> {
    const leads = [...(spf.state === 'known' ? spfLeads(spf.value.tree) : []), ...keyLeads(dkimKeys)];
    const checked = await Promise.all(leads.map(lead => unregistered(lead, world)));
    return checked.filter(one => one !== null);
  },
});

function spfLeads({ domain, terms }: SpfNode): Lead[] {
  return terms.flatMap(({ term, below }) => {
    const target = below?.domain ?? /^[+?~-]?(?:a|mx|exists):([^/%]+)/i.exec(term)?.[1];
    const own = target === undefined ? [] : [{ name: target, usedBy: `${term} in the SPF record of ${domain}` }];
    return [...own, ...(below === undefined ? [] : spfLeads(below))];
  });
}

function keyLeads(keys: Fact<readonly DkimKey[]>): Lead[] {
  if (keys.state !== 'known') return [];
  return keys.value.flatMap(({ name, aliases = [] }) =>
    aliases.map(alias => ({ name: alias, usedBy: `the CNAME at ${name}` })),
  );
}

/** Only a registrable domain that does not exist at all is for anyone to take. */
async function unregistered({ name, usedBy }: Lead, world: World): Promise<DanglingName | null> {
  const domain = registrable(name);
  if (domain === null) return null;
  const answer = await world.lookup(domain, 'NS');
  return answer.outcome === 'nxdomain' ? { name, registrable: domain, usedBy } : null;
}

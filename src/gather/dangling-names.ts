/** Names the sender's records lead to that nobody has registered: whoever does may send or sign as the sender. */
import { registrable } from '../mail/domain.ts';
import { costsLookup, isSpf, parseSpf } from '../mail/spf-record.ts';
import { whyOf } from '../mail/why.ts';
import type { DanglingName, DkimKey, SpfFact, SpfNode } from '../model/authentication.ts';
import type { Fact, Why } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { World } from '../model/world.ts';
import { isAnswered } from './answers.ts';

interface Lead {
  readonly name: string;
  readonly usedBy: string;
}

export default defineGatherer({
  fact: 'danglingNames',
  from: 'world',
  needs: ['outbound'],
  maybe: ['spf', 'dkimKeys'],
  /** What the record itself names; what is named further down waits for the whole tree. */
  async ahead({ outbound: { mailFrom } }, resolver) {
    if (mailFrom === undefined) return [];
    const answer = await resolver.lookup(mailFrom, 'TXT');
    const [record, ...others] = answer.outcome === 'found' ? answer.records.filter(isSpf) : [];
    if (record === undefined || others.length > 0) return [];
    const named = parseSpf(record).mechanisms.filter(one => costsLookup(one) && !one.domain?.includes('%'));
    const domains = named.map(({ name, domain }) =>
      name === 'ptr' || domain === undefined ? null : registrable(domain),
    );
    return [...new Set(domains.filter(domain => domain !== null))].map(domain => [domain, 'NS'] as const);
  },
  async gather(_mail, { outbound }, { spf, dkimKeys }, world): Promise<DanglingName[]> {
    const leads = [...(spf.state === 'known' ? spfLeads(spf.value.tree) : []), ...keyLeads(dkimKeys)];
    const checked = await Promise.all(leads.map(lead => unregistered(lead, world)));
    return [...checked.filter(one => one !== null), ...unseenSpf(spf, outbound.mailFrom), ...unseenKeys(dkimKeys)];
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

/** Records that were asked for in vain may lead anywhere. */
function unseenSpf(spf: Fact<SpfFact>, mailFrom = ''): DanglingName[] {
  const unseen = (name: string, unknown: Why) => ({ name, registrable: '', usedBy: 'the SPF record', unknown });
  if (spf.state === 'unknown') return [unseen(mailFrom, spf.why)];
  return spf.state === 'known' ? spf.value.unanswered.map(({ name, outcome }) => unseen(name, whyOf(outcome))) : [];
}

function unseenKeys(keys: Fact<readonly DkimKey[]>): DanglingName[] {
  if (keys.state !== 'known') return [];
  return keys.value.flatMap(({ name, unanswered }) =>
    unanswered === undefined
      ? []
      : [{ name, registrable: '', usedBy: `the CNAME at ${name}`, unknown: whyOf(unanswered) }],
  );
}

/** Only a registrable domain that does not exist at all is for anyone to take. */
async function unregistered({ name, usedBy }: Lead, world: World): Promise<DanglingName | null> {
  const domain = registrable(name);
  if (domain === null) return null;
  const answer = await world.lookup(domain, 'NS');
  if (answer.outcome === 'nxdomain') return { name, registrable: domain, usedBy };
  return isAnswered<'NS'>(answer) ? null : { name, registrable: domain, usedBy, unknown: whyOf(answer.outcome) };
}

/** The DMARC record that applies to the From domain (RFC 9989 4.10.1), and the organisational domains alignment compares. */
import { isDmarc } from '../mail/dmarc-record.ts';
import { domainName, registrable } from '../mail/domain.ts';
import type { DmarcFact, DmarcPolicy, DmarcRecord } from '../model/authentication.ts';
import type { Fact } from '../model/fact.ts';
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { World } from '../model/world.ts';
import { isAnswered } from './answers.ts';
import { organizationalDomain, type Walk, walk, walked } from './dmarc-walk.ts';

export default defineGatherer({
  fact: 'dmarc',
  from: 'world',
  needs: ['author', 'outbound'],
  maybe: ['dkimKeys'],
  ahead: ({ author: { domain }, outbound: { mailFrom } }) =>
    domain === null ? [] : [...new Set([domain, mailFrom ?? domain])].flatMap(walked).map(name => [name, 'TXT']),
  async gather(mail, { author, outbound }, { dkimKeys }, world): Promise<DmarcFact> {
    if (author.domain === null) throw new NotGiven('not-applicable', 'the From header names no single domain');
    const domain = author.domain;
    const claimed = (mail?.claimed?.results ?? []).flatMap(({ domain: name }) => name ?? []);
    const candidates = [outbound.mailFrom, ...domainsOf(dkimKeys), ...claimed].filter(name => name !== undefined);
    const walks = new Map<string, Walk>();
    await Promise.all(
      [...new Set([domain, ...candidates])].map(async name => walks.set(name, await walk(name, world))),
    );
    const own = walks.get(domain) as Walk;
    const record = applying(domain, own);
    const [policy, receivers] = await Promise.all([
      record === null ? null : policyFor(domain, record, world),
      record === null ? [] : reportReceivers(record, world),
    ]);
    return {
      domain,
      record,
      several: own.several,
      policy,
      reportReceivers: receivers,
      walked: own.names,
      organizational: Object.fromEntries(
        [...walks].map(([name, result]) => [name, organizationalDomain(name, result)]).sort(),
      ),
    };
  },
});

function domainsOf(keys: Fact<readonly { readonly domain: string }[]>): string[] {
  return keys.state === 'known' ? keys.value.map(key => key.domain) : [];
}

/** The From domain's own record, else its organisational domain's, else that of the public suffix above. */
function applying(domain: string, result: Walk): DmarcRecord | null {
  const at = (name: string | undefined) => result.found.find(entry => entry.domain === name)?.record;
  return at(domain) ?? at(organizationalDomain(domain, result)) ?? result.found.at(-1)?.record ?? null;
}

/** `np` counts for a domain that does not exist, `sp` for one below the record, `p` at the record's own name. */
async function policyFor(domain: string, record: DmarcRecord, world: World): Promise<DmarcPolicy | null> {
  if (record.name === `_dmarc.${domain}`) return record.p;
  const below = record.sp ?? record.p;
  if (record.np === null || record.np === below) return below;
  const answer = await world.lookup(domain, 'A');
  return answer.outcome === 'nxdomain' ? record.np : below;
}

/** Report addresses outside the record's own organisation need that domain's word (RFC 9990 section 4). */
async function reportReceivers(record: DmarcRecord, world: World): Promise<DmarcFact['reportReceivers']> {
  const publisher = record.name.replace(/^_dmarc\./, '');
  const domains = record.rua.flatMap(
    uri =>
      domainName(
        uri
          .replace(/^mailto:/i, '')
          .split(/[!?]/)[0]
          ?.split('@')
          .at(-1) ?? '',
      ) ?? [],
  );
  const outside = [...new Set(domains)].filter(domain => registrable(domain) !== registrable(publisher));
  return Promise.all(
    outside.slice(0, mostReceivers).map(async domain => {
      const answer = await world.lookup(`${publisher}._report._dmarc.${domain}`, 'TXT');
      if (!isAnswered(answer)) return { domain, agreed: null };
      return { domain, agreed: answer.outcome === 'found' && answer.records.some(isDmarc) };
    }),
  );
}

/** Receivers need not send to more than two (RFC 9990). A few more are looked at. Judgement. */
const mostReceivers = 5;

/** Do the From and MAIL FROM domains exist, and do they take mail? */
import { registrable } from '../mail/domain.ts';
import type { SenderDomain } from '../model/authentication.ts';
import type { Answer, RecordType } from '../model/dns.ts';
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { DomainName } from '../model/mail.ts';
import type { World } from '../model/world.ts';
import { isAnswered } from './answers.ts';

export default defineGatherer({
  fact: 'senderDomains',
  from: 'world',
  needs: ['author', 'outbound'],
  async gather(_mail, { author, outbound }, _maybe, world): Promise<SenderDomain[]> {
    const domains = new Map<DomainName, SenderDomain['role']>();
    if (outbound.mailFrom !== undefined) domains.set(outbound.mailFrom, 'mail-from');
    if (author.domain !== null) domains.set(author.domain, 'from');
    if (domains.size === 0) throw new NotGiven('not-applicable', 'the From header names no single domain');
    return Promise.all(
      [...domains].map(async ([domain, role]) => {
        const [observed, site] = await Promise.all([
          observe(domain, role, world),
          role === 'from' ? website(domain, world) : {},
        ]);
        return { ...observed, ...site };
      }),
    );
  },
});

async function observe(domain: DomainName, role: SenderDomain['role'], world: World): Promise<SenderDomain> {
  const [mx, ...addresses] = await Promise.all([
    world.lookup(domain, 'MX'),
    world.lookup(domain, 'A'),
    world.lookup(domain, 'AAAA'),
  ]);
  const silent = [mx, ...addresses].find(answer => !isAnswered(answer as Answer<RecordType>));
  const found = addresses.some(({ outcome }) => outcome === 'found');
  return {
    domain,
    role,
    mx: mxState(mx),
    hasAddress: found ? true : addresses.every(answer => isAnswered(answer as Answer<RecordType>)) ? false : null,
    ...(silent !== undefined && !isAnswered(silent as Answer<RecordType>)
      ? { unanswered: silent.outcome as NonNullable<SenderDomain['unanswered']> }
      : {}),
  };
}

/** `0 .` says that the domain takes no mail (RFC 7505). */
function mxState(answer: Answer<'MX'>): SenderDomain['mx'] {
  if (answer.outcome === 'found')
    return answer.records.length === 1 && answer.records[0]?.exchange === '' ? 'null-mx' : 'found';
  return isAnswered(answer) ? 'none' : 'unanswered';
}

/** An address at the registrable domain or below www; whether a page answers there is not asked. */
async function website(domain: string, world: World): Promise<Pick<SenderDomain, 'hasWebsite' | 'websiteUnanswered'>> {
  const organization = registrable(domain) ?? domain;
  const asked = [organization, `www.${organization}`].flatMap(name =>
    (['A', 'AAAA'] as const).map(async type => ({ name, answer: await world.lookup(name, type) })),
  );
  const answers = await Promise.all(asked);
  if (answers.some(({ answer }) => answer.outcome === 'found')) return { hasWebsite: true };
  for (const { name, answer } of answers)
    if (!isAnswered<'A' | 'AAAA'>(answer))
      return { hasWebsite: null, websiteUnanswered: { name, outcome: answer.outcome } };
  return { hasWebsite: false };
}

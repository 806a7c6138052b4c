/** The hosts that take mail for a domain, best first (RFC 5321 section 5.1). */
import type { Unanswered } from '../model/dns.ts';
import type { DomainName } from '../model/mail.ts';
import type { World } from '../model/world.ts';
import { isAnswered } from './answers.ts';

/** Without MX the domain itself, where it has an address; none for a null MX (RFC 7505). */
export async function hostsOf(domain: DomainName, world: World): Promise<readonly DomainName[] | Unanswered> {
  const mx = await world.lookup(domain, 'MX');
  if (!isAnswered<'MX'>(mx)) return mx;
  if (mx.outcome === 'found') {
    const sorted = mx.records.toSorted((a, b) => a.preference - b.preference);
    const names = sorted.map(({ exchange }) => exchange.toLowerCase().replace(/\.$/, '') as DomainName);
    return names.filter(name => name !== '');
  }
  for (const type of ['A', 'AAAA'] as const) {
    const answer = await world.lookup(domain, type);
    if (!isAnswered<'A' | 'AAAA'>(answer)) return answer;
    if (answer.outcome === 'found') return [domain];
  }
  return [];
}

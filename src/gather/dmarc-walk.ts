/** The DNS tree walk of RFC 9989 4.10: from a domain up to the top, at most eight names. */

import { isDmarc, parseDmarc } from '../mail/dmarc-record.ts';
import { isPublicSuffix } from '../mail/domain.ts';
import type { DmarcRecord } from '../model/authentication.ts';
import type { Resolver } from '../model/dns.ts';
import { isAnswered, unanswered } from './answers.ts';

export interface Walk {
  /** Names looked at, in order: all are asked at once. */
  readonly names: readonly string[];
  /** Valid records found, the walked domain beside each, lowest first. */
  readonly found: readonly { readonly domain: string; readonly record: DmarcRecord }[];
  /** Names that hold more than one record, none of which counts. */
  readonly several: readonly string[];
}

/** Throws where a name did not answer, unless it is a public suffix: out of the sender's hands, and nearly always empty. */
export async function walk(domain: string, resolver: Resolver): Promise<Walk> {
  const names: string[] = [];
  const found: { domain: string; record: DmarcRecord }[] = [];
  const several: string[] = [];
  const asked = targets(domain).map(target => {
    const name = `_dmarc.${target}`;
    return { target, name, answering: resolver.lookup(name, 'TXT') };
  });
  for (const { target, name, answering } of asked) {
    names.push(name);
    const answer = await answering;
    if (!isAnswered(answer) && !isPublicSuffix(target)) throw unanswered(answer, name);
    const records = answer.outcome === 'found' ? answer.records.filter(isDmarc) : [];
    const [only, ...others] = records;
    if (others.length > 0) several.push(name);
    if (only === undefined || others.length > 0) continue;
    const record = parseDmarc(name, only);
    found.push({ domain: target, record });
    if (record.psd !== 'u') break;
  }
  return { names, found, several };
}

/** The organisational domain by the records of a walk that began at `domain` (RFC 9989 4.10.2). */
export function organizationalDomain(domain: string, { found }: Walk): string {
  const own = found.find(({ record }) => record.psd === 'n');
  if (own !== undefined) return own.domain;
  const suffix = found.find(entry => entry.record.psd === 'y' && entry.domain !== domain);
  if (suffix !== undefined) {
    const labels = suffix.domain.split('.').length + 1;
    return domain.split('.').slice(-labels).join('.');
  }
  return found.at(-1)?.domain ?? domain;
}

/** What a walk from this domain asks. */
export function walked(domain: string): string[] {
  return targets(domain).map(target => `_dmarc.${target}`);
}

/** The domain itself, then, from seven labels on, one label fewer each time. */
function targets(domain: string): string[] {
  const labels = domain.split('.');
  const start = labels.length > 8 ? 7 : labels.length - 1;
  const parents = Array.from({ length: start }, (_, index) => labels.slice(-(start - index)).join('.'));
  return [domain, ...parents];
}

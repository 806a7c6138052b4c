/** Whether a block list works: by its test entries (RFC 5782 section 5), before anything of a mail is asked of it. */
import { decode } from '../mail/block-list.ts';
import { reversedLabels } from '../mail/ip-address.ts';
import type { ProbedList } from '../model/doctor.ts';
import type { BlockList } from '../model/listings.ts';
import type { World } from '../model/world.ts';

const entries = {
  ip: { present: '127.0.0.2', absent: '127.0.0.1' },
  domain: { present: 'test', absent: 'invalid' },
} as const;

/** What a list does with its test entries. One that is silent is not called broken. */
export async function probeList(list: BlockList, world: World): Promise<ProbedList> {
  const told = (state: ProbedList['state'], because = ''): ProbedList => ({ list: list.id, state, because });
  const keyless = lacksKey(list);
  if (keyless !== null) return told('without-key', keyless);
  const { present, absent } = entries[list.kind];
  for (const entry of list.testPoints ? [absent, present] : [absent]) {
    const { outcome } = await world.lookup(questionFor(list, entry), 'A');
    if (!['found', 'nodata', 'nxdomain'].includes(outcome)) return told('unanswered', outcome);
  }
  const broken = await failsItsTest(list, world);
  if (broken === null) return told('usable');
  return told(broken.state === 'needs-key' ? 'refused' : 'unusable', broken.because);
}

/** Null where it wants none, or has it. */
export function lacksKey({ keyId, key }: BlockList): string | null {
  if (keyId === undefined || key !== undefined) return null;
  const variable = `DELIV_KEY_${keyId.toUpperCase().replaceAll('-', '_')}`;
  return `it wants a key (${variable}, or keys.${keyId} in the configuration)`;
}

/** IPv4 octets reversed (RFC 5782 section 2.1), IPv6 nibbles reversed (2.4), or the domain itself (2.2). */
export function questionFor({ zone: own, key, kind }: BlockList, subject: string): string {
  const zone = key === undefined ? own : `${key}.${own}`;
  if (kind === 'domain') return `${subject}.${zone}`;
  return `${reversedLabels(subject)}.${zone}`;
}

/** RFC 5782 section 5: the one entry that must be there, and the one that must not. */
export async function failsItsTest(
  list: BlockList,
  world: World,
): Promise<{ state: 'unusable' | 'needs-key'; because: string } | null> {
  const fails = (because: string) => ({ state: 'unusable', because }) as const;
  const { present, absent } = entries[list.kind];
  const never = await world.lookup(questionFor(list, absent), 'A');
  if (never.outcome === 'found') {
    const decoded = decode(list, never.records);
    if (decoded.says === 'refused') return { state: 'needs-key', because: decoded.because };
    if (decoded.says === 'listed') return fails(`it lists ${absent}, which no list may`);
  }
  if (!list.testPoints) return null;
  const always = await world.lookup(questionFor(list, present), 'A');
  if (always.outcome === 'nxdomain' || always.outcome === 'nodata')
    return fails(`it does not list ${present}, its test entry`);
  if (always.outcome !== 'found') return fails(`it does not answer (${always.outcome})`);
  const decoded = decode(list, always.records);
  if (decoded.says === 'refused') return { state: 'needs-key', because: decoded.because };
  return decoded.says === 'unusable' ? fails(decoded.because) : null;
}

/** What the block lists the user named say of the sending addresses and of every domain in the mail. */
import { decode } from '../mail/block-list.ts';
import { reversedLabels } from '../mail/ip-address.ts';
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { BlockList, Listing, Listings } from '../model/listings.ts';
import type { World } from '../model/world.ts';

/** Domains asked about; a mail with more is judged by the first. Judgement. */
const mostDomains = 50;
/** A list that lists more than half of at least this many unrelated domains lists the world. Judgement (T-DNSBL-2). */
const leastForQuarantine = 5;

export default defineGatherer({
  fact: 'listings',
  from: 'world',
  needs: ['domains', 'outbound'],
  async gather({ lore: { blockLists } }, { domains, outbound }, _maybe, world): Promise<Listings> {
    if (blockLists.length === 0) throw new NotGiven('opt-in', 'no block list is named (--dnsbl)');
    const names = [...new Set(domains.map(({ registrable }) => registrable).filter(name => name !== null))];
    const answers = await Promise.all(
      blockLists.map(list => ask(list, list.kind === 'ip' ? outbound.ips : names.slice(0, mostDomains), world)),
    );
    return { asked: answers.map(({ asked }) => asked), listed: answers.flatMap(({ listed }) => listed) };
  },
});

interface Answered {
  readonly asked: Listings['asked'][number];
  readonly listed: readonly Listing[];
}

async function ask(list: BlockList, subjects: readonly string[], world: World): Promise<Answered> {
  const without = (state: 'unusable' | 'needs-key', because: string): Answered => ({
    asked: { list: list.id, state, because },
    listed: [],
  });
  const unusable = (because: string) => without('unusable', because);
  if (list.keyId !== undefined && list.key === undefined) {
    const variable = `DELIV_KEY_${list.keyId.toUpperCase().replaceAll('-', '_')}`;
    return without('needs-key', `it wants a key (${variable}, or keys.${list.keyId} in the configuration)`);
  }
  const broken = await failsItsTest(list, world);
  if (broken !== null) return without(broken.state, broken.because);
  const listed: Listing[] = [];
  for (const subject of subjects) {
    const answer = await world.lookup(questionFor(list, subject), 'A');
    if (answer.outcome === 'nxdomain' || answer.outcome === 'nodata') continue;
    if (answer.outcome !== 'found') return unusable(`it does not answer (${answer.outcome})`);
    const decoded = decode(list, answer.records);
    if (decoded.says === 'refused') return without('needs-key', decoded.because);
    if (decoded.says === 'unusable') return unusable(decoded.because);
    if (decoded.says === 'listed')
      listed.push({ subject, list: list.id, meaning: decoded.meaning, answer: answer.records.join(' ') });
  }
  if (subjects.length >= leastForQuarantine && listed.length > subjects.length / 2)
    return unusable(`it lists ${listed.length} of ${subjects.length} unrelated names`);
  return { asked: { list: list.id, state: 'usable' }, listed };
}

/** IPv4 octets reversed (RFC 5782 section 2.1), IPv6 nibbles reversed (2.4), or the domain itself (2.2). */
function questionFor({ zone: own, key, kind }: BlockList, subject: string): string {
  const zone = key === undefined ? own : `${key}.${own}`;
  if (kind === 'domain') return `${subject}.${zone}`;
  return `${reversedLabels(subject)}.${zone}`;
}

/** RFC 5782 section 5: the one entry that must be there, and the one that must not. */
async function failsItsTest(
  list: BlockList,
  world: World,
): Promise<{ state: 'unusable' | 'needs-key'; because: string } | null> {
  const fails = (because: string) => ({ state: 'unusable', because }) as const;
  const [present, absent] = list.kind === 'ip' ? ['127.0.0.2', '127.0.0.1'] : ['test', 'invalid'];
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

/** What the block lists the user named say of the sending addresses and of every domain in the mail. */
import { decode } from '../mail/block-list.ts';
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { BlockList, Listing, Listings } from '../model/listings.ts';
import type { World } from '../model/world.ts';
import { failsItsTest, lacksKey, questionFor } from './list-test.ts';

/** A list that lists more than half of at least this many unrelated domains lists the world. Judgement (T-DNSBL-2). */
const leastForQuarantine = 5;

export default defineGatherer({
  fact: 'listings',
  from: 'world',
  needs: ['domains', 'outbound'],
  async gather({ lore: { blockLists }, limits }, { domains, outbound }, _maybe, world): Promise<Listings> {
    if (blockLists.length === 0) throw new NotGiven('opt-in', 'no block list is named (--dnsbl)');
    const names = [...new Set(domains.map(({ registrable }) => registrable).filter(name => name !== null))];
    const answers = await Promise.all(
      blockLists.map(list => ask(list, list.kind === 'ip' ? outbound.ips : names.slice(0, limits.domains), world)),
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
  const keyless = lacksKey(list);
  if (keyless !== null) return without('needs-key', keyless);
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

/** Every declared sending address in reverse DNS, and back. */
import { ipVersion, isSameAddress, reverseName } from '../mail/ip-address.ts';
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { SendingAddress } from '../model/server.ts';
import type { World } from '../model/world.ts';
import { isAnswered } from './answers.ts';

/** Of an address with more names the first are followed. Judgement; RFC 8601 section 2.7.3 wants a limit. */
const mostNames = 10;

export default defineGatherer({
  fact: 'sendingAddresses',
  from: 'world',
  needs: ['outbound'],
  gather({ esp }, { outbound }, _maybe, world): Promise<SendingAddress[]> {
    if (outbound.ips.length > 0) return Promise.all(outbound.ips.map(ip => observe(ip, world)));
    if (esp.declared !== null)
      throw new NotGiven('added-by-esp', `${esp.declared.esp.name} chooses the sending address`);
    throw new NotGiven('not-provided', 'the sending addresses (--ip, or outbound.ips)');
  },
});

async function observe(ip: string, world: World): Promise<SendingAddress> {
  const version = ipVersion(ip);
  const pointers = await world.lookup(reverseName(ip), 'PTR');
  const none = { ip, version, names: [], confirmed: [] } as const;
  if (!isAnswered<'PTR'>(pointers)) return { ...none, reverse: 'unanswered', unanswered: pointers.outcome };
  const names = pointers.outcome === 'found' ? pointers.records.slice(0, mostNames).map(lower) : [];
  if (names.length === 0) return { ...none, reverse: 'missing' };
  const forward = await Promise.all(names.map(name => world.lookup(name, version === 4 ? 'A' : 'AAAA')));
  const leadsBack = (at: number) => {
    const answer = forward[at];
    return answer?.outcome === 'found' && answer.records.some(one => isSameAddress(one, ip));
  };
  const confirmed = names.filter((_, at) => leadsBack(at));
  const known = { ip, version, names, confirmed };
  if (confirmed.length > 0) return { ...known, reverse: 'confirmed' };
  for (const answer of forward)
    if (!isAnswered<'A' | 'AAAA'>(answer)) return { ...known, reverse: 'unanswered', unanswered: answer.outcome };
  return { ...known, reverse: 'unconfirmed' };
}

function lower(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

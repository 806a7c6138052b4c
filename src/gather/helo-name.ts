/** Does the name the server says in EHLO lead to it? */
import { ipVersion, isSameAddress } from '../mail/ip-address.ts';
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { HeloName } from '../model/server.ts';
import { isAnswered } from './answers.ts';

export default defineGatherer({
  fact: 'heloName',
  from: 'world',
  needs: ['outbound'],
  async gather({ esp }, { outbound }, _maybe, world): Promise<HeloName> {
    const { hostname: name, ips } = outbound;
    if (name === undefined && esp.declared !== null)
      throw new NotGiven('added-by-esp', `${esp.declared.esp.name} says its own name in EHLO`);
    if (name === undefined)
      throw new NotGiven('not-provided', 'the name the server says in EHLO (--helo, or outbound.hostname)');
    const [four, six] = await Promise.all([world.lookup(name, 'A'), world.lookup(name, 'AAAA')]);
    const answers = [four, six];
    const addresses = answers.flatMap(answer => (answer.outcome === 'found' ? answer.records : []));
    const isTold = (ip: string) => isAnswered<'A' | 'AAAA'>(ipVersion(ip) === 6 ? six : four);
    const elsewhere = ips.filter(ip => isTold(ip) && !addresses.some(one => isSameAddress(one, ip)));
    const silent = [four, six].flatMap((answer, at) =>
      isAnswered<'A' | 'AAAA'>(answer) ? [] : [{ version: at === 0 ? 4 : 6, outcome: answer.outcome }],
    );
    if (addresses.length > 0) {
      const open = silent.find(({ version }) => ips.some(ip => ipVersion(ip) === version));
      return { name, state: 'resolves', elsewhere, ...(open === undefined ? {} : { unanswered: open.outcome }) };
    }
    const [first] = silent;
    if (first !== undefined) return { name, state: 'unanswered', unanswered: first.outcome, elsewhere: [] };
    return { name, state: 'no-such-name', elsewhere: [] };
  },
});

/** Do the hosts a reader is led to exist? DNS alone is asked; nothing is opened. */
import type { DomainUse, LinkHost } from '../model/domains.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { World } from '../model/world.ts';
import { isAnswered } from './answers.ts';

const visited = ['link', 'redirect', 'image', 'form', 'text'];

export default defineGatherer({
  fact: 'linkHosts',
  from: 'world',
  needs: ['domains'],
  gather({ limits }, { domains }, _maybe, world): Promise<LinkHost[]> {
    const hosts = domains.filter(({ roles }) => roles.some(role => visited.includes(role)));
    return Promise.all(hosts.slice(0, limits.domains).map(use => observe(use, world)));
  },
});

async function observe({ name: host, where }: DomainUse, world: World): Promise<LinkHost> {
  const [four, six] = await Promise.all([world.lookup(host, 'A'), world.lookup(host, 'AAAA')]);
  if (four.outcome === 'found' || six.outcome === 'found') return { host, state: 'resolves', where };
  for (const answer of [four, six])
    if (!isAnswered<'A' | 'AAAA'>(answer)) return { host, state: 'unanswered', unanswered: answer.outcome, where };
  return { host, state: four.outcome === 'nxdomain' ? 'no-such-name' : 'no-address', where };
}

/** The mail servers that take the bounces: is TLS offered there? */
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { ReturnHost } from '../model/server.ts';
import type { World } from '../model/world.ts';
import { isAnswered, unanswered } from './answers.ts';
import { hostsOf } from './return-path.ts';

/** The others are spares of these. Judgement. */
const mostHosts = 3;

export default defineGatherer({
  fact: 'returnHosts',
  from: 'world',
  needs: ['outbound'],
  async gather(_mail, { outbound }, _maybe, world): Promise<ReturnHost[]> {
    const { mailFrom, hostname = mailFrom } = outbound;
    if (mailFrom === undefined || hostname === undefined)
      throw new NotGiven('not-provided', 'the MAIL FROM domain (--mail-from, or outbound.mail-from)');
    const hosts = await hostsOf(mailFrom, world);
    if ('outcome' in hosts) throw unanswered(hosts, mailFrom);
    return Promise.all(hosts.slice(0, mostHosts).map(host => observe(host, hostname, world)));
  },
});

async function observe(host: string, helo: string, world: World): Promise<ReturnHost> {
  const tlsa = await world.lookup(`_25._tcp.${host}`, 'TLSA');
  const dane = isAnswered<'TLSA'>(tlsa) ? tlsa.outcome === 'found' : null;
  const { outcome, offersTls, detail } = await world.greet(host, helo);
  const tls = outcome === 'played' ? (offersTls ? 'offered' : 'not-offered') : unreached(outcome);
  return { host, dane, tls, ...(detail === undefined ? {} : { detail }) };
}

function unreached(outcome: string): ReturnHost['tls'] {
  return outcome === 'not-asked' ? 'not-asked' : 'unreachable';
}

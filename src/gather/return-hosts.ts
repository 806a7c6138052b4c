/** The mail servers that take the bounces: is TLS offered there? */
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { ReturnHost } from '../model/server.ts';
import type { World } from '../model/world.ts';
import { isAnswered, recordsOrThrow } from './answers.ts';

/** The others are spares of these. Judgement. */
const mostHosts = 3;

export default defineGatherer({
  fact: 'returnHosts',
  from: 'world',
  needs: ['outbound'],
  async gather(_mail, { outbound }, _maybe, world): Promise<ReturnHost[]> {
    const { mailFrom, hostname = mailFrom } = outbound;
    if (mailFrom === undefined || hostname === undefined)
      throw new NotGiven('not-provided', 'no MAIL FROM domain (--mail-from, or outbound.mail-from in a campaign)');
    const records = recordsOrThrow(await world.lookup(mailFrom, 'MX'), mailFrom);
    const hosts = records.toSorted((a, b) => a.preference - b.preference).map(({ exchange }) => exchange);
    // Without MX the domain itself takes them (RFC 5321 section 5.1); a null MX takes none (RFC 7505).
    const all = records.length === 0 ? [mailFrom] : hosts.map(host => host.toLowerCase().replace(/\.$/, ''));
    const named = all.filter(host => host !== '');
    return Promise.all(named.slice(0, mostHosts).map(host => observe(host, hostname, world)));
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

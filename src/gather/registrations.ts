/** When the domains of the mail were registered, by RDAP; asked only where remote fetches are allowed. */
import { bootstrapUrl, rdapServer, registeredOn } from '../mail/rdap.ts';
import type { Registration } from '../model/domains.ts';
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { World } from '../model/world.ts';

/** Registries answer a few questions a minute to strangers. Judgement. */
const mostDomains = 10;
const dayMs = 24 * 3600 * 1000;

export default defineGatherer({
  fact: 'registrations',
  from: 'world',
  needs: ['domains'],
  async gather(_mail, { domains }, _maybe, world): Promise<Registration[]> {
    const bootstrap = await json(bootstrapUrl, 'application/json', world);
    if ('because' in bootstrap) {
      if (bootstrap.notAsked) throw new NotGiven('opt-in', 'registration dates are fetched with --online-fetch');
      return [{ domain: '*', registeredOn: null, ageDays: null, because: `IANA’s list: ${bootstrap.because}` }];
    }
    const names = [...new Set(domains.map(({ registrable }) => registrable).filter(name => name !== null))];
    const asked = await Promise.all(names.slice(0, mostDomains).map(domain => ask(domain, bootstrap.value, world)));
    return [...asked, ...names.slice(mostDomains).map(notAsked)];
  },
});

/** Of a mail with many domains the first are asked about. */
function notAsked(domain: string): Registration {
  return { domain, registeredOn: null, ageDays: null, because: 'registries answer few questions at a time' };
}

async function ask(domain: string, bootstrap: unknown, world: World): Promise<Registration> {
  const unknown = (because: string): Registration => ({ domain, registeredOn: null, ageDays: null, because });
  const server = rdapServer(bootstrap, domain);
  if (server === null) return unknown('its registry runs no RDAP server');
  const answer = await json(new URL(`domain/${domain}`, server).href, 'application/rdap+json', world);
  if ('because' in answer) return unknown(answer.because);
  const date = registeredOn(answer.value);
  if (date === null) return unknown('its registry does not tell');
  const ageDays = Math.floor((world.now.getTime() - new Date(date).getTime()) / dayMs);
  return { domain, registeredOn: date, ageDays };
}

async function json(
  url: string,
  accept: string,
  world: World,
): Promise<{ value: unknown } | { because: string; notAsked?: boolean }> {
  const answer = await world.fetch(url, accept);
  if (answer.outcome !== 'found') return { because: answer.detail, notAsked: answer.outcome === 'not-asked' };
  if (answer.status !== 200) return { because: `HTTP ${answer.status}` };
  try {
    return { value: JSON.parse(Buffer.from(answer.body).toString('utf8')) };
  } catch {
    return { because: 'its answer is no JSON' };
  }
}

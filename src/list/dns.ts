/** What DNS says of the domains of a list: unique domains only, most used first, never a local part. */
import type { Answer, RecordType } from '../model/dns.ts';
import type { Say } from '../model/list-progress.ts';
import type { Engine } from './engine.ts';
import type { TransportQuestions } from './transport.ts';

type DomainState = 'takes-mail' | 'implicit-mx' | 'null-mx' | 'parked-mx' | 'no-such-domain' | 'unknown';

export interface DomainQuestions extends TransportQuestions {
  /** Provider id by the host names of its MX; null where it is nobody's known. */
  readonly receiverByMx: (host: string) => string | null;
  readonly parkedMx: readonly string[];
}

/** Politeness, and a bound on the time a list can take. Judgement (vetting.md 6). */
const mostDomains = 100_000;
const atOnce = 64;
/** Where so many were asked and none answered, nobody is there to ask. Judgement. */
const hopeless = 128;

/** Fills `domains.state`, and `domains.provider` where the MX tells it. Domains of known providers need no question. */
export async function askDomains(engine: Engine, questions: DomainQuestions, say: Say = () => {}): Promise<void> {
  const rows = await engine.rows(`
    SELECT place, name FROM domains WHERE NOT malformed AND provider = 'generic' ORDER BY n DESC, name LIMIT ${mostDomains}`);
  const answers: [number, string, string][] = [];
  const queue = rows.values();
  let [done, silent] = [0, 0];
  const worker = async () => {
    for (const { place, name } of queue) {
      const isHopeless = done >= hopeless && silent === done;
      const told = isHopeless ? nobody : await ask(String(name), questions);
      if (told?.state === 'unknown') silent++;
      if (told !== null) answers.push([Number(place), told.state, told.provider]);
      say({ doing: 'ask', done: ++done, of: rows.length });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  await engine.run('CREATE TABLE answered (place INTEGER, state VARCHAR, provider VARCHAR)');
  await engine.fill('answered', answers);
  await engine.run(
    'UPDATE domains SET state = a.state, provider = a.provider FROM answered a WHERE a.place = domains.place',
  );
}

const nobody = { state: 'unknown', provider: 'generic' } as const;

/** Null: not to be asked here. */
async function ask(
  name: string,
  { resolver, receiverByMx, parkedMx }: DomainQuestions,
): Promise<{ state: DomainState; provider: string } | null> {
  const told = (state: DomainState, provider = 'generic') => ({ state, provider });
  const mx = await resolver.lookup(name, 'MX');
  if (mx.outcome === 'found') {
    const hosts = mx.records.map(({ exchange }) => exchange.toLowerCase().replace(/\.$/, ''));
    if (hosts.every(host => host === '' || isNowhere(host))) return told('null-mx');
    const parked = hosts.some(host => parkedMx.some(one => host === one || host.endsWith(`.${one}`)));
    return told(parked ? 'parked-mx' : 'takes-mail', hosts.map(receiverByMx).find(id => id !== null) ?? 'generic');
  }
  if (mx.outcome === 'nxdomain') return told('no-such-domain');
  if (mx.outcome === 'outside-zone' || mx.outcome === 'offline') return null;
  if (mx.outcome !== 'nodata') return told('unknown');
  const addresses: Answer<RecordType>[] = await Promise.all([
    resolver.lookup(name, 'A'),
    resolver.lookup(name, 'AAAA'),
  ]);
  if (addresses.some(({ outcome }) => outcome === 'found')) return told('implicit-mx');
  return told(addresses.every(({ outcome }) => outcome === 'nodata' || outcome === 'nxdomain') ? 'null-mx' : 'unknown');
}

/** No mail from elsewhere arrives at such a host. RFC 6761; an address is no host name (RFC 1035). */
function isNowhere(host: string): boolean {
  return /^(.*\.)?(localhost|invalid|local)$/.test(host) || /^[\d.]+$/.test(host);
}

/** A name server on loopback that answers from master files, aliases with their targets, and does wrong where a test asks for it. */
import { setTimeout } from 'node:timers/promises';
import type { RecordType } from '../../src/model/dns.ts';
import { zoneResolver } from '../../src/world/zone.ts';
import { type Asked, codes, type NameServer, nameServer, packet, type Rr, rr } from './name-server.ts';

/** How a question is answered wrongly; `nxdomain` is an answer, and here a wrong one. */
export const wrongs = ['servfail', 'refused', 'timeout', 'malformed', 'nxdomain'] as const;
export type Wrong = (typeof wrongs)[number];

/** `name TYPE`, in lower case and capitals. */
export type Question = string;

export interface ZoneServer extends NameServer {
  /** Every question received, each once, in order. */
  questions(): readonly Question[];
}

/** A name outside the files does not exist. `delayMs`: how long each answer takes. */
export async function zoneServer(
  text: string,
  wrong: (question: Question) => Wrong | null = () => null,
  delayMs = 0,
): Promise<ZoneServer> {
  const zone = zoneResolver([{ path: 'zone', text }]);
  const asked = new Set<Question>();
  const types = new Map(Object.entries(codes).map(([type, code]): [number, RecordType] => [code, type as RecordType]));
  const right = async (query: Asked): Promise<Buffer> => {
    const ask = (name: string) => zone.lookup(name, types.get(query.type) as RecordType);
    const chain = [query.name];
    let hop = await ask(query.name);
    for (; hop.outcome === 'alias' && chain.length < 10; hop = await ask(chain.at(-1) as string))
      chain.push(...hop.aliases);
    const answers = chain.slice(1).map((alias, at) => rr.cname(chain[at] as string, alias));
    const owner = chain.at(-1) as string;
    const absent = [rr.soa(owner, 300, 300)];
    if (hop.outcome === 'alias') return packet(query, { answers });
    if (hop.outcome === 'nodata') return packet(query, { answers, authorities: absent });
    if (hop.outcome !== 'found') return packet(query, { rcode: 3, answers, authorities: absent });
    return packet(query, { answers: [...answers, ...hop.records.map(data => record(owner, query.type, data))] });
  };
  const server = await nameServer({
    udp: async (query, send) => {
      const question = `${query.name.toLowerCase()} ${types.get(query.type)}`;
      asked.add(question);
      if (delayMs > 0) await setTimeout(delayMs);
      const fault = wrong(question);
      if (fault === 'timeout') return;
      if (fault === 'malformed') send((await right(query)).subarray(0, 14));
      else if (fault === null) send(await right(query));
      else send(packet(query, { rcode: { servfail: 2, nxdomain: 3, refused: 5 }[fault] }));
    },
  });
  return { ...server, questions: () => [...asked] };
}

// biome-ignore lint/suspicious/noExplicitAny: the type of the data is that of the code
function record(owner: string, code: number, data: any): Rr {
  switch (code) {
    case codes.A:
      return rr.a(owner, data);
    case codes.AAAA:
      return rr.aaaa(owner, data);
    case codes.MX:
      return rr.mx(owner, data.preference, data.exchange);
    case codes.NS:
      return rr.ns(owner, data);
    case codes.PTR:
      return rr.ptr(owner, data);
    case codes.SOA:
      return rr.soa(owner, 300, data.minimum);
    case codes.TLSA:
      return rr.tlsa(owner, Buffer.from([data.usage, data.selector, data.matchingType]).toString('hex') + data.data);
    case codes.TXT:
      return rr.txt(owner, ...strings(data));
    default:
      throw new Error(`no test asks for records of type ${code}`);
  }
}

/** Of 255 octets at most; one character for each octet. */
function strings(text: string): Buffer[] {
  const octets = Buffer.from(text, 'latin1');
  const count = Math.max(1, Math.ceil(octets.length / 255));
  return Array.from({ length: count }, (_, at) => octets.subarray(255 * at, 255 * (at + 1)));
}

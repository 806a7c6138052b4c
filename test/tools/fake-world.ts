/** A world of a few names: what is not in it does not exist. Counts what is asked. */
import type { Answer, DnsData, RecordType, Unanswered } from '../../src/model/dns.ts';
import type { World } from '../../src/model/world.ts';

type Records = { readonly [T in RecordType]?: readonly DnsData[T][] };
/** Records of a name, or how asking for it fails. */
export type FakeZone = Readonly<Record<string, Records | Unanswered['outcome']>>;

export interface FakeWorld extends World {
  /** `name type` of every look-up, in order. */
  readonly questions: string[];
}

export function fakeWorld(zone: FakeZone = {}): FakeWorld {
  const questions: string[] = [];
  return {
    now: new Date('2026-11-23T12:00:00Z'),
    source: 'zone',
    questions,
    fetch: async () => ({ outcome: 'not-asked', detail: '' }),
    opinions: async () => null,
    verifySignature: async () => ({ state: 'unknown-reviewer', detail: '' }),
    rehearse: async () => null,
    greet: async host => ({
      server: host,
      outcome: 'not-asked',
      steps: [],
      extensions: [],
      sizeLimit: null,
      offersTls: false,
      tls: null,
    }),
    countries: async () => ({ builtOn: '2026-06-17', countryOf: () => null }),
    asked: () => ({
      queries: questions.length,
      names: [...new Set(questions.map(one => one.split(' ')[0] as string))].sort(),
    }),
    async lookup<T extends RecordType>(name: string, type: T): Promise<Answer<T>> {
      questions.push(`${name} ${type}`);
      const records = zone[name.toLowerCase()];
      if (records === undefined) return { outcome: 'nxdomain', ttl: 300 };
      if (typeof records === 'string') return { outcome: records };
      const found = records[type] as readonly DnsData[T][] | undefined;
      return found === undefined ? { outcome: 'nodata', ttl: 300 } : { outcome: 'found', records: found, ttl: 300 };
    },
  };
}

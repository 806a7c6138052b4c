/** The SPF test suites and the fake DNS their cases describe. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, DnsData, RecordType, Resolver } from '../../src/model/dns.ts';

export interface SpfCase {
  readonly name: string;
  readonly scenario: string;
  readonly spec: string | readonly string[];
  readonly host: string;
  readonly mailfrom: string;
  readonly helo: string;
  /** One result, or the several that are allowed. */
  readonly result: string | readonly string[];
  readonly explanation?: string;
  readonly zonedata: Readonly<Record<string, readonly (string | Readonly<Record<string, unknown>>)[]>>;
}

const folder = join(import.meta.dirname, '../../fixtures/vectors/spf');

export function spfSuite(name: 'rfc7208' | 'rfc4408'): SpfCase[] {
  const lines = readFileSync(join(folder, `${name}-tests.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map(line => JSON.parse(line) as SpfCase);
}

/** In the suites a record of type SPF is also the TXT record, unless the name has TXT records of its own. */
export function suiteResolver(zonedata: SpfCase['zonedata']): Resolver {
  const zone = new Map(Object.entries(zonedata).map(([name, entries]) => [name.toLowerCase(), entries]));
  return {
    async lookup<T extends RecordType>(name: string, type: T): Promise<Answer<T>> {
      return follow(zone, name.toLowerCase().replace(/\.$/, ''), type, 0);
    },
  };
}

type Zone = ReadonlyMap<string, SpfCase['zonedata'][string]>;

function follow<T extends RecordType>(zone: Zone, name: string, type: T, hops: number): Answer<T> {
  const entries = zone.get(name);
  if (entries === undefined) return { outcome: 'nxdomain', ttl: 0 };
  const records = entries.filter(entry => typeof entry === 'object');
  const alias = records.find(record => 'CNAME' in record)?.['CNAME'];
  if (typeof alias === 'string')
    return hops > 8 ? { outcome: 'malformed' } : follow(zone, alias.toLowerCase().replace(/\.$/, ''), type, hops + 1);
  const hasTxt = records.some(record => 'TXT' in record);
  const key = type === 'TXT' && !hasTxt ? 'SPF' : type;
  const values = records.filter(record => key in record).map(record => record[key]);
  const found = values.filter(value => value !== 'NONE' && value !== 'TIMEOUT').map(value => dataOf(value, type));
  const silent = values.includes('TIMEOUT') || entries.includes('TIMEOUT');
  if (found.length === 0) return silent ? { outcome: 'timeout' } : { outcome: 'nodata', ttl: 0 };
  return { outcome: 'found', records: found as DnsData[T][], ttl: 0 };
}

function dataOf(value: unknown, type: RecordType): unknown {
  if (type === 'MX') {
    const [preference, exchange] = value as [number, string];
    return { preference, exchange: exchange.toLowerCase().replace(/\.$/, '') };
  }
  if (type === 'TXT') return [value].flat().join('');
  return String(value).toLowerCase().replace(/\.$/, '');
}

/** Answers from zone files, as the name server that serves them would give. */
import type { DnsData, RecordType, Resolver } from '../model/dns.ts';
import type { HopResolver } from './following.ts';
import { parseMasterFile, type ZoneRecord } from './master-file.ts';
import { toAscii } from './name.ts';
import type { Hop } from './packet.ts';

export interface ZoneText {
  readonly path: string;
  readonly text: string;
}

/** A name outside the files' origins is `outside-zone`: the files know nothing of it. Throws InputError. */
export function zoneResolver(files: readonly ZoneText[]): HopResolver {
  const zones = files.map(({ path, text }) => parseMasterFile(text, path));
  const origins = zones.flatMap(zone => zone.origins);
  const records = Map.groupBy(
    zones.flatMap(zone => zone.records),
    ({ owner }) => owner,
  );
  const existing = new Set([...records.keys()].flatMap(upwards));

  const minimum = (name: string) => {
    const apex = upwards(name).find(one => origins.includes(one));
    const soa = (records.get(apex ?? '') ?? []).find(({ type }) => type === 'SOA') as ZoneRecord<'SOA'> | undefined;
    return Math.min(soa?.ttl ?? 0, soa?.data.minimum ?? 0);
  };

  return {
    async lookup<T extends RecordType>(name: string, type: T): Promise<Hop<T>> {
      const ascii = toAscii(name);
      if (ascii === null) return { outcome: 'bad-name', detail: 'DNS cannot carry this name' };
      if (!upwards(ascii).some(one => origins.includes(one))) return { outcome: 'outside-zone' };
      const owned = records.get(ascii) ?? (existing.has(ascii) ? [] : records.get(wildcardFor(ascii, existing)));
      if (owned === undefined) return { outcome: 'nxdomain', ttl: minimum(ascii) };
      return answerFrom(owned, type) ?? { outcome: 'nodata', ttl: minimum(ascii) };
    },
    close: () => {},
  };
}

/** Names the files hold are answered from them, all others by `rest`: DNS changes tried before they are published. */
export function overlaid(files: readonly ZoneText[], rest: Resolver): Resolver {
  const records = Map.groupBy(
    files.flatMap(({ path, text }) => parseMasterFile(text, path).records),
    ({ owner }) => owner,
  );
  return {
    async lookup(name, type) {
      const owned = records.get(toAscii(name) ?? '');
      if (owned === undefined) return rest.lookup(name, type);
      const answer = answerFrom(owned, type);
      if (answer?.outcome !== 'alias') return answer ?? { outcome: 'nodata', ttl: 0 };
      return this.lookup(answer.aliases[0] as string, type);
    },
  };
}

function answerFrom<T extends RecordType>(owned: readonly ZoneRecord[], type: T): Hop<T> | null {
  const alias = owned.find(record => record.type === 'CNAME') as ZoneRecord<'CNAME'> | undefined;
  if (alias !== undefined && type !== 'CNAME') return { outcome: 'alias', aliases: [alias.data], ttl: alias.ttl };
  const matching = owned.filter(record => record.type === type);
  if (matching.length === 0) return null;
  return {
    outcome: 'found',
    records: matching.map(({ data }) => data as DnsData[T]),
    ttl: Math.min(...matching.map(({ ttl }) => ttl)),
  };
}

/** `*` below the closest name that exists (RFC 4592 3.3.1). */
function wildcardFor(name: string, existing: ReadonlySet<string>): string {
  const closest = upwards(name).find(one => existing.has(one));
  return closest === undefined ? '*' : `*.${closest}`;
}

/** The name and every name above it. */
function upwards(name: string): string[] {
  const labels = name.split('.');
  return labels.map((_, at) => labels.slice(at).join('.'));
}

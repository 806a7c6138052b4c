/** Queries and responses on the wire: a query is written here, dns2 reads responses, what it leaves unchecked is checked here. */
import { randomInt } from 'node:crypto';
import { Packet } from 'dns2';
import type { Answer, DnsData, RecordType, Unanswered } from '../model/dns.ts';

const typeCodes: Readonly<Record<RecordType, number>> = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  SRV: 33,
  TLSA: 52,
};

// dns2 decodes TXT as UTF-8, which loses octets; without a name for the type it keeps the octets as they are (RFC 3597).
delete (Packet as unknown as { TYPE_NAME: Record<number, string> }).TYPE_NAME[typeCodes.TXT];

export interface Question {
  readonly name: string;
  readonly type: RecordType;
}

export interface Query {
  readonly id: number;
  readonly bytes: Buffer;
}

/** The answer stops at an alias: `aliases.at(-1)` is to be asked next. */
interface Alias {
  readonly outcome: 'alias';
  readonly aliases: readonly string[];
  readonly ttl: number;
}

export type Hop<T extends RecordType> = Answer<T> | Alias;

/** `truncated`: ask again over TCP. `foreign`: no response to this question; keep waiting. */
export type Decoded<T extends RecordType> = Hop<T> | { readonly outcome: 'truncated' | 'foreign' };

/** What a UDP answer may measure without fragments (DNS flag day 2020). */
const udpPayloadSize = 1232;
/** What is kept of an absence without SOA, in seconds. Judgement. */
const ttlWithoutSoa = 60;

/** One question, recursion desired (RFC 1035 4.1), and the OPT record (RFC 6891 6.1.2). `name` as `toAscii` gives it; empty for the root. dns2 would take seven times as long. */
export function encodeQuery({ name, type }: Question): Query {
  const id = randomInt(0x10000);
  const bytes = Buffer.alloc(12 + name.length + 2 + 4 + 11);
  bytes.writeUInt16BE(id);
  bytes.set([1, 0, 0, 1, 0, 0, 0, 0, 0, 1], 2);
  let at = 12;
  for (const label of name === '' ? [] : name.split('.')) {
    bytes.writeUInt8(label.length, at);
    at += 1 + bytes.write(label, at + 1, 'latin1');
  }
  bytes.writeUInt16BE(typeCodes[type], at + 1);
  bytes.writeUInt16BE(Packet.CLASS.IN, at + 3);
  bytes.writeUInt16BE(Packet.TYPE.EDNS, at + 6);
  bytes.writeUInt16BE(udpPayloadSize, at + 8);
  return { id, bytes: bytes.subarray(0, at + 16) };
}

interface Resource {
  readonly name: string;
  readonly type: number;
  readonly class: number;
  readonly ttl: number;
  readonly data?: Buffer;
}

/** Never throws. Whatever is not a whole, well-formed response to the question is `foreign` or `malformed`, never an absence. */
export function decodeResponse<T extends RecordType>(
  bytes: Buffer,
  query: Query,
  question: Question & { type: T },
): Decoded<T> {
  const packet = parsed(bytes);
  if (packet === null || !isResponseTo(packet, query, question)) return { outcome: 'foreign' };
  const { header, answers, authorities, errors } = packet;
  const { rcode, tc, ancount } = header as unknown as Record<string, number>;
  if (tc) return { outcome: 'truncated' };
  if (errors.length > 0 || answers.length !== ancount) return malformed(errors[0]?.message ?? 'cut short');
  const failure = failures[rcode as number];
  if (rcode !== 0 && rcode !== 3) return failure ?? { outcome: 'servfail', detail: `RCODE ${rcode}` };
  return read(answers as unknown as Resource[], authorities as unknown as Resource[], rcode === 3, question);
}

const failures: Readonly<Record<number, Unanswered>> = {
  1: { outcome: 'servfail', detail: 'FORMERR' },
  2: { outcome: 'servfail' },
  4: { outcome: 'servfail', detail: 'NOTIMP' },
  5: { outcome: 'refused' },
};

function parsed(bytes: Buffer): Packet | null {
  try {
    return Packet.parse(bytes);
  } catch {
    return null;
  }
}

function isResponseTo(packet: Packet, { id }: Query, { name, type }: Question): boolean {
  const [asked, ...more] = packet.questions as unknown as Pick<Resource, 'name' | 'type' | 'class'>[];
  const header = packet.header as unknown as { id: number; qr: number };
  if (header.id !== id || header.qr !== 1 || asked === undefined || more.length > 0) return false;
  return asked.name.toLowerCase() === name && asked.type === typeCodes[type] && asked.class === Packet.CLASS.IN;
}

function read<T extends RecordType>(
  answers: readonly Resource[],
  authorities: readonly Resource[],
  gone: boolean,
  { name, type }: Question & { type: T },
): Hop<T> {
  const aliases: string[] = [];
  const chain = [name];
  const ttls: number[] = [];
  for (
    let alias = aliasAt(answers, name);
    alias !== undefined && type !== 'CNAME';
    alias = aliasAt(answers, chain.at(-1) as string)
  ) {
    const target = (alias as unknown as { domain: string }).domain.toLowerCase();
    if (chain.includes(target)) return malformed('CNAME loop');
    chain.push(target);
    aliases.push(target);
    ttls.push(alias.ttl);
  }
  const strangers = answers.filter(one => !chain.includes(one.name.toLowerCase()));
  if (strangers.length > 0) return malformed(`an answer about ${strangers[0]?.name}`);
  const owned = answers.filter(one => one.type === typeCodes[type] && one.name.toLowerCase() === chain.at(-1));
  const named = aliases.length === 0 ? {} : { aliases };
  if (owned.length > 0) {
    try {
      const records = owned.map(one => dataOf(one, type));
      return { outcome: 'found', records, ttl: Math.min(...ttls, ...owned.map(one => one.ttl)), ...named };
    } catch (error) {
      return malformed((error as Error).message);
    }
  }
  const soa = authorities.find(one => one.type === typeCodes.SOA) as (Resource & { minimum: number }) | undefined;
  const ttl = Math.min(...ttls, soa === undefined ? ttlWithoutSoa : Math.min(soa.ttl, soa.minimum)); // RFC 2308 5
  if (gone) return { outcome: 'nxdomain', ttl, ...named };
  return aliases.length > 0 && soa === undefined
    ? { outcome: 'alias', aliases, ttl }
    : { outcome: 'nodata', ttl, ...named };
}

function aliasAt(answers: readonly Resource[], name: string): Resource | undefined {
  return answers.find(one => one.type === typeCodes.CNAME && one.name.toLowerCase() === name);
}

function dataOf<T extends RecordType>(resource: Resource, type: T): DnsData[T] {
  return readers[type](resource as never) as DnsData[T];
}

const lower = (name: string) => name.toLowerCase();

const readers: { readonly [T in RecordType]: (resource: never) => DnsData[T] } = {
  A: ({ address }: { address: string }) => address,
  AAAA: ({ address }: { address: string }) => address,
  NS: ({ ns }: { ns: string }) => lower(ns),
  CNAME: ({ domain }: { domain: string }) => lower(domain),
  PTR: ({ domain }: { domain: string }) => lower(domain),
  MX: ({ priority, exchange }: { priority: number; exchange: string }) => ({
    preference: priority,
    exchange: lower(exchange),
  }),
  SOA: ({ primary, admin, serial, minimum }: { primary: string; admin: string; serial: number; minimum: number }) => ({
    mname: lower(primary),
    rname: lower(admin),
    serial,
    minimum,
  }),
  SRV: ({ priority, weight, port, target }: { priority: number; weight: number; port: number; target: string }) => ({
    priority,
    weight,
    port,
    target: lower(target),
  }),
  TLSA: ({ data }: { data: Buffer }) => {
    if (data.length < 4) throw new Error('TLSA record is cut short');
    return {
      usage: data.readUInt8(0),
      selector: data.readUInt8(1),
      matchingType: data.readUInt8(2),
      data: data.toString('hex', 3),
    };
  },
  TXT: ({ data }: { data: Buffer }) => characterStrings(data),
};

function characterStrings(data: Buffer): string {
  let text = '';
  for (let at = 0; at < data.length; ) {
    const length = data.readUInt8(at);
    if (at + 1 + length > data.length) throw new Error('TXT record is cut short');
    text += data.toString('latin1', at + 1, at + 1 + length);
    at += 1 + length;
  }
  return text;
}

function malformed(detail: string): Unanswered {
  return { outcome: 'malformed', detail };
}

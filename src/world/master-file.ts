/** Master files (RFC 1035 section 5): what zones are written in, and what `--zone` reads. */
import { isIPv4, isIPv6 } from 'node:net';
import type { DnsData, RecordType } from '../model/dns.ts';
import { InputError } from '../model/input-error.ts';
import { tokenize } from './master-file-tokens.ts';
import { toAscii } from './name.ts';

export interface ZoneRecord<T extends RecordType = RecordType> {
  /** Lower case, no trailing dot. */
  readonly owner: string;
  readonly type: T;
  readonly ttl: number;
  readonly data: DnsData[T];
}

interface ZoneFile {
  /** The names at or below which the file knows everything. */
  readonly origins: readonly string[];
  readonly records: readonly ZoneRecord[];
}

/** Where neither record nor $TTL says. Judgement. */
const defaultTtl = 3600;
/** Types deliv never asks for: read over. */
const skipped = new Set([
  'CAA',
  'DS',
  'DNSKEY',
  'RRSIG',
  'NSEC',
  'NSEC3',
  'NSEC3PARAM',
  'HINFO',
  'LOC',
  'NAPTR',
  'SSHFP',
  'HTTPS',
  'SVCB',
  'SPF',
]);

/** Throws InputError with line and remedy. Origins: the owners of SOA records; without any, every $ORIGIN. */
export function parseMasterFile(text: string, file: string): ZoneFile {
  const records: ZoneRecord[] = [];
  const directives: string[] = [];
  let origin = '';
  let ttl = defaultTtl;
  let owner: string | null = null;
  for (const line of tokenize(text, file)) {
    const [first, argument] = line.tokens;
    const fail = (message: string, hint?: string) => new InputError(message, { file, line: line.line }, hint);
    const name = (token: string | undefined) => absolute(token, origin, fail);
    if (first?.text.startsWith('$') && !line.indented) {
      if (first.text === '$ORIGIN') {
        origin = name(argument?.text);
        directives.push(origin);
      } else if (first.text === '$TTL') ttl = seconds(argument?.text) ?? raise(fail('$TTL needs a number of seconds'));
      else throw fail(`${first.text} is not supported`, 'write the records into this file');
      continue;
    }
    const rest = [...line.tokens];
    if (!line.indented) owner = name(rest.shift()?.text);
    if (owner === null) throw fail('the first record names no owner');
    const head = readHead(
      rest.map(token => token.text),
      ttl,
      fail,
    );
    if (skipped.has(head.type)) continue;
    const read =
      readers[head.type as RecordType] ??
      raise(fail(`unknown record type ${JSON.stringify(head.type)}`, `known: ${Object.keys(readers).join(', ')}`));
    const data = read({ values: rest.slice(head.length).map(token => token.text), name, fail });
    records.push({ owner, type: head.type as RecordType, ttl: head.ttl, data } as ZoneRecord);
  }
  const apexes = records.filter(({ type }) => type === 'SOA').map(record => record.owner);
  const origins = [...new Set(apexes.length > 0 ? apexes : directives)];
  if (origins.length === 0)
    throw new InputError('names no zone', { file, line: 1 }, 'begin it with $ORIGIN your.domain.');
  return { origins, records };
}

type Fail = (message: string, hint?: string) => InputError;

function raise(error: InputError): never {
  throw error;
}

/** TTL and class in either order, then the type. */
function readHead(tokens: readonly string[], ttl: number, fail: Fail): { type: string; ttl: number; length: number } {
  let own = ttl;
  for (const [at, token] of tokens.entries()) {
    const upper = token.toUpperCase();
    const given = seconds(token);
    if (given !== null) own = given;
    else if (upper === 'CH' || upper === 'HS') throw fail(`class ${upper} is not served`, 'use IN');
    else if (upper !== 'IN') return { type: upper, ttl: own, length: at + 1 };
  }
  throw fail('the record has no type');
}

/** `3600`, or with units as `1h30m`. */
function seconds(token: string | undefined): number | null {
  if (token === undefined || !/^\d+(?:[smhdw]\d+)*[smhdw]?$/i.test(token)) return null;
  const units: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
  return [...token.toLowerCase().matchAll(/(\d+)([smhdw]?)/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (units[unit || 's'] as number),
    0,
  );
}

function absolute(token: string | undefined, origin: string, fail: Fail): string {
  if (token === undefined) throw fail('a name is missing');
  if (token === '.') return '';
  const full =
    token === '@' ? origin : token.endsWith('.') ? token.slice(0, -1) : origin === '' ? token : `${token}.${origin}`;
  if (full === '') throw fail('@ is used before $ORIGIN');
  return toAscii(full) ?? raise(fail(`${JSON.stringify(token)} is not a domain name`));
}

interface Rdata {
  readonly values: readonly string[];
  name(token: string | undefined): string;
  readonly fail: Fail;
}

function exactly(count: number, form: string, { values, fail }: Rdata): readonly string[] {
  if (values.length !== count)
    throw fail(`expected ${form}, found ${values.length === 0 ? 'nothing' : JSON.stringify(values.join(' '))}`);
  return values;
}

function number(text: string | undefined, most: number, fail: Fail): number {
  const value = Number(text);
  if (text === undefined || !/^\d+$/.test(text) || value > most)
    throw fail(`${JSON.stringify(text ?? '')} is not a number up to ${most}`);
  return value;
}

const readers: { readonly [T in RecordType]: (rdata: Rdata) => DnsData[T] } = {
  A: rdata => {
    const [address] = exactly(1, 'an IPv4 address', rdata);
    return isIPv4(address as string)
      ? (address as string)
      : raise(rdata.fail(`${JSON.stringify(address)} is not an IPv4 address`));
  },
  AAAA: rdata => {
    const [address] = exactly(1, 'an IPv6 address', rdata);
    return isIPv6(address as string)
      ? (address as string).toLowerCase()
      : raise(rdata.fail(`${JSON.stringify(address)} is not an IPv6 address`));
  },
  CNAME: rdata => rdata.name(exactly(1, 'a name', rdata)[0]),
  NS: rdata => rdata.name(exactly(1, 'a name', rdata)[0]),
  PTR: rdata => rdata.name(exactly(1, 'a name', rdata)[0]),
  MX: rdata => {
    const [preference, exchange] = exactly(2, 'a preference and a name', rdata);
    return { preference: number(preference, 0xffff, rdata.fail), exchange: rdata.name(exchange) };
  },
  SOA: rdata => {
    const [mname, rname, serial, , , , minimum] = exactly(7, 'mname rname serial refresh retry expire minimum', rdata);
    const least = seconds(minimum) ?? raise(rdata.fail('the minimum of the SOA is no number of seconds'));
    return {
      mname: rdata.name(mname),
      rname: rdata.name(rname),
      serial: number(serial, 0xffffffff, rdata.fail),
      minimum: least,
    };
  },
  SRV: rdata => {
    const [priority, weight, port, target] = exactly(4, 'priority weight port target', rdata);
    const small = (text: string | undefined) => number(text, 0xffff, rdata.fail);
    return { priority: small(priority), weight: small(weight), port: small(port), target: rdata.name(target) };
  },
  TLSA: rdata => {
    const [usage, selector, matchingType, ...data] = rdata.values;
    const octet = (text: string | undefined) => number(text, 0xff, rdata.fail);
    return {
      usage: octet(usage),
      selector: octet(selector),
      matchingType: octet(matchingType),
      data: data.join('').toLowerCase(),
    };
  },
  TXT: ({ values, fail }) => {
    const long = values.find(value => value.length > 255);
    if (values.length === 0) throw fail('a TXT record needs a text');
    if (long !== undefined)
      throw fail(`a text of ${long.length} octets, at most 255 fit into one`, 'split it: "first half" "second half"');
    return values.join('');
  },
};

/** check_host() of RFC 7208 section 4: what a receiver makes of the record for one client address. */
import { isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';
import { expandMacros, isMacroString, type MacroValues, shortened } from '../mail/spf-macro.ts';
import { costsLookup, isSpf, type Mechanism, parseSpf, type Qualifier } from '../mail/spf-record.ts';
import type { SpfEvaluation, SpfResult } from '../model/authentication.ts';
import type { Answer, DnsData, RecordType, Resolver, Unanswered } from '../model/dns.ts';
import { isAnswered } from './answers.ts';

interface SpfClient {
  readonly ip: string;
  /** The domain whose record is asked: of MAIL FROM, or HELO. */
  readonly domain: string;
  readonly sender: string;
  readonly helo: string;
  readonly resolver: Resolver;
  readonly now?: Date;
}

/** RFC 7208 4.6.4. */
const mostLookups = 10;
const mostVoids = 2;
const mostHosts = 10;

type Address = ipaddr.IPv4 | ipaddr.IPv6;

interface Context {
  readonly client: SpfClient;
  readonly address: Address;
  lookups: number;
  voids: number;
}

type Outcome = Pick<SpfEvaluation, 'result' | 'because' | 'explanation' | 'trouble'>;

/** Ends the evaluation from any depth. */
class Stop extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super(outcome.because);
    this.outcome = outcome;
  }
}

/** Never rejects: what DNS did not answer is `temperror`, with the name that did not. */
export async function checkHost(client: SpfClient): Promise<SpfEvaluation> {
  const context: Context = { client, address: plain(client.ip), lookups: 0, voids: 0 };
  const outcome = await evaluate(client.domain, context, true).catch(error => {
    if (error instanceof Stop) return error.outcome;
    throw error;
  });
  return { ip: client.ip, ...outcome, lookups: context.lookups, voids: context.voids };
}

const results: Readonly<Record<Qualifier, SpfResult>> = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' };

async function evaluate(domain: string, context: Context, explaining: boolean): Promise<Outcome> {
  if (!isDomain(domain)) return { result: 'none', because: `${domain} is no domain name` };
  const answer = await ask(domain, 'TXT', context);
  const records = answer.filter(isSpf);
  const [txt, ...others] = records;
  if (txt === undefined) return { result: 'none', because: `no SPF record at ${domain}` };
  if (others.length > 0) throw permerror(`${records.length} SPF records at ${domain}`);
  const record = parseSpf(txt);
  if (record.errors[0] !== undefined) throw permerror(`${domain}: ${record.errors[0]}`);
  for (const mechanism of record.mechanisms) {
    if (costsLookup(mechanism)) countLookup(context);
    if (!(await matches(mechanism, domain, context))) continue;
    const result = results[mechanism.qualifier];
    const explanation = result === 'fail' && explaining ? await explain(record.exp, domain, context) : undefined;
    return { result, because: mechanism.text, ...(explanation === undefined ? {} : { explanation }) };
  }
  if (record.redirect === undefined) return { result: 'neutral', because: 'no term matches' };
  countLookup(context);
  const target = await targetOf(record.redirect, domain, context);
  const outcome = await evaluate(target, context, explaining);
  if (outcome.result === 'none') throw permerror(`redirect=${target}: ${outcome.because}`);
  return outcome;
}

async function matches(mechanism: Mechanism, domain: string, context: Context): Promise<boolean> {
  const { name, address } = mechanism;
  if (name === 'all') return true;
  if (name === 'ip4' || name === 'ip6') return isWithin(context.address, address ?? '', mechanism);
  const target = await targetOf(mechanism.domain ?? '%{d}', domain, context);
  if (name === 'include') return included(target, context);
  if (name === 'ptr') return (await validatedNames(context)).some(one => one === target || one.endsWith(`.${target}`));
  if (!isDomain(target)) return false;
  if (name === 'exists') return (await askCounted(target, 'A', context)).length > 0;
  if (name === 'a') return anyWithin(await hostAddresses(target, context), mechanism, context);
  const exchanges = await askCounted(target, 'MX', context);
  if (exchanges.length > mostHosts) throw permerror(`more than ${mostHosts} MX hosts at ${target}`);
  for (const { exchange } of exchanges) {
    if (anyWithin(await hostAddresses(exchange, context), mechanism, context)) return true;
  }
  return false;
}

async function included(target: string, context: Context): Promise<boolean> {
  const { result, because } = await evaluate(target, context, false);
  if (result === 'none') throw permerror(`include:${target}: ${because}`);
  return result === 'pass';
}

function hostAddresses(name: string, context: Context): Promise<readonly string[]> {
  return askCounted(name, context.address.kind() === 'ipv6' ? 'AAAA' : 'A', context);
}

function anyWithin(addresses: readonly string[], mechanism: Mechanism, { address }: Context): boolean {
  return addresses.some(one => isWithin(address, one, mechanism));
}

function isWithin(address: Address, network: string, { prefix4, prefix6 }: Mechanism): boolean {
  const base = plain(network);
  if (base.kind() !== address.kind()) return false;
  const prefix = base.kind() === 'ipv6' ? prefix6 : prefix4;
  return (address as ipaddr.IPv6).match(base as ipaddr.IPv6, prefix);
}

/** An IPv4 address mapped into IPv6 is the IPv4 address (RFC 7208 5). ipaddr.js alone would read `::1.1.1.1` as one too. */
function plain(ip: string): Address {
  return ipaddr.process(isIPv6(ip) ? new URL(`http://[${ip}]`).hostname.slice(1, -1) : ip);
}

/** Names of the client address that lead back to it (RFC 7208 5.5); errors only make them fewer. */
async function validatedNames(context: Context): Promise<string[]> {
  const reverse = `${dotted(context.address).split('.').toReversed().join('.')}.${context.address.kind() === 'ipv6' ? 'ip6' : 'in-addr'}.arpa`;
  const names = recordsOf(await context.client.resolver.lookup(reverse, 'PTR')) ?? [];
  if (names.length === 0) countVoid(context, reverse);
  const validated: string[] = [];
  for (const name of names.slice(0, mostHosts)) {
    const type = context.address.kind() === 'ipv6' ? 'AAAA' : 'A';
    const addresses = recordsOf(await context.client.resolver.lookup(name, type)) ?? [];
    if (addresses.some(one => plain(one).toString() === context.address.toString())) validated.push(name.toLowerCase());
  }
  return validated;
}

function recordsOf<T extends RecordType>(answer: Answer<T>): readonly DnsData[T][] | null {
  return answer.outcome === 'found' ? answer.records : null;
}

async function targetOf(spec: string, domain: string, context: Context): Promise<string> {
  return shortened(await expandMacros(spec, macroValues(domain, context))).toLowerCase();
}

function macroValues(domain: string, context: Context): MacroValues {
  const { sender, helo, now = new Date(0) } = context.client;
  const at = sender.lastIndexOf('@');
  const local = at < 1 ? 'postmaster' : sender.slice(0, at);
  const senderDomain = sender.slice(at + 1);
  return {
    sender: `${local}@${senderDomain}`,
    local,
    senderDomain,
    domain,
    helo,
    dottedIp: dotted(context.address),
    ip: context.address.toString(),
    version: context.address.kind() === 'ipv6' ? 'ip6' : 'in-addr',
    receiver: 'unknown',
    time: Math.floor(now.getTime() / 1000),
    validatedName: async () => {
      const names = await validatedNames(context);
      return (
        names.find(name => name === domain) ?? names.find(name => name.endsWith(`.${domain}`)) ?? names[0] ?? 'unknown'
      );
    },
  };
}

function dotted(address: Address): string {
  if (address.kind() === 'ipv4') return address.toString();
  return [...Buffer.from(address.toByteArray()).toString('hex').toUpperCase()].join('.');
}

/** Any trouble with an explanation leaves it out (RFC 7208 6.2). */
async function explain(spec: string | undefined, domain: string, context: Context): Promise<string | undefined> {
  if (spec === undefined) return undefined;
  const target = await targetOf(spec, domain, context);
  if (!isDomain(target)) return undefined;
  const [text, ...others] = recordsOf(await context.client.resolver.lookup(target, 'TXT')) ?? [];
  if (text === undefined || others.length > 0 || !isMacroString(text, true)) return undefined;
  return expandMacros(text, macroValues(domain, context));
}

async function ask<T extends RecordType>(name: string, type: T, context: Context): Promise<readonly DnsData[T][]> {
  const answer = await context.client.resolver.lookup(name, type);
  if (answer.outcome === 'found') return answer.records;
  if (isAnswered(answer)) return [];
  throw temperror(name, answer);
}

async function askCounted<T extends RecordType>(
  name: string,
  type: T,
  context: Context,
): Promise<readonly DnsData[T][]> {
  const records = await ask(name, type, context);
  if (records.length === 0) countVoid(context, name);
  return records;
}

function countLookup(context: Context): void {
  if (++context.lookups > mostLookups) throw permerror(`more than ${mostLookups} DNS look-ups`);
}

function countVoid(context: Context, name: string): void {
  if (++context.voids > mostVoids) throw permerror(`more than ${mostVoids} empty DNS answers, the last for ${name}`);
}

/** More than one label, each of 1 to 63 octets (RFC 7208 4.3). */
function isDomain(name: string): boolean {
  const labels = name.replace(/\.$/, '').split('.');
  return labels.length > 1 && labels.every(label => label.length >= 1 && label.length <= 63);
}

function permerror(because: string): Stop {
  return new Stop({ result: 'permerror', because });
}

function temperror(name: string, { outcome }: Unanswered): Stop {
  return new Stop({ result: 'temperror', because: `${name} ${outcome}`, trouble: { outcome, name } });
}

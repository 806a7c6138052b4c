/** An SPF record by its grammar (RFC 7208 section 12): terms, and every error in it. Linear in the record. */
import { isIPv4, isIPv6 } from 'node:net';
import { isMacroString, lastMacroEnd } from './spf-macro.ts';

export type Qualifier = '+' | '-' | '~' | '?';
type MechanismName = 'all' | 'include' | 'a' | 'mx' | 'ptr' | 'ip4' | 'ip6' | 'exists';

export interface Mechanism {
  readonly kind: 'mechanism';
  readonly text: string;
  readonly qualifier: Qualifier;
  readonly name: MechanismName;
  /** The domain-spec, macros not expanded. */
  readonly domain?: string;
  /** `ip4` and `ip6`. */
  readonly address?: string;
  readonly prefix4: number;
  readonly prefix6: number;
}

interface SpfRecord {
  readonly mechanisms: readonly Mechanism[];
  /** Domain-specs of the modifiers. */
  readonly redirect?: string;
  readonly exp?: string;
  readonly errors: readonly string[];
}

/** The version, then a blank or the end (RFC 7208 4.5). */
export function isSpf(txt: string): boolean {
  return /^v=spf1( |$)/i.test(txt);
}

/** Terms that send a receiver back to DNS (RFC 7208 4.6.4); `redirect` is the sixth. */
export function costsLookup({ name }: Mechanism): boolean {
  return name === 'include' || name === 'a' || name === 'mx' || name === 'ptr' || name === 'exists';
}

export function parseSpf(txt: string): SpfRecord {
  const mechanisms: Mechanism[] = [];
  const modifiers = new Map<string, string>();
  const errors: string[] = [];
  const odd = [...txt].find(char => char < ' ' || char > '~');
  if (odd !== undefined) errors.push(`a character that is not visible ASCII (0x${odd.charCodeAt(0).toString(16)})`);
  for (const term of txt.split(' ').slice(1)) {
    if (term === '') continue;
    const modifier = /^([a-z][a-z0-9._-]*)=(.*)$/is.exec(term);
    const problem =
      modifier === null
        ? readMechanism(term, mechanisms)
        : readModifier(modifier[1] as string, modifier[2] as string, modifiers);
    if (problem !== null) errors.push(`${problem} in ${JSON.stringify(term)}`);
  }
  const [redirect, exp] = [modifiers.get('redirect'), modifiers.get('exp')];
  return { mechanisms, ...(redirect === undefined ? {} : { redirect }), ...(exp === undefined ? {} : { exp }), errors };
}

function readModifier(written: string, value: string, modifiers: Map<string, string>): string | null {
  const name = written.toLowerCase();
  if (name !== 'redirect' && name !== 'exp') return isMacroString(value) ? null : 'a macro that cannot be read';
  if (modifiers.has(name)) return `a second ${name}=`;
  if (!isDomainSpec(value)) return `${name}= without a domain`;
  modifiers.set(name, value);
  return null;
}

type Reader = (argument: string | undefined) => Partial<Mechanism> | string;

/** Adds the mechanism, or says what is wrong with it. */
function readMechanism(term: string, mechanisms: Mechanism[]): string | null {
  const parts = /^([+?~-])?([a-z0-9]+)(.*)$/is.exec(term);
  const name = parts?.[2]?.toLowerCase() ?? '';
  const read = Object.hasOwn(readers, name) ? readers[name as MechanismName] : undefined;
  if (parts === null || read === undefined) return 'an unknown mechanism';
  const details = read(parts[3] === '' ? undefined : parts[3]);
  if (typeof details === 'string') return details;
  const qualifier = (parts[1] ?? '+') as Qualifier;
  mechanisms.push({
    kind: 'mechanism',
    text: term,
    qualifier,
    name: name as MechanismName,
    prefix4: 32,
    prefix6: 128,
    ...details,
  });
  return null;
}

const readers: Readonly<Record<MechanismName, Reader>> = {
  all: argument => (argument === undefined ? {} : 'something after all'),
  include: argument => domainOnly(argument) ?? 'include without a domain',
  exists: argument => domainOnly(argument) ?? 'exists without a domain',
  ptr: argument => (argument === undefined ? {} : (domainOnly(argument) ?? 'a domain that cannot be read')),
  a: domainAndPrefixes,
  mx: domainAndPrefixes,
  ip4: argument => network(argument, isIPv4, 32),
  ip6: argument => network(argument, isIPv6, 128),
};

function domainOnly(argument: string | undefined): Partial<Mechanism> | null {
  const domain = argument?.startsWith(':') ? argument.slice(1) : '';
  return isDomainSpec(domain) ? { domain } : null;
}

/** `a`, `a/24`, `a//64`, `a:acme.example/24//64`. */
function domainAndPrefixes(argument = ''): Partial<Mechanism> | string {
  const parts = /^(.*?)(?:\/(\d+))?(?:\/\/(\d+))?$/s.exec(argument);
  const [, rest = '', four, six] = parts ?? [];
  const prefix4 = prefixOf(four, 32);
  const prefix6 = prefixOf(six, 128);
  if (prefix4 === null || prefix6 === null) return 'a prefix length that cannot be';
  if (rest === '') return { prefix4, prefix6 };
  const domain = domainOnly(rest);
  return domain === null ? 'a domain that cannot be read' : { ...domain, prefix4, prefix6 };
}

function network(
  argument: string | undefined,
  isAddress: (text: string) => boolean,
  most: 32 | 128,
): Partial<Mechanism> | string {
  const parts = /^:([^/]*)(?:\/(\d+))?$/s.exec(argument ?? '');
  const prefix = prefixOf(parts?.[2], most);
  const address = parts?.[1] ?? '';
  if (!isAddress(address)) return 'an address that cannot be read';
  if (prefix === null) return 'a prefix length that cannot be';
  return most === 32 ? { address, prefix4: prefix } : { address, prefix6: prefix };
}

/** No leading zeros (RFC 7208 5.6). */
function prefixOf(text: string | undefined, most: number): number | null {
  if (text === undefined) return most;
  return /^(0|[1-9]\d{0,2})$/.test(text) && Number(text) <= most ? Number(text) : null;
}

/** A macro-string that ends in a top label or in a macro (RFC 7208 7.1). */
function isDomainSpec(text: string): boolean {
  if (text === '' || !isMacroString(text)) return false;
  const literal = text.slice(lastMacroEnd(text));
  if (literal === '') return true;
  const labels = literal.replace(/\.$/, '').split('.');
  const top = labels.at(-1) ?? '';
  return labels.length > 1 && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i.test(top) && !/^\d+$/.test(top);
}

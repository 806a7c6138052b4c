/** Domain names: the only maker of `DomainName`, and what the public suffix list says of one. */
import { domainToASCII, domainToUnicode } from 'node:url';
import { getDomain, getPublicSuffix, parse } from 'tldts';
import type { DomainName } from '../model/mail.ts';

const ldhLabel = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;

/** Lower-case A-label form of a domain name with at least two labels, or null where `text` is none (RFC 1035 2.3.4, RFC 5890). */
export function domainName(text: string): DomainName | null {
  const trimmed = text.trim().replace(/\.$/, '').toLowerCase();
  const ascii = isAscii(trimmed) ? trimmed : domainToASCII(trimmed);
  const labels = ascii.split('.');
  const valid = ascii.length <= 253 && labels.length >= 2 && labels.every(label => ldhLabel.test(label));
  return valid && !/^\d+$/.test(labels.at(-1) ?? '') ? (ascii as DomainName) : null;
}

/** As people read it, or undefined where that is no different. */
export function unicodeName(name: DomainName): string | undefined {
  const unicode = domainToUnicode(name);
  return unicode === '' || unicode === name ? undefined : unicode;
}

/** The registrable domain by the public suffix list's ICANN part, or null for a suffix itself. */
export function registrable(name: string): string | null {
  return getDomain(name, { allowPrivateDomains: false, validateHostname: false });
}

/** True for a name that is itself a public suffix (`com`, `co.uk`): out of a sender's hands. */
export function isPublicSuffix(name: string): boolean {
  return getPublicSuffix(name, { allowPrivateDomains: false, validateHostname: false }) === name;
}

/** Whether a last label is delegated, by the public suffix list's ICANN part; `example` is what documents use (RFC 2606). */
export function isKnownTld(label: string): boolean {
  return label === 'example' || parse(`x.${label}`, { validateHostname: false }).isIcann === true;
}

function isAscii(text: string): boolean {
  return !/[\u0080-\uffff]/.test(text);
}

/** The word by which people know a domain: `acme` of `news.acme.co.uk`; null where there is none. */
export function nameWord(domain: string): string | null {
  return (
    registrable(domain)
      ?.split('.')[0]
      ?.replace(/[^a-z0-9]/g, '') || null
  );
}

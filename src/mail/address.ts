/** E-mail addresses (RFC 5321 4.1.2): form only, never whether the mailbox exists. */
import type { DomainName } from '../model/mail.ts';
import { domainName } from './domain.ts';

const atext = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u0080-\u{10ffff}-]+$/u;

interface Address {
  readonly local: string;
  readonly domain: DomainName;
}

/** Splits at the last `@`. Null where the text is no address: quoted local parts are legal, and so refused by nobody here. */
export function parseAddress(text: string): Address | null {
  const at = text.lastIndexOf('@');
  if (at < 1) return null;
  const local = text.slice(0, at);
  const domain = domainName(text.slice(at + 1));
  return domain !== null && isLocalPart(local) ? { local, domain } : null;
}

function isLocalPart(local: string): boolean {
  if (Buffer.byteLength(local) > 64) return false; // RFC 5321 4.5.3.1.1
  const quoted = local.length > 2 && local.startsWith('"') && local.endsWith('"');
  return quoted || local.split('.').every(atom => atext.test(atom));
}

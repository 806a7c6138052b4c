/** What may be asked about: a domain name as DNS carries it (RFC 1035 2.3.4). */
import { domainToASCII } from 'node:url';

/** A-labels, lower case, no trailing dot; null where DNS could not carry it. Labels may hold any printable ASCII: SPF macros make such names. */
export function toAscii(name: string): string | null {
  const trimmed = name.replace(/\.$/, '').toLowerCase();
  const ascii = /^[ -~]*$/.test(trimmed) ? trimmed : domainToASCII(trimmed);
  const labels = ascii.split('.');
  const valid = ascii.length <= 253 && labels.every(label => label.length >= 1 && label.length <= 63);
  return valid ? ascii : null;
}

/** Addresses of the Internet: which are anybody's, and their names in reverse DNS. */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Judges the IPv4 addresses an IPv6 address carries, too. IPv6 outside 2000::/3 belongs to nobody. */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0) return false;
  const address = ipaddr.parse(text);
  const range = address.range();
  if (address instanceof ipaddr.IPv4) return range === 'unicast';
  const bytes = address.toByteArray();
  const carries = (start: number, mask = 0) =>
    new ipaddr.IPv4(bytes.slice(start, start + 4).map(byte => byte ^ mask)).range() === 'unicast';
  if (range === 'ipv4Mapped') return carries(12);
  if (range === 'rfc6052') return address.parts[2] === 0 && carries(12);
  if (range === '6to4') return carries(2);
  if (range === 'teredo') return carries(4) && carries(12, 0xff);
  return range === 'unicast' && address.match(ipaddr.IPv6.parse('2000::'), 3);
}

/** What to say of an address that is not anybody's. */
export const ownAddressHint = 'write the address that the outside sees; examples need --zone';

/** Octets or nibbles from the last on, as block lists (RFC 5782 sections 2.1 and 2.4) and reverse DNS ask for them. */
export function reversedLabels(text: string): string {
  const address = ipaddr.process(text);
  const bytes = address.toByteArray().reverse();
  if (address.kind() === 'ipv4') return bytes.join('.');
  return bytes.flatMap(byte => [byte & 15, byte >> 4].map(half => half.toString(16))).join('.');
}

/** The name under which PTR records of the address stand (RFC 1035 section 3.5, RFC 3596 section 2.5). */
export function reverseName(text: string): string {
  const zone = ipaddr.process(text).kind() === 'ipv4' ? 'in-addr.arpa' : 'ip6.arpa';
  return `${reversedLabels(text)}.${zone}`;
}

/** An IPv4 address may be written as IPv6 (::ffff:192.0.2.10). */
export function ipVersion(text: string): 4 | 6 {
  return ipaddr.process(text).kind() === 'ipv4' ? 4 : 6;
}

/** Written differently, the same address. */
export function isSameAddress(one: string, other: string): boolean {
  return isIP(one) !== 0 && isIP(other) !== 0 && ipaddr.process(one).toString() === ipaddr.process(other).toString();
}

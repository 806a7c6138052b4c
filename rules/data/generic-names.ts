/** Names networks give to their lines: the address within the name, or a word for dial-up. Judgement, after what postmasters call generic (read 2026-11). */
import { registrable } from '../../src/mail/domain.ts';

/** Nobody calls a mail server so. */
const dialUp = 'dynamic dyn dynip dhcp dialup dial dialin ppp pppoe adsl vdsl dsl broadband unassigned'.split(' ');
/** With a number of two figures beside it, and nothing else: one of many that are alike. */
const oneOfMany = 'pool|static|customer|cust|clients?|cable|abo|subs|members|vps|vmi';
const numbered = new RegExp(
  `(^|\\.)(?:${oneOfMany})[-_]?\\d[\\d_-]*\\d(?=\\.|$)|(^|\\.)\\d[\\d_-]*\\d\\.(?:${oneOfMany})(?=\\.|$)`,
);

/** Only what stands left of the organisation's own name is the network's choice. */
export function isGeneric(name: string, ip: string): boolean {
  if (/\.(in-addr|ip6)\.arpa$/.test(name)) return true;
  const organisation = registrable(name);
  const own = organisation === null ? name : name.slice(0, -organisation.length);
  const parts = own.split(/[.\-_0-9]+/);
  if (dialUp.some(word => parts.includes(word))) return true;
  if (numbered.test(own)) return true;
  return ip.includes(':') ? holdsGroups(own, ip) : holdsNumbers(own, ip);
}

/** All four numbers, forwards or backwards, with or without leading zeros and signs between: ip-192-0-2-10, 010002000192, c000020a. */
function holdsNumbers(name: string, ip: string): boolean {
  const numbers = ip.split('.').map(Number);
  const orders = [numbers, numbers.toReversed()];
  const apart = orders.some(order =>
    new RegExp(`(^|[^0-9])${order.map(n => `0*${n}`).join('[-.x_]')}([^0-9]|$)`).test(name),
  );
  const together = orders.some(order => name.includes(order.map(n => String(n).padStart(3, '0')).join('')));
  const hex = numbers.map(n => n.toString(16).padStart(2, '0')).join('');
  return apart || together || name.split(/[.-]/).some(label => label === hex || label.slice(1) === hex);
}

/** All eight groups, with signs between or without, in full or shortened; or every nibble by itself, backwards. */
function holdsGroups(name: string, ip: string): boolean {
  const [left = '', right] = ip.toLowerCase().split('::');
  const groupsOf = (text: string) => text.split(':').filter(Boolean);
  const missing = right === undefined ? 0 : 8 - groupsOf(left).length - groupsOf(right).length;
  const groups = [...groupsOf(left), ...Array<string>(Math.max(0, missing)).fill('0'), ...groupsOf(right ?? '')];
  const full = groups.map(group => group.padStart(4, '0'));
  const short = full.map(group => group.replace(/^0+(?=.)/, ''));
  const backwards = [...full.join('')].reverse().join('');
  const bare = name.replace(/[^0-9a-f]/g, '');
  const shortened = ip.toLowerCase().replaceAll(':', '-');
  const whole = [full.join('-'), short.join('-'), shortened].some(one =>
    new RegExp(`(^|[^0-9a-f])${one}([^0-9a-f]|$)`).test(name),
  );
  return whole || [full.join(''), backwards].some(one => bare.includes(one));
}

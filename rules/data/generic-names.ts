/** Names networks give to their lines: the address within the name, or a word for dial-up. Judgement, after what postmasters call generic (read 2026-11). */

/** As labels or parts of labels. */
const words = [
  'dynamic',
  'dyn',
  'dhcp',
  'dialup',
  'dial',
  'ppp',
  'pppoe',
  'adsl',
  'dsl',
  'pool',
  'broadband',
  'cable',
  'customer',
  'static',
  'unassigned',
  'client',
];

export function isGeneric(name: string, ip: string): boolean {
  return ip.includes(':') ? holdsWord(name) : holdsAddress(name, ip) || holdsWord(name);
}

/** All four numbers, forwards or backwards, with or without leading zeros and signs between: ip-192-0-2-10, 010002000192. */
function holdsAddress(name: string, ip: string): boolean {
  const numbers = ip.split('.').map(Number);
  const orders = [numbers, numbers.toReversed()];
  const apart = orders.some(order =>
    new RegExp(`(^|[^0-9])${order.map(n => `0*${n}`).join('[-.x_]')}([^0-9]|$)`).test(name),
  );
  const together = orders.some(order => name.includes(order.map(n => String(n).padStart(3, '0')).join('')));
  const hex = numbers.map(n => n.toString(16).padStart(2, '0')).join('');
  return apart || together || name.split(/[.-]/).includes(hex);
}

function holdsWord(name: string): boolean {
  const parts = name.split(/[.\-_0-9]+/);
  return words.some(word => parts.includes(word));
}

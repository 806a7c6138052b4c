/** An address as it may be shown: enough to recognise one's own, not enough to write to it. */

/** At domains with fewer addresses in the list, the domain itself may tell who it is. Judgement. */
const leastShown = 5;
const host = /^[a-z0-9.-]+\.[a-z]{2,}$/;

/** `j***@gmial.com`; of a domain with few addresses in the list only its end; of what is no domain nothing. */
export function masked(local: string, domain: string, addressesThere: number): string {
  const end = host.test(domain) ? domain.slice(domain.lastIndexOf('.')) : '';
  return `${[...local][0] ?? ''}***@${addressesThere < leastShown || end === '' ? `***${end}` : domain}`;
}

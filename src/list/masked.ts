/** An address as it may be shown: enough to recognise one's own, not enough to write to it. */

/** At domains with fewer addresses in the list, the domain itself may tell who it is. Judgement. */
const leastShown = 5;

/** `j***@gmial.com`; of a domain with few addresses in the list only its end. */
export function masked(local: string, domain: string, addressesThere: number): string {
  const isRare = addressesThere < leastShown;
  const shown = isRare ? `***${domain.includes('.') ? domain.slice(domain.lastIndexOf('.')) : ''}` : domain;
  return `${[...local][0] ?? ''}***@${shown}`;
}

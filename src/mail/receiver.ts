/** Which mailbox provider receives mail for a domain. */
import { getPublicSuffix } from 'tldts';

interface Receiver {
  readonly id: string;
  /** `yahoo.*` stands for one public suffix (com, es, co.uk), nothing longer. */
  readonly domains: readonly string[];
}

/** By the recipient's domain alone: a company's own domain needs its MX and is `generic` until then. */
export function receiverOf(receivers: readonly Receiver[]): (domain: string) => string {
  const exact = new Map<string, string>();
  const anySuffix = new Map<string, string>();
  for (const { id, domains } of receivers) {
    for (const domain of domains) {
      if (domain.endsWith('.*')) anySuffix.set(domain.slice(0, -2), id);
      else exact.set(domain, id);
    }
  }
  return domain => {
    const known = exact.get(domain);
    if (known !== undefined) return known;
    const dot = domain.indexOf('.');
    const brand = anySuffix.get(domain.slice(0, dot));
    return brand !== undefined && getPublicSuffix(domain) === domain.slice(dot + 1) ? brand : 'generic';
  };
}

/** By the host name of an MX, compared on label boundaries; the longest suffix wins. */
export function receiverByMx(
  receivers: readonly { readonly id: string; readonly mx: readonly string[] }[],
): (host: string) => string | null {
  const known = receivers.flatMap(({ id, mx }) => mx.map(suffix => ({ id, suffix: suffix.replace(/^\./, '') })));
  known.sort((a, b) => b.suffix.length - a.suffix.length);
  return host => known.find(({ suffix }) => host === suffix || host.endsWith(`.${suffix}`))?.id ?? null;
}

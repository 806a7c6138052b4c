/** RDAP: which server speaks for a domain (RFC 9224), and when it says the domain was registered (RFC 9083 section 4.5). */

/** IANA's bootstrap file for domain names. */
export const bootstrapUrl = 'https://data.iana.org/rdap/dns.json';

/** The server of the longest matching suffix; null where the registry runs none. */
export function rdapServer(bootstrap: unknown, domain: string): string | null {
  const services: unknown = (bootstrap as { services?: unknown } | null)?.services;
  if (!Array.isArray(services)) return null;
  let best: { suffix: string; url: string } | null = null;
  for (const service of services as unknown[]) {
    const [suffixes, urls] = Array.isArray(service) ? service : [];
    if (!Array.isArray(suffixes) || !Array.isArray(urls)) continue;
    const url = urls.find((one): one is string => typeof one === 'string' && one.startsWith('https://'));
    for (const suffix of suffixes) {
      if (url === undefined || typeof suffix !== 'string' || !domain.endsWith(`.${suffix.toLowerCase()}`)) continue;
      if (best === null || suffix.length > best.suffix.length) best = { suffix, url };
    }
  }
  return best?.url ?? null;
}

/** Null where the answer has no such event: several registries leave it out. */
export function registeredOn(answer: unknown): string | null {
  const events: unknown = (answer as { events?: unknown } | null)?.events;
  if (!Array.isArray(events)) return null;
  const event = events.find(one => (one as { eventAction?: unknown } | null)?.eventAction === 'registration');
  const time = new Date(String((event as { eventDate?: unknown } | undefined)?.eventDate ?? ''));
  return Number.isNaN(time.getTime()) ? null : time.toISOString().slice(0, 10);
}

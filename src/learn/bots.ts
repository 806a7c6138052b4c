/** Opens and clicks that no person made: prefetching, and links tried by a filter before the mail is seen. Pure. */
import type { RawEvent } from '../model/event.ts';

/**
 * Agents that load images or links without a reader. Apple's Mail Privacy Protection calls itself `Mozilla/5.0` and
 * nothing more (2021); Gmail's image proxy is left out, for it fetches when the mail is opened. Others name themselves.
 */
const prefetchers = [
  /^Mozilla\/5\.0$/,
  /barracuda|mimecast|proofpoint|symantec|trendmicro|forcepoint|fortinet|bitdefender|ironport|sophos|vade ?secure/i,
  /\b(?:bot|crawler|spider)\b|bot\/|HeadlessChrome|PhantomJS|facebookexternalhit|BingPreview|Slackbot|WhatsApp\//i,
  /^(?:curl|wget|python-requests|python-urllib|Go-http-client|Java|okhttp|libwww-perl|Apache-HttpClient|node-fetch|axios)\b/i,
];

export function isPrefetcher(agent: string | undefined): boolean {
  return agent !== undefined && prefetchers.some(pattern => pattern.test(agent.trim()));
}

/** Judgement: a person needs longer to see a mail that has just come. */
const afterDeliveryMs = 5000;
/** Judgement: three links and more within three seconds are tried, not read. */
const links = { most: 2, withinMs: 3000 } as const;

/**
 * The same events in the same order, with `bot` set on clicks within 5 s after delivery, and on those of a burst over
 * several links of one mail to one recipient. `figures.link` tells links apart; clicks without it are all of one link.
 */
export function markBots(events: readonly RawEvent[]): RawEvent[] {
  const mails = Map.groupBy(events, ({ recipient, messageId, campaign }) =>
    recipient === undefined
      ? ''
      : `${recipient.toLowerCase()}\n${messageId ?? ''}\n${messageId === undefined ? (campaign ?? '') : ''}`,
  );
  const bots = new Set<RawEvent>();
  for (const [key, mail] of mails) if (key !== '') for (const event of botsOf(mail)) bots.add(event);
  return events.map(event => (bots.has(event) ? { ...event, bot: true } : event));
}

function botsOf(mail: readonly RawEvent[]): RawEvent[] {
  const at = (event: RawEvent) => Date.parse(event.at ?? '');
  const clicks = mail.filter(event => event.kind === 'click' && event.at !== undefined).sort((a, b) => at(a) - at(b));
  const deliveries = mail.filter(event => event.kind === 'delivered' && event.at !== undefined).map(at);
  const early = clicks.filter(click =>
    deliveries.some(delivered => at(click) >= delivered && at(click) - delivered <= afterDeliveryMs),
  );
  return [...early, ...burstsOf(clicks, at)];
}

/** `clicks` in the order of time. Each is looked at twice, however many fall together. */
function burstsOf(clicks: readonly RawEvent[], at: (event: RawEvent) => number): RawEvent[] {
  const burst: RawEvent[] = [];
  const near = new Map<string | number, number>();
  const link = (click: RawEvent) => click.figures?.['link'] ?? '';
  let [from, marked] = [0, 0];
  for (const [to, click] of clicks.entries()) {
    near.set(link(click), (near.get(link(click)) ?? 0) + 1);
    for (
      let first = clicks[from] as RawEvent;
      at(click) - at(first) > links.withinMs;
      first = clicks[from] as RawEvent
    ) {
      const left = (near.get(link(first)) ?? 0) - 1;
      if (left === 0) near.delete(link(first));
      else near.set(link(first), left);
      from++;
    }
    if (near.size > links.most) {
      for (const one of clicks.slice(Math.max(from, marked), to + 1)) burst.push(one);
      marked = to + 1;
    }
  }
  return burst;
}

/** A link as a short word that says nothing of it: FNV-1a (32 bits), in hexadecimal. */
export function linkMark(url: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < url.length; at++) hash = Math.imul(hash ^ url.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

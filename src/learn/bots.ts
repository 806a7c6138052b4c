/** Opens and clicks that no person made: prefetching, and links tried by a filter before the mail is seen. Pure. */
import type { BotLore, RawEvent } from '../model/event.ts';

/**
 * The same events in the same order, with `bot` set on what a prefetcher did, on clicks soon after delivery, and on those of a
 * burst over several links of one mail to one recipient. `figures.link` tells links apart; clicks without it are all of
 * one link.
 */
export function markBots(events: readonly RawEvent[], lore: BotLore): RawEvent[] {
  const mails = Map.groupBy(events, ({ recipient, messageId, campaign }) =>
    recipient === undefined
      ? ''
      : `${recipient.toLowerCase()}\n${messageId ?? ''}\n${messageId === undefined ? (campaign ?? '') : ''}`,
  );
  const bots = new Set(events.filter(({ agent }) => lore.prefetchers.some(pattern => pattern.test(agent ?? ''))));
  for (const [key, mail] of mails) if (key !== '') for (const event of botsOf(mail, lore)) bots.add(event);
  return events.map(event => (bots.has(event) ? { ...event, bot: true } : event));
}

function botsOf(mail: readonly RawEvent[], { afterDeliveryMs, links }: BotLore): RawEvent[] {
  const at = (event: RawEvent) => Date.parse(event.at ?? '');
  const clicks = mail.filter(event => event.kind === 'click' && event.at !== undefined).sort((a, b) => at(a) - at(b));
  const deliveries = mail.filter(event => event.kind === 'delivered' && event.at !== undefined).map(at);
  const early = clicks.filter(click =>
    deliveries.some(delivered => at(click) >= delivered && at(click) - delivered <= afterDeliveryMs),
  );
  return [...early, ...burstsOf(clicks, at, links)];
}

/** `clicks` in the order of time. Each is looked at twice, however many fall together. */
function burstsOf(clicks: readonly RawEvent[], at: (event: RawEvent) => number, links: BotLore['links']): RawEvent[] {
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

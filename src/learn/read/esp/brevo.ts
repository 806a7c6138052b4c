/** Brevo (Sendinblue): webhooks of transactional and of marketing mail (developers.brevo.com, 2024). */
import type { JsonObject } from '../json.ts';
import { text } from '../json-value.ts';
import type { Found } from '../raw-event.ts';
import { fromUnix, timeOf } from '../time.ts';
import { unsent } from './dead-address.ts';
import { botHint, campaignOf, espReader, linkHint, ownCampaign, unknownEvent } from './esp-reader.ts';

export const brevo = espReader({
  id: 'brevo',
  name: 'Brevo webhooks',
  isOwn: event =>
    typeof event['event'] === 'string' &&
    ('email' in event || 'id' in event) &&
    ['message-id', 'ts_epoch', 'camp_id', 'ts_event'].some(key => key in event) &&
    !('sg_message_id' in event),
  eventsOf: event => {
    const answer = answerOf(event);
    return typeof answer === 'string' ? answer : [{ ...common(event), ...answer }];
  },
});

type Answer = Pick<Found, 'kind' | 'saysPermanent' | 'bot' | 'figures' | 'ip'>;

/** `proxy_open`: a proxy that hides the reader has loaded the images (Apple's does so unread). */
function answerOf(event: JsonObject): Answer | string {
  const sent = { ip: text(event['sending_ip']) };
  switch (event['event']) {
    case 'delivered':
      return { kind: 'delivered', ...sent };
    case 'deferred':
      return { kind: 'deferral', ...sent };
    case 'hard_bounce':
      return { kind: 'bounce', saysPermanent: true, ...sent };
    case 'soft_bounce':
      return { kind: 'bounce', saysPermanent: false, ...sent };
    case 'invalid_email':
      return { kind: 'bounce', saysPermanent: true };
    case 'blocked':
      return unsent(text(event['reason']));
    case 'spam':
    case 'complaint':
      return { kind: 'complaint' };
    case 'unsubscribe':
    case 'unsubscribed':
      return { kind: 'unsubscribe' };
    case 'opened':
    case 'unique_opened':
      return { kind: 'open', ...botHint(event['user_agent']) };
    case 'proxy_open':
    case 'unique_proxy_open':
      return { kind: 'open', bot: true };
    case 'click':
      return { kind: 'click', ...botHint(event['user_agent']), ...linkHint(event['link'] ?? event['URL']) };
    case 'request':
    case 'sent':
    case 'error':
    case 'list_addition':
    case 'contact_updated':
    case 'contact_deleted':
      return { kind: 'none' };
    default:
      return unknownEvent(event['event']);
  }
}

/** `date` and `ts` are in the account's own time zone; `ts_epoch`, in milliseconds, is the one sure to be UTC. */
function common(event: JsonObject): Omit<Found, 'kind'> {
  return {
    recipient: text(event['email']),
    reply: text(event['reason']),
    at: fromUnix(event['ts_epoch']) ?? fromUnix(event['ts_event']) ?? fromUnix(event['ts']) ?? timeOf(event['date']),
    campaign: campaignOf(
      ownCampaign(event['X-Mailin-custom']),
      event['campaign name'],
      event['camp_id'],
      event['tags'],
      event['tag'],
    ),
    messageId: text(event['message-id']),
    fromDomain: text(event['sender_email']),
  };
}

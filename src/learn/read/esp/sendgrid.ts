/** SendGrid: Event Webhook (docs.sendgrid.com, 2024), and what its API lists as bounces and blocks. */
import type { JsonObject } from '../json.ts';
import { object, text } from '../json-value.ts';
import type { Found } from '../raw-event.ts';
import { basicCode } from '../reply.ts';
import { timeOf } from '../time.ts';
import { unsent } from './dead-address.ts';
import { botHint, campaignOf, espReader, linkHint, unknownEvent } from './esp-reader.ts';

export const sendgrid = espReader({
  id: 'sendgrid',
  name: 'SendGrid events',
  isOwn: event => 'sg_event_id' in event || 'sg_message_id' in event || isListed(event),
  eventsOf: event => {
    const answer = isListed(event) ? { kind: 'bounce' as const } : answerOf(event);
    return typeof answer === 'string' ? answer : [{ ...common(event), ...answer }];
  },
});

/** `GET /v3/suppression/bounces` and the older `bounces.get`. */
function isListed(event: JsonObject): boolean {
  return !('event' in event) && ['email', 'reason', 'created'].every(key => key in event);
}

type Answer = Pick<Found, 'kind' | 'saysPermanent' | 'bot' | 'figures' | 'ip'>;

function answerOf(event: JsonObject): Answer | string {
  switch (event['event']) {
    case 'delivered':
      return { kind: 'delivered', ...sendingAddress(event) };
    case 'deferred':
      return { kind: 'deferral', ...sendingAddress(event) };
    case 'bounce':
      // `blocked`: refused for another reason than the address; SendGrid goes on sending to it.
      return {
        kind: 'bounce',
        ...(event['type'] === undefined ? {} : { saysPermanent: event['type'] !== 'blocked' }),
        ...sendingAddress(event),
      };
    case 'dropped':
      return unsent(text(event['reason']));
    case 'spamreport':
      return { kind: 'complaint' };
    case 'unsubscribe':
    case 'group_unsubscribe':
      return { kind: 'unsubscribe' };
    case 'open':
      return { kind: 'open', ...botHint(event['useragent'], event['sg_machine_open'] === true) };
    case 'click':
      return { kind: 'click', ...botHint(event['useragent']), ...linkHint(event['url']) };
    case 'processed':
    case 'group_resubscribe':
    case 'account_status_change':
      return { kind: 'none' };
    default:
      return unknownEvent(event['event']);
  }
}

/** Of opens and clicks it is the reader's. */
function sendingAddress(event: JsonObject): Pick<Found, 'ip'> {
  return { ip: text(event['ip']) };
}

/** Custom arguments stand beside SendGrid's own fields. `status` may be 550 where there is no enhanced code. */
function common(event: JsonObject): Omit<Found, 'kind'> {
  const status = text(event['status']);
  return {
    recipient: text(event['email']),
    status: status?.includes('.') === true ? status : undefined,
    code: basicCode(status),
    reply: text(event['reason'], event['response']),
    at: timeOf(event['timestamp'] ?? event['created']),
    campaign: campaignOf(
      event['deliv_campaign'],
      event['marketing_campaign_name'],
      event['singlesend_name'],
      event['marketing_campaign_id'],
      event['singlesend_id'],
      event['category'],
      object(event['newsletter'])['newsletter_id'],
    ),
    messageId: text(event['smtp-id'], event['sg_message_id']),
  };
}

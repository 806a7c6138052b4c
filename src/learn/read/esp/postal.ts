/** Postal: webhooks (docs.postalserver.io, 2024). */
import type { JsonObject } from '../json.ts';
import { isObject, object, text } from '../json-value.ts';
import type { Found } from '../raw-event.ts';
import { timeOf } from '../time.ts';
import { unsent } from './dead-address.ts';
import { botHint, campaignOf, espReader, linkHint, unknownEvent } from './esp-reader.ts';

export const postal = espReader({
  id: 'postal',
  name: 'Postal webhooks',
  isOwn: event => typeof event['event'] === 'string' && isObject(event['payload']) && 'uuid' in event,
  eventsOf: event => {
    const payload = object(event['payload']);
    const message = object(payload['original_message'] ?? payload['message']);
    const isIncoming = message['direction'] === 'incoming';
    const answer = isIncoming ? { kind: 'none' as const } : answerOf(event, payload);
    return typeof answer === 'string' ? answer : [{ ...common(event, payload, message), ...answer }];
  },
});

type Answer = Pick<Found, 'kind' | 'saysPermanent' | 'bot' | 'figures'>;

/** A mail with a `bounce` is one that came back, whatever the event's name. `Held`: Postal has not sent. */
function answerOf(event: JsonObject, payload: JsonObject): Answer | string {
  if (isObject(payload['bounce'])) return { kind: 'bounce' };
  switch (event['event']) {
    case 'MessageSent':
      return { kind: 'delivered' };
    case 'MessageDelayed':
      return { kind: 'deferral' };
    case 'MessageDeliveryFailed':
      return { kind: 'bounce', saysPermanent: payload['status'] === 'HardFail' };
    case 'MessageBounced':
      return { kind: 'bounce' };
    case 'MessageHeld':
      return unsent(text(payload['details']));
    case 'MessageLoaded':
      return { kind: 'open', ...botHint(payload['user_agent']) };
    case 'MessageLinkClicked':
      return { kind: 'click', ...botHint(payload['user_agent']), ...linkHint(payload['url']) };
    case 'DomainDNSError':
    case 'SendLimitApproaching':
    case 'SendLimitExceeded':
      return { kind: 'none' };
    default:
      return unknownEvent(event['event']);
  }
}

function common(event: JsonObject, payload: JsonObject, message: JsonObject): Omit<Found, 'kind'> {
  return {
    recipient: text(message['to']),
    reply: text(payload['output'], payload['details']),
    at: timeOf(event['timestamp']),
    campaign: campaignOf(message['tag']),
    messageId: text(message['message_id'], message['id']),
    fromDomain: text(message['from']),
  };
}

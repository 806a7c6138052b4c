/** Mailtrap: webhooks (api-docs.mailtrap.io, 2025). */
import type { JsonObject } from '../json.ts';
import { text } from '../json-value.ts';
import type { Found } from '../raw-event.ts';
import { basicCode } from '../reply.ts';
import { timeOf } from '../time.ts';
import { unsent } from './dead-address.ts';
import { botHint, campaignOf, espReader, linkHint, ownCampaign, unknownEvent } from './esp-reader.ts';

export const mailtrap = espReader({
  id: 'mailtrap',
  name: 'Mailtrap events',
  isOwn: event =>
    typeof event['event'] === 'string' && 'event_id' in event && 'message_id' in event && 'email' in event,
  unfold: record => (Array.isArray(record['events']) ? record['events'] : [record]),
  eventsOf: event => {
    const answer = answerOf(event);
    return typeof answer === 'string' ? answer : [{ ...common(event), ...answer }];
  },
});

type Answer = Pick<Found, 'kind' | 'saysPermanent' | 'bot' | 'figures'>;

/** A `soft bounce` and a `suspension` (of the account's sending) are tried again. */
function answerOf(event: JsonObject): Answer | string {
  switch (event['event']) {
    case 'delivery':
      return { kind: 'delivered' };
    case 'soft bounce':
    case 'suspension':
      return { kind: 'deferral' };
    case 'bounce':
      return { kind: 'bounce', saysPermanent: true };
    case 'reject':
      return unsent(text(event['reason']));
    case 'spam':
      return { kind: 'complaint' };
    case 'unsubscribe':
      return { kind: 'unsubscribe' };
    case 'open':
      return { kind: 'open', ...botHint(event['user_agent']) };
    case 'click':
      return { kind: 'click', ...botHint(event['user_agent']), ...linkHint(event['url']) };
    default:
      return unknownEvent(event['event']);
  }
}

function common(event: JsonObject): Omit<Found, 'kind'> {
  return {
    recipient: text(event['email']),
    code: basicCode(event['response_code']),
    reply: text(event['response'], event['reason']),
    at: timeOf(event['timestamp']),
    campaign: campaignOf(ownCampaign(event['custom_variables']), event['category']),
    messageId: text(event['message_id']),
    fromDomain: text(event['sending_domain_name']),
  };
}

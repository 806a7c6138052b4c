/** Mailjet: event callbacks, grouped or one by one (dev.mailjet.com/email/guides/webhooks, 2024). */
import type { JsonObject } from '../json.ts';
import { text } from '../json-value.ts';
import type { Found } from '../raw-event.ts';
import { timeOf } from '../time.ts';
import { unsent } from './dead-address.ts';
import { botHint, campaignOf, espReader, linkHint, ownCampaign, unknownEvent } from './esp-reader.ts';

export const mailjet = espReader({
  id: 'mailjet',
  name: 'Mailjet events',
  isOwn: event =>
    typeof event['event'] === 'string' &&
    ('MessageID' in event || 'mj_campaign_id' in event || 'mj_contact_id' in event),
  eventsOf: event => {
    const answer = answerOf(event);
    return typeof answer === 'string' ? answer : [{ ...common(event), ...answer }];
  },
});

type Answer = Pick<Found, 'kind' | 'saysPermanent' | 'bot' | 'figures'>;

/** `sent`: the receiving server has accepted. `blocked`: Mailjet has not sent. A greylisted `bounce` is tried again. */
function answerOf(event: JsonObject): Answer | string {
  const error = text(event['error'])?.toLowerCase();
  switch (event['event']) {
    case 'sent':
      return { kind: 'delivered' };
    case 'bounce':
      if (error === 'greylisted') return { kind: 'deferral' };
      return {
        kind: 'bounce',
        ...(typeof event['hard_bounce'] === 'boolean' ? { saysPermanent: event['hard_bounce'] } : {}),
      };
    case 'blocked':
      return unsent(error);
    case 'spam':
      return { kind: 'complaint' };
    case 'unsub':
      return { kind: 'unsubscribe' };
    case 'open':
      return { kind: 'open', ...botHint(event['agent']) };
    case 'click':
      return { kind: 'click', ...botHint(event['agent']), ...linkHint(event['url']) };
    default:
      return unknownEvent(event['event']);
  }
}

function common(event: JsonObject): Omit<Found, 'kind'> {
  const campaignId = event['mj_campaign_id'] === 0 ? undefined : event['mj_campaign_id'];
  return {
    recipient: text(event['email']),
    reply: text(event['comment'], event['smtp_reply'], event['error']),
    at: timeOf(event['time']),
    campaign: campaignOf(ownCampaign(event['Payload']), event['customcampaign'], event['CustomID'], campaignId),
    messageId: text(event['mj_message_id'], event['MessageID']),
  };
}

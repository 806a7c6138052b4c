/** MailerSend: webhooks (developers.mailersend.com, 2024). */
import type { EventKind } from '../../../model/event.ts';
import type { JsonObject } from '../json.ts';
import { isObject, object, text } from '../json-value.ts';
import type { Found } from '../raw-event.ts';
import { timeOf } from '../time.ts';
import { botHint, campaignOf, espReader, linkHint, unknownEvent } from './esp-reader.ts';

export const mailersend = espReader({
  id: 'mailersend',
  name: 'MailerSend webhooks',
  isOwn: event =>
    typeof event['type'] === 'string' &&
    isObject(event['data']) &&
    /^(?:activity|sender_identity|maintenance|inbound_forward)\./.test(event['type']),
  eventsOf: event => {
    const data = object(event['data']);
    const answer = answerOf(event, data);
    return typeof answer === 'string' ? answer : [{ ...common(event, data), ...answer }];
  },
});

const plain: Readonly<Record<string, EventKind>> = {
  delivered: 'delivered',
  deferred: 'deferral',
  spam_complaint: 'complaint',
  unsubscribed: 'unsubscribe',
  opened_unique: 'none',
  clicked_unique: 'none',
  sent: 'none',
  survey_opened: 'none',
  survey_submitted: 'none',
};

/** The `_unique` events come besides the others, for the first of each. */
function answerOf(
  event: JsonObject,
  data: JsonObject,
): Pick<Found, 'kind' | 'saysPermanent' | 'bot' | 'figures'> | string {
  const [, group, type = ''] = /^(\w+)\.(.*)$/.exec(text(event['type']) ?? '') ?? [];
  if (group !== 'activity') return { kind: 'none' };
  const morph = object(data['morph']);
  if (type === 'hard_bounced' || type === 'soft_bounced')
    return { kind: 'bounce', saysPermanent: type === 'hard_bounced' };
  if (type === 'opened') return { kind: 'open', ...botHint(morph['user_agent']) };
  if (type === 'clicked') return { kind: 'click', ...botHint(morph['user_agent']), ...linkHint(morph['url']) };
  const kind = Object.hasOwn(plain, type) ? plain[type] : undefined;
  return kind === undefined ? unknownEvent(type) : { kind };
}

function common(event: JsonObject, data: JsonObject): Omit<Found, 'kind'> {
  const email = object(data['email']);
  return {
    recipient: text(object(email['recipient'])['email']),
    reply: text(object(data['morph'])['reason']),
    at: timeOf(data['created_at'] ?? event['created_at']),
    campaign: campaignOf(email['tags'], data['template_id']),
    messageId: text(object(email['message'])['id'], email['id']),
    fromDomain: text(email['from']),
  };
}

/** Resend: webhooks (resend.com/docs/webhooks, 2025). */
import type { JsonObject } from '../json.ts';
import { isObject, list, object, text } from '../json-value.ts';
import type { Found } from '../raw-event.ts';
import { timeOf } from '../time.ts';
import { botHint, campaignOf, espReader, linkHint, unknownEvent } from './esp-reader.ts';

export const resend = espReader({
  id: 'resend',
  name: 'Resend webhooks',
  isOwn: event =>
    typeof event['type'] === 'string' && /^(?:email|contact|domain)\./.test(event['type']) && isObject(event['data']),
  eventsOf: event => {
    const data = object(event['data']);
    const answer = answerOf(event, data);
    if (typeof answer === 'string') return answer;
    // Which recipient of several it was is not said; each is meant.
    const all = list(data['to']).length === 0 ? [undefined] : list(data['to']);
    return all.map(recipient => ({ ...common(event, data), recipient: text(recipient), ...answer }));
  },
});

type Answer = Pick<Found, 'kind' | 'saysPermanent' | 'bot' | 'figures'>;

function answerOf(event: JsonObject, data: JsonObject): Answer | string {
  const type = text(event['type']) ?? '';
  switch (type) {
    case 'email.delivered':
      return { kind: 'delivered' };
    case 'email.delivery_delayed':
      return { kind: 'deferral' };
    case 'email.bounced':
      return bounceOf(object(data['bounce']));
    case 'email.complained':
      return { kind: 'complaint' };
    case 'email.opened':
      return { kind: 'open', ...botHint(object(data['open'])['userAgent']) };
    case 'email.clicked':
      return {
        kind: 'click',
        ...botHint(object(data['click'])['userAgent']),
        ...linkHint(object(data['click'])['link']),
      };
    case 'email.sent':
    case 'email.scheduled':
    case 'email.failed':
    case 'email.received':
    case 'email.suppressed':
      return { kind: 'none' };
    default:
      return /^(?:contact|domain)\./.test(type) ? { kind: 'none' } : unknownEvent(type);
  }
}

/** `Suppressed`: it has bounced or complained before, which of the two is not said, and was not sent to. */
function bounceOf(bounce: JsonObject): Answer {
  const isUnsent = bounce['subType'] === 'Suppressed' || /suppressed sending/i.test(text(bounce['message']) ?? '');
  if (isUnsent) return { kind: 'none' };
  const type = text(bounce['type']);
  return {
    kind: 'bounce',
    ...(type === 'Permanent' || type === 'Transient' ? { saysPermanent: type === 'Permanent' } : {}),
  };
}

function common(event: JsonObject, data: JsonObject): Omit<Found, 'kind'> {
  const bounce = object(data['bounce']);
  const tags = Array.isArray(data['tags'])
    ? Object.fromEntries(data['tags'].map(tag => [text(object(tag)['name']) ?? '', object(tag)['value']]))
    : object(data['tags']);
  return {
    reply: text(list(bounce['diagnosticCode'])[0], bounce['message']),
    at: timeOf(event['created_at']),
    campaign: campaignOf(tags['deliv_campaign'], tags['campaign'], data['broadcast_id'], Object.values(tags)[0]),
    messageId: text(data['email_id']),
    fromDomain: text(data['from']),
  };
}

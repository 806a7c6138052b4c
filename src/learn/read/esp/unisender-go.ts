/** Unisender Go: webhooks (godocs.unisender.ru, 2024). Times are UTC. */
import type { JsonObject } from '../json.ts';
import { isObject, list, object, text } from '../json-value.ts';
import type { Found } from '../raw-event.ts';
import { timeOf } from '../time.ts';
import { botHint, campaignOf, espReader, linkHint, ownCampaign, unknownEvent } from './esp-reader.ts';

export const unisenderGo = espReader({
  id: 'unisender-go',
  name: 'Unisender Go webhooks',
  isOwn: event => typeof event['event_name'] === 'string' && isObject(event['event_data']),
  unfold: record =>
    Array.isArray(record['events_by_user'])
      ? record['events_by_user'].flatMap(user => list(object(user)['events']))
      : [record],
  eventsOf: event => {
    if (event['event_name'] !== 'transactional_email_status') return [{ kind: 'none' }];
    const data = object(event['event_data']);
    const answer = answerOf(data);
    return typeof answer === 'string' ? answer : [{ ...common(data), ...answer }];
  },
});

function answerOf(data: JsonObject): Pick<Found, 'kind' | 'saysPermanent' | 'bot' | 'figures'> | string {
  const info = object(data['delivery_info']);
  switch (data['status']) {
    case 'delivered':
      return { kind: 'delivered' };
    case 'hard_bounced':
      return unsentStatus(info) ? { kind: 'none' } : { kind: 'bounce', saysPermanent: true };
    case 'soft_bounced':
      if (info['delivery_status'] === 'err_will_retry') return { kind: 'deferral' };
      return unsentStatus(info) ? { kind: 'none' } : { kind: 'bounce', saysPermanent: false };
    case 'spam':
      return { kind: 'complaint' };
    case 'unsubscribed':
      return { kind: 'unsubscribe' };
    case 'opened':
      return { kind: 'open', ...botHint(info['user_agent']) };
    case 'clicked':
      return { kind: 'click', ...botHint(info['user_agent']), ...linkHint(data['url']) };
    case 'sent':
    case 'subscribed':
      return { kind: 'none' };
    default:
      return unknownEvent(data['status']);
  }
}

/** On their lists as unsubscribed, complained or skipped: no server was asked. */
function unsentStatus(info: JsonObject): boolean {
  return /^err_(?:unsubscribed|blacklisted|skip_letter|spam_skipped)$/.test(text(info['delivery_status']) ?? '');
}

function common(data: JsonObject): Omit<Found, 'kind'> {
  const info = object(data['delivery_info']);
  return {
    recipient: text(data['email']),
    reply: text(info['destination_response'], info['delivery_status']),
    at: timeOf(data['event_time']),
    campaign: campaignOf(ownCampaign(data['metadata']), object(data['metadata'])['campaign_id']),
    messageId: text(data['job_id']),
  };
}

/** SparkPost (Bird): webhook batches and pages of its events API (developers.sparkpost.com, 2024). */
import type { EventKind } from '../../../model/event.ts';
import type { JsonObject } from '../json.ts';
import { isObject, object, text } from '../json-value.ts';
import type { Found } from '../raw-event.ts';
import { basicCode } from '../reply.ts';
import { timeOf } from '../time.ts';
import { boogieCodes } from './bounce-codes.ts';
import { unsent } from './dead-address.ts';
import { botHint, campaignOf, espReader, linkHint, ownCampaign, unknownEvent } from './esp-reader.ts';

export const sparkpost = espReader({
  id: 'sparkpost',
  name: 'SparkPost events',
  isOwn: event =>
    isPing(event) ||
    (typeof event['type'] === 'string' && ('rcpt_to' in event || 'raw_rcpt_to' in event || 'transmission_id' in event)),
  unfold: record => {
    if (Array.isArray(record['results'])) return record['results'];
    if (!isObject(record['msys'])) return [record];
    const events = Object.values(record['msys']);
    return events.length === 0 ? [record] : events;
  },
  eventsOf: event => {
    if (isPing(event)) return [{ kind: 'none' }];
    const answer = answerOf(event);
    return typeof answer === 'string' ? answer : [{ ...common(event), ...answer }];
  },
});

/** Posted when a webhook is set up. */
function isPing(event: JsonObject): boolean {
  return isObject(event['msys']) && Object.keys(event['msys']).length === 0;
}

type Answer = Pick<Found, 'kind' | 'saysPermanent' | 'bot' | 'figures' | 'ip'>;

/** `initial_open` is the pixel at the top of a mail, and would count an open twice. */
const plain: Readonly<Record<string, EventKind>> = {
  delivery: 'delivered',
  spam_complaint: 'complaint',
  list_unsubscribe: 'unsubscribe',
  link_unsubscribe: 'unsubscribe',
  injection: 'none',
  initial_open: 'none',
  amp_initial_open: 'none',
  generation_failure: 'none',
  sms_status: 'none',
  relay_injection: 'none',
  relay_delivery: 'none',
  relay_rejection: 'none',
  relay_tempfail: 'none',
  relay_permfail: 'none',
  ab_test_completed: 'none',
  ab_test_cancelled: 'none',
  ingest_success: 'none',
  ingest_error: 'none',
};

function answerOf(event: JsonObject): Answer | string {
  const type = text(event['type']) ?? '';
  const sent = { ip: text(event['sending_ip']) };
  const parsed = object(event['user_agent_parsed']);
  const bot = botHint(event['user_agent'], parsed['is_prefetched'] === true);
  switch (type) {
    case 'bounce':
    case 'out_of_band':
      return { ...bounceOf(event), ...sent };
    case 'delay':
      return { kind: 'deferral', ...sent };
    case 'policy_rejection':
    case 'generation_rejection':
      return unsent(text(event['raw_reason'], event['reason']));
    case 'open':
    case 'amp_open':
      return { kind: 'open', ...bot };
    case 'click':
    case 'amp_click':
      return { kind: 'click', ...bot, ...linkHint(event['target_link_url']) };
    default: {
      const kind = Object.hasOwn(plain, type) ? plain[type] : undefined;
      return kind === undefined ? unknownEvent(type) : { kind, ...(kind === 'delivered' ? sent : {}) };
    }
  }
}

/** Its class says more than the event's name: an automatic reply is a `bounce` of class 60. */
function bounceOf(event: JsonObject): Answer {
  const { kind, saysPermanent } = boogieCodes.get(Number(event['bounce_class'])) ?? { kind: 'bounce' as const };
  if (kind === 'deferral') return { kind: 'bounce', saysPermanent: false };
  return { kind, ...(saysPermanent === undefined ? {} : { saysPermanent }) };
}

function common(event: JsonObject): Omit<Found, 'kind'> {
  return {
    recipient: text(event['raw_rcpt_to'], event['rcpt_to']),
    code: basicCode(event['error_code']),
    reply: text(event['raw_reason'], event['reason'], boogieCodes.get(Number(event['bounce_class']))?.words),
    at: timeOf(event['timestamp']),
    campaign: campaignOf(ownCampaign(event['rcpt_meta']), event['campaign_id'], event['template_id']),
    messageId: text(event['message_id'], event['transmission_id']),
    fromDomain: text(event['friendly_from'], event['msg_from']),
  };
}

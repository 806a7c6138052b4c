/** Mailgun: webhooks since 2018, pages of its events API, and the flat webhooks before (documentation.mailgun.com, 2024). */
import type { EventKind } from '../../../model/event.ts';
import type { JsonObject } from '../json.ts';
import { isObject, list, object, text } from '../json-value.ts';
import type { Found } from '../raw-event.ts';
import { basicCode } from '../reply.ts';
import { timeOf } from '../time.ts';
import { unsent } from './dead-address.ts';
import { botHint, campaignOf, espReader, linkHint, ownCampaign, unknownEvent } from './esp-reader.ts';

export const mailgun = espReader({
  id: 'mailgun',
  name: 'Mailgun events',
  isOwn: event => isCurrent(event) || isFlat(event),
  unfold: record => {
    if (isObject(record['event-data'])) return [record['event-data']];
    return Array.isArray(record['items']) && isObject(record['paging']) ? record['items'] : [record];
  },
  eventsOf: event => (isCurrent(event) ? currentOf(event) : flatOf(event)),
});

function isCurrent(event: JsonObject): boolean {
  return (
    typeof event['event'] === 'string' &&
    ('log-level' in event ||
      'user-variables' in event ||
      'delivery-status' in event ||
      isObject(object(event['message'])['headers']))
  );
}

function isFlat(event: JsonObject): boolean {
  return typeof event['event'] === 'string' && 'signature' in event && 'token' in event && 'timestamp' in event;
}

const plain: Readonly<Record<string, EventKind>> = {
  delivered: 'delivered',
  complained: 'complaint',
  unsubscribed: 'unsubscribe',
  accepted: 'none',
  rejected: 'none',
  stored: 'none',
  list_member_uploaded: 'none',
  list_member_upload_error: 'none',
  list_uploaded: 'none',
  email_validation: 'none',
};

function currentOf(event: JsonObject): Found[] | string {
  const name = text(event['event']) ?? '';
  const client = object(event['client-info']);
  const bot = botHint(client['user-agent'], text(client['bot']) !== undefined);
  if (name === 'failed') return [{ ...common(event), ...failureOf(event) }];
  if (name === 'opened') return [{ ...common(event), kind: 'open', ...bot }];
  if (name === 'clicked') return [{ ...common(event), kind: 'click', ...bot, ...linkHint(event['url']) }];
  const kind = Object.hasOwn(plain, name) ? plain[name] : undefined;
  return kind === undefined ? unknownEvent(name) : [{ ...common(event), kind }];
}

/** `suppress-bounce` and its like were not sent. `old`: given up after its time, which is final and says nothing of the address. */
function failureOf(event: JsonObject): Pick<Found, 'kind' | 'saysPermanent'> {
  const reason = text(event['reason']) ?? '';
  if (reason.startsWith('suppress-')) return unsent(reason);
  if (event['severity'] === 'temporary') return { kind: 'deferral' };
  const soft = reason === 'old' || object(event['delivery-status'])['bounce-type'] === 'soft';
  return { kind: 'bounce', saysPermanent: !soft };
}

function common(event: JsonObject): Omit<Found, 'kind'> {
  const status = object(event['delivery-status']);
  const headers = object(object(event['message'])['headers']);
  const envelope = object(event['envelope']);
  return {
    recipient: text(event['recipient']),
    status: text(status['enhanced-code']),
    code: basicCode(status['code']),
    reply: text(
      status['message'],
      status['description'],
      event['reject'] === undefined ? undefined : object(event['reject'])['reason'],
    ),
    remoteHost: text(status['mx-host']),
    at: timeOf(event['timestamp']),
    campaign: campaignOf(
      ownCampaign(event['user-variables']),
      object(list(event['campaigns'])[0])['id'],
      event['tags'],
    ),
    messageId: text(headers['message-id']),
    fromDomain: text(envelope['sender'], headers['from']),
    ip: text(envelope['sending-ip']),
  };
}

/** `bounced` was permanent, `dropped` temporary or suppressed; fields of a form, written as JSON. */
function flatOf(event: JsonObject): Found[] | string {
  const found = {
    recipient: text(event['recipient']),
    code: basicCode(event['code']),
    reply: text(event['error'], event['notification'], event['description']),
    at: timeOf(event['timestamp']),
    campaign: campaignOf(
      event['deliv_campaign'],
      ownCampaign(event['my-custom-data']),
      event['campaign-id'],
      event['tag'],
    ),
    messageId: text(event['Message-Id'], event['message-id']),
    fromDomain: text(event['domain']),
  };
  const bot = botHint(event['user-agent']);
  switch (event['event']) {
    case 'delivered':
      return [{ ...found, kind: 'delivered' }];
    case 'bounced':
      return [{ ...found, kind: 'bounce', saysPermanent: true }];
    case 'dropped':
      return [{ ...found, ...unsent(text(event['reason']), found.reply) }];
    case 'complained':
      return [{ ...found, kind: 'complaint' }];
    case 'unsubscribed':
      return [{ ...found, kind: 'unsubscribe' }];
    case 'opened':
      return [{ ...found, kind: 'open', ...bot }];
    case 'clicked':
      return [{ ...found, kind: 'click', ...bot, ...linkHint(event['url']) }];
    default:
      return unknownEvent(event['event']);
  }
}

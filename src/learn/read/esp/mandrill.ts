/** Mandrill (Mailchimp Transactional): webhooks (mailchimp.com/developer/transactional, 2024), as JSON or as the form they are posted as. */
import type { JsonObject } from '../json.ts';
import { isObject, list, object, text } from '../json-value.ts';
import type { Found } from '../raw-event.ts';
import { timeOf } from '../time.ts';
import { boogieCodes } from './bounce-codes.ts';
import { unsent } from './dead-address.ts';
import { botHint, campaignOf, espReader, linkHint, ownCampaign, unknownEvent } from './esp-reader.ts';

export const mandrill = espReader({
  id: 'mandrill',
  name: 'Mandrill webhooks',
  isOwn: event => (typeof event['event'] === 'string' && isObject(event['msg'])) || isSync(event),
  prepare: formBody,
  eventsOf: event => {
    if (isSync(event)) return [syncOf(event)];
    const answer = answerOf(event, object(event['msg']));
    return typeof answer === 'string' ? answer : [{ ...common(event), ...answer }];
  },
});

/** `mandrill_events=%5B%7B…`: the form's one field. */
function formBody(line: string): string {
  if (!line.startsWith('mandrill_events=')) return line;
  const value = line.slice('mandrill_events='.length).replaceAll('+', ' ');
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Their block list or allow list was changed; nothing was sent. */
function isSync(event: JsonObject): boolean {
  return (event['type'] === 'blacklist' || event['type'] === 'whitelist') && 'action' in event;
}

function syncOf(event: JsonObject): Found {
  const reject = object(event['reject'] ?? event['entry']);
  const isAdded = event['type'] === 'blacklist' && event['action'] === 'add';
  const kind = isAdded ? unsent(text(reject['reason'])) : { kind: 'none' as const };
  return {
    ...kind,
    recipient: text(reject['email']),
    reply: text(reject['detail'], reject['reason']),
    at: timeOf(event['ts'] ?? reject['created_at']),
  };
}

type Answer = Pick<Found, 'kind' | 'saysPermanent' | 'bot' | 'figures'>;

/** `send` tells of mail handed to Mandrill's own servers; what the receiver took is `delivered`. */
function answerOf(event: JsonObject, msg: JsonObject): Answer | string {
  switch (event['event']) {
    case 'delivered':
      return { kind: 'delivered' };
    case 'deferral':
      return { kind: 'deferral' };
    case 'hard_bounce':
      return { kind: 'bounce', saysPermanent: true };
    case 'soft_bounce': {
      const kind = boogieCodes.get(Number(msg['bgtools_code']))?.kind;
      return kind === 'none' ? { kind } : { kind: 'bounce', saysPermanent: false };
    }
    case 'reject':
      return unsent(text(msg['reject'], object(msg['reject'])['reason']), text(event['reason']));
    case 'spam':
      return { kind: 'complaint' };
    case 'unsub':
      return { kind: 'unsubscribe' };
    case 'open':
      return { kind: 'open', ...botHint(event['user_agent']) };
    case 'click':
      return { kind: 'click', ...botHint(event['user_agent']), ...linkHint(event['url']) };
    case 'send':
    case 'inbound':
      return { kind: 'none' };
    default:
      return unknownEvent(event['event']);
  }
}

function common(event: JsonObject): Omit<Found, 'kind'> {
  const msg = object(event['msg']);
  const last = object(list(msg['smtp_events']).at(-1));
  const words = boogieCodes.get(Number(msg['bgtools_code']))?.words;
  return {
    recipient: text(msg['email']),
    reply: text(msg['diag'], event['diag'], last['diag'], msg['bounce_description'], words),
    at: timeOf(event['ts'] ?? msg['ts']),
    campaign: campaignOf(ownCampaign(msg['metadata']), msg['tags'], msg['subaccount']),
    messageId: text(msg['_id'], event['_id']),
    fromDomain: text(msg['sender']),
    ip: text(last['source_ip']),
  };
}

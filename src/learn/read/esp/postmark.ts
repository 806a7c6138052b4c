/** Postmark: webhooks, and its API's lists of bounces (postmarkapp.com/developer, 2024). */
import type { JsonObject } from '../json.ts';
import { object, text } from '../json-value.ts';
import type { Found } from '../raw-event.ts';
import { timeOf } from '../time.ts';
import { botHint, campaignOf, espReader, linkHint, ownCampaign, unknownEvent } from './esp-reader.ts';

export const postmark = espReader({
  id: 'postmark',
  name: 'Postmark webhooks',
  isOwn: event => ('RecordType' in event && 'MessageID' in event) || ('TypeCode' in event && 'BouncedAt' in event),
  unfold: record => (Array.isArray(record['Bounces']) ? record['Bounces'] : [record]),
  eventsOf: event => {
    const answer = answerOf(event);
    return typeof answer === 'string' ? answer : [{ ...common(event), ...answer }];
  },
});

type Answer = Pick<Found, 'kind' | 'saysPermanent' | 'bot' | 'figures'>;

function answerOf(event: JsonObject): Answer | string {
  switch (event['RecordType'] ?? 'Bounce') {
    case 'Delivery':
      return { kind: 'delivered' };
    case 'Bounce':
      return bounceTypes.get(text(event['Type']) ?? '') ?? unknownEvent(event['Type']);
    case 'SpamComplaint':
      return { kind: 'complaint' };
    case 'Open':
      return { kind: 'open', ...botHint(event['UserAgent']) };
    case 'Click':
      return { kind: 'click', ...botHint(event['UserAgent']), ...linkHint(event['OriginalLink']) };
    case 'SubscriptionChange':
      return changeOf(event);
    default:
      return unknownEvent(event['RecordType']);
  }
}

const none: Answer = { kind: 'none' };
const soft: Answer = { kind: 'bounce', saysPermanent: false };

/** postmarkapp.com/developer/api/bounce-api, bounce types. `Transient` is tried again; a template that fails meets no server. */
const bounceTypes: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['HardBounce', { kind: 'bounce', saysPermanent: true }],
  ['BadEmailAddress', { kind: 'bounce', saysPermanent: true }],
  ['SoftBounce', soft],
  ['DnsError', soft],
  ['SpamNotification', soft],
  ['VirusNotification', soft],
  ['Blocked', soft],
  ['DMARCPolicy', soft],
  ['Unknown', { kind: 'bounce' }],
  ['Transient', { kind: 'deferral' }],
  ['SpamComplaint', { kind: 'complaint' }],
  ['Unsubscribe', { kind: 'unsubscribe' }],
  ['Subscribe', none],
  ['AutoResponder', none],
  ['AddressChange', none],
  ['OpenRelayTest', none],
  ['ChallengeVerification', none],
  ['ManuallyDeactivated', none],
  ['Unconfirmed', none],
  ['SMTPApiError', none],
  ['InboundError', none],
  ['TemplateRenderingFailed', none],
]);

/** The address was taken off, or put on again. By the recipient it is an unsubscription; by hand of the sender nothing. */
function changeOf(event: JsonObject): Answer {
  if (event['SuppressSending'] !== true) return none;
  switch (event['SuppressionReason']) {
    case 'HardBounce':
      return { kind: 'bounce', saysPermanent: true };
    case 'SpamComplaint':
      return { kind: 'complaint' };
    default:
      return event['Origin'] === 'Recipient' ? { kind: 'unsubscribe' } : none;
  }
}

function common(event: JsonObject): Omit<Found, 'kind'> {
  return {
    recipient: text(event['Recipient'], event['Email']),
    reply: text(event['Details'], event['Description']),
    at: timeOf(event['BouncedAt'] ?? event['DeliveredAt'] ?? event['ReceivedAt'] ?? event['ChangedAt']),
    campaign: campaignOf(ownCampaign(object(event['Metadata'])), event['Tag']),
    messageId: text(event['MessageID']),
    fromDomain: text(event['From']),
  };
}

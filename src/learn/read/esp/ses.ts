/** Amazon SES: notifications and published events (docs.aws.amazon.com/ses, 2024), bare or as SNS, SQS and EventBridge wrap them. */
import type { JsonObject } from '../json.ts';
import { isObject, jsonOf, list, object, text } from '../json-value.ts';
import type { Found } from '../raw-event.ts';
import { timeOf } from '../time.ts';
import { botHint, campaignOf, espReader, linkHint, unknownEvent } from './esp-reader.ts';

export const ses = espReader({
  id: 'ses',
  name: 'Amazon SES events (SNS)',
  isOwn: event => isTopicNote(event) || (isObject(event['mail']) && typeOf(event) !== undefined),
  unfold,
  eventsOf: event => {
    if (isTopicNote(event)) return [{ kind: 'none' }];
    const mail = object(event['mail']);
    const answers = answersOf(event, mail);
    return typeof answers === 'string' ? answers : answers.map(answer => ({ ...common(mail), ...answer }));
  },
});

/** `eventType` where events are published, `notificationType` where they are notified. */
function typeOf(event: JsonObject): string | undefined {
  return text(event['eventType'], event['notificationType']);
}

/** What SNS says of itself: a subscription to confirm, a topic tried out. */
function isTopicNote(record: JsonObject): boolean {
  const isSns = typeof record['TopicArn'] === 'string' && typeof record['Type'] === 'string';
  return (
    isSns &&
    (record['Type'] !== 'Notification' || /^Successfully validated SNS topic/.test(text(record['Message']) ?? ''))
  );
}

/** Lambda and SQS put several in `Records`; SQS puts SNS's envelope in `body`; EventBridge puts the event in `detail`. */
function unfold(record: JsonObject): readonly unknown[] | string {
  if (isTopicNote(record)) return [record];
  if (Array.isArray(record['Records'])) {
    const inner = record['Records'].map(one => object(object(one)['Sns'])['Message'] ?? object(one)['body']);
    return inner.flatMap(one => opened(one));
  }
  if (isObject(record['detail']) && text(record['source']) === 'aws.ses') return [record['detail']];
  if (typeof record['Message'] === 'string' && 'TopicArn' in record) {
    const message = jsonOf(record['Message']);
    return isObject(message) ? [message] : 'its SNS message is no JSON object';
  }
  return [record];
}

function opened(message: unknown): readonly unknown[] {
  const value = typeof message === 'string' ? jsonOf(message) : message;
  const inner = isObject(value) && typeof value['Message'] === 'string' ? jsonOf(value['Message']) : value;
  return [inner];
}

function answersOf(event: JsonObject, mail: JsonObject): Found[] | string {
  const toAll = (found: Found) =>
    list(mail['destination']).map(recipient => ({ ...found, recipient: text(recipient) }));
  switch (typeOf(event)) {
    case 'Bounce':
      return bounces(object(event['bounce']));
    case 'Complaint':
      return complaints(object(event['complaint']));
    case 'DeliveryDelay':
      return recipientsOf(object(event['deliveryDelay']), 'delayedRecipients').map(({ who, at }) => ({
        kind: 'deferral',
        ...answerOf(who),
        at,
      }));
    case 'Delivery': {
      const delivery = object(event['delivery']);
      const found = {
        kind: 'delivered' as const,
        reply: text(delivery['smtpResponse']),
        at: timeOf(delivery['timestamp']),
      };
      const recipients = list(delivery['recipients']);
      return recipients.length === 0
        ? toAll(found)
        : recipients.map(recipient => ({ ...found, recipient: text(recipient) }));
    }
    case 'Open': {
      const open = object(event['open']);
      return toAll({ kind: 'open', at: timeOf(open['timestamp']), ...botHint(open['userAgent']) });
    }
    case 'Click': {
      const click = object(event['click']);
      return toAll({
        kind: 'click',
        at: timeOf(click['timestamp']),
        ...botHint(click['userAgent']),
        ...linkHint(click['link']),
      });
    }
    case 'Subscription': {
      const { timestamp, newTopicPreferences } = object(event['subscription']);
      const left = object(newTopicPreferences)['unsubscribeAll'] === true;
      return toAll({ kind: left ? 'unsubscribe' : 'none', at: timeOf(timestamp) });
    }
    case 'Send':
    case 'Reject':
    case 'Rendering Failure':
    case 'Received':
    case 'AmazonSnsSubscriptionSucceeded':
      return [{ kind: 'none' }];
    default:
      return unknownEvent(typeOf(event));
  }
}

/**
 * Permanent, Transient and Undetermined. Nothing was sent where the address is suppressed: by SES itself because it
 * bounced (`Suppressed`, or status 5.1.x), which is a bounce; by the account for whatever reason, which is none.
 */
function bounces(bounce: JsonObject): Found[] {
  const [type, subType] = [text(bounce['bounceType']), text(bounce['bounceSubType'])];
  const says = type === 'Permanent' ? true : type === 'Transient' ? false : undefined;
  return recipientsOf(bounce, 'bouncedRecipients').map(({ who, at }) => {
    const answer = answerOf(who);
    const bySes = subType === 'OnAccountSuppressionList' || subType === 'UnsubscribedRecipient';
    const isNone = bySes && answer.status?.startsWith('5.1.') !== true;
    const reply = answer.reply ?? ([type, subType].filter(one => one !== undefined).join(' ') || undefined);
    return { kind: isNone ? 'none' : 'bounce', ...answer, reply, saysPermanent: isNone ? undefined : says, at };
  });
}

/** `not-spam`: taken out of the spam folder again. `OnAccountSuppressionList`: an earlier complaint, and nothing sent. */
function complaints(complaint: JsonObject): Found[] {
  const isNone =
    complaint['complaintFeedbackType'] === 'not-spam' || complaint['complaintSubType'] === 'OnAccountSuppressionList';
  return recipientsOf(complaint, 'complainedRecipients').map(({ who, at }) => ({
    kind: isNone ? 'none' : 'complaint',
    recipient: text(who['emailAddress']),
    at: timeOf(complaint['arrivalDate']) ?? at,
  }));
}

function recipientsOf(part: JsonObject, key: string): { who: JsonObject; at: string | undefined }[] {
  const at = timeOf(part['timestamp']);
  const all = list(part[key]).map(who => ({ who: object(who), at }));
  return all.length === 0 ? [{ who: {}, at }] : all;
}

function answerOf(who: JsonObject): Pick<Found, 'recipient' | 'status' | 'reply'> {
  const [recipient, status] = [text(who['emailAddress']), text(who['status'])];
  return { recipient, status, reply: text(who['diagnosticCode']) };
}

function common(mail: JsonObject): Omit<Found, 'kind'> {
  const tags = object(mail['tags']);
  return {
    at: timeOf(mail['timestamp']),
    campaign: campaignOf(
      tags['deliv_campaign'],
      tags['campaign'],
      tags['campaign_id'],
      tags['campaignId'],
      tags['ses:configuration-set'],
    ),
    messageId: text(mail['messageId']),
    fromDomain: text(list(object(mail['commonHeaders'])['from'])[0], mail['source'], list(tags['ses:from-domain'])[0]),
    ip: text(list(tags['ses:outgoing-ip'])[0]),
  };
}

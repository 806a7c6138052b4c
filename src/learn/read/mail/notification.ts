/** Notices of Amazon SES that SNS sends as mail (its e-mail subscription): JSON in the body. */
import type { RawEvent } from '../../../model/event.ts';
import { type Mail, textOf } from './mime.ts';

type Json = { readonly [key: string]: unknown };

const longest = 512 * 1024;
const mostRecipients = 1000;

/** Empty where it is none. Fields as in the SES documents on notification contents (2026-11). */
export function readNotification(mail: Mail): RawEvent[] {
  if (!mail.fields.has('x-amz-sns-message-id')) return [];
  const outer = objectIn(mail.parts.map(part => textOf(part)).join('\n'));
  const notice = typeof outer?.['Message'] === 'string' ? objectIn(outer['Message']) : outer;
  const kind = notice?.['notificationType'] ?? notice?.['eventType'];
  if (notice === undefined || typeof kind !== 'string') return [];
  const sent = child(notice, 'mail');
  const detail = child(notice, kind.toLowerCase());
  const from = text(sent['source']);
  const at = text(detail['timestamp']) ?? text(sent['timestamp']);
  const messageId = text(child(sent, 'commonHeaders')['messageId']) ?? text(sent['messageId']);
  const shared = {
    source: 'ses',
    ...(at === undefined ? {} : { at }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(from === undefined
      ? {}
      : {
          fromDomain: from
            .slice(from.lastIndexOf('@') + 1)
            .replace(/>$/, '')
            .toLowerCase(),
        }),
  };
  if (kind === 'Delivery')
    return list(detail['recipients']).flatMap(one =>
      typeof one === 'string' ? [{ ...shared, kind: 'delivered' as const, recipient: one, ...said(detail) }] : [],
    );
  const named = list(detail['bouncedRecipients'] ?? detail['complainedRecipients'] ?? detail['delayedRecipients']);
  return named.slice(0, mostRecipients).flatMap(one => eventOf(kind, detail, one as Json, shared));
}

function eventOf(kind: string, detail: Json, one: Json, shared: Pick<RawEvent, 'source'>): RawEvent[] {
  const recipient = text(one['emailAddress']);
  const named = { ...shared, ...(recipient === undefined ? {} : { recipient }) };
  if (kind === 'Complaint') {
    const type = text(detail['complaintFeedbackType']);
    return [{ ...named, kind: type === 'not-spam' || type === 'auth-failure' ? 'none' : 'complaint' }];
  }
  if (kind !== 'Bounce' && kind !== 'DeliveryDelay') return [];
  const status = text(one['status']);
  const reply = text(one['diagnosticCode'])?.replace(/^[a-z\d-]{1,20};\s*/i, '');
  return [
    {
      ...named,
      kind: kind === 'Bounce' ? 'bounce' : 'deferral',
      ...(status === undefined ? {} : { status }),
      ...(reply === undefined ? {} : { reply }),
      ...(kind === 'Bounce' ? { saysPermanent: detail['bounceType'] === 'Permanent' } : {}),
    },
  ];
}

function said(detail: Json): Pick<RawEvent, 'reply'> {
  const reply = text(detail['smtpResponse']);
  return reply === undefined ? {} : { reply };
}

/** From the first brace to the last; mail folds long lines, and JSON has no line ends within strings. */
function objectIn(body: string): Json | undefined {
  const [from, to] = [body.indexOf('{'), body.lastIndexOf('}')];
  if (from === -1 || to < from || to - from > longest) return undefined;
  for (const end of [to, body.indexOf('\n\n', from)]) {
    try {
      const value: unknown = JSON.parse(body.slice(from, end + 1).replaceAll(/\r?\n ?/g, ''));
      if (typeof value === 'object' && value !== null) return value as Json;
    } catch {}
  }
  return undefined;
}

function child(parent: Json, name: string): Json {
  const value = parent[name];
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.filter(one => one !== null && ['object', 'string'].includes(typeof one)) : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, 4000) : undefined;
}

/** Delivery reports (RFC 3464): what their machine-readable part tells, and of people's part what it leaves out. */
import type { EventKind, RawEvent } from '../../../model/event.ts';
import { basicIn, enhancedIn, isVague } from '../../reply.ts';
import { sameAddress } from './addresses.ts';
import { isoDate } from './date.ts';
import { field } from './fields.ts';
import { type Mail, textOf } from './mime.ts';
import { hostIn, type Refusal, refusalsIn, wordsOf } from './refusals.ts';
import type { Report } from './report.ts';
import { withStage } from './stage.ts';
import { arrivalOf, messageStatus, type RecipientStatus, readStatus } from './status.ts';
import { ownAddresses, shared } from './told.ts';

const statusTypes = ['message/delivery-status', 'message/global-delivery-status'];
const kinds: Readonly<Record<string, EventKind>> = {
  failed: 'bounce',
  delayed: 'deferral',
  delivered: 'delivered',
  relayed: 'delivered',
  expanded: 'delivered',
};

/** Empty where it has no status part, or none that names anybody. */
export function readDeliveryReport(mail: Mail, report: Report): RawEvent[] {
  const bodies = mail.parts.filter(({ type }) => statusTypes.includes(type)).map(part => textOf(part));
  const statuses = bodies.flatMap(readStatus);
  const arrival = bodies.map(body => arrivalOf(messageStatus(body))).find(value => value !== undefined);
  return eventsOf(mail, report, statuses, 'dsn', arrival);
}

/** The same fields in the text for people: of a report that lost its structure, or never had one. */
export function readLooseReport(mail: Mail, report: Report): RawEvent[] {
  const statuses = readStatus(report.text).filter(
    ({ recipient, action, status }) => recipient !== undefined && (action ?? status) !== undefined,
  );
  return eventsOf(mail, report, statuses, 'bounce', undefined);
}

function eventsOf(
  mail: Mail,
  report: Report,
  statuses: readonly RecipientStatus[],
  source: string,
  arrival: string | undefined,
): RawEvent[] {
  if (statuses.length === 0) return [];
  const refusals = refusalsIn(report.text, ownAddresses(mail));
  const seen = new Map<string, RawEvent>();
  for (const [index, status] of statuses.entries()) {
    const alone = statuses.length === 1 ? refusals[0] : undefined;
    const recipient = status.recipient ?? refusals[index]?.recipient ?? report.original?.to;
    const refusal = refusals.find(one => recipient !== undefined && sameAddress(one.recipient, recipient)) ?? alone;
    const told = { ...status, ...(recipient === undefined ? {} : { recipient }) };
    const event = { ...eventOf(mail, report, told, refusal, arrival), source };
    const key = `${event.kind} ${event.recipient?.toLowerCase() ?? index}`;
    if (!seen.has(key)) seen.set(key, event);
  }
  return [...seen.values()];
}

function eventOf(
  mail: Mail,
  report: Report,
  told: RecipientStatus,
  refusal: Refusal | undefined,
  arrival: string | undefined,
): RawEvent {
  const reply = replyOf(told, refusal, report);
  const status = statusOf(told.status, reply);
  const code = basicIn(told.diagnostic ?? reply);
  const remoteHost = told.remoteHost ?? refusal?.remoteHost ?? hostIn(reply);
  const at = isoDate(told.lastAttempt) ?? isoDate(field(mail.fields, 'date')) ?? isoDate(arrival);
  return {
    kind: kinds[told.action ?? ''] ?? (told.status?.startsWith('2') ? 'delivered' : 'bounce'),
    source: 'dsn',
    ...(told.recipient === undefined ? {} : { recipient: told.recipient }),
    ...(status === undefined ? {} : { status }),
    ...(code === undefined ? {} : { code }),
    ...(reply === '' ? {} : { reply }),
    ...(remoteHost === undefined ? {} : { remoteHost }),
    ...(at === undefined ? {} : { at }),
    ...shared(report),
  };
}

/** A diagnostic of less than two words (`smtp;550`) leaves what it means to the text for people. */
function replyOf({ diagnostic = '' }: RecipientStatus, refusal: Refusal | undefined, { text }: Report): string {
  if (diagnostic.split(/[^\p{L}]+/u).filter(word => word.length > 1).length >= 2) return withStage(diagnostic, text);
  const words = refusal?.reply ?? wordsOf(text);
  return diagnostic === '' || words.includes(diagnostic) ? words : `${diagnostic} ${words}`;
}

/** What the server said is closer than what was made of it: `5.0.0` over `550 5.1.1`. */
function statusOf(status: string | undefined, reply: string): string | undefined {
  if (status !== undefined && !isVague(status)) return status;
  return enhancedIn(reply).find(code => !isVague(code) && (status === undefined || code[0] === status[0])) ?? status;
}

/** One message: whether it tells what became of mail, and what it tells. */
import type { RawEvent, Read } from '../../../model/event.ts';
import { defaultLimits } from '../../../model/limits.ts';
import { isAbsence } from './absence.ts';
import { readComplaint } from './arf.ts';
import { isoDate } from './date.ts';
import { readDeliveryReport, readLooseReport } from './dsn.ts';
import { field } from './fields.ts';
import { readLeave } from './leave.ts';
import { type Mail, readMime } from './mime.ts';
import { readNotification } from './notification.ts';
import { readPlainBounce } from './plain.ts';
import { isBounce, states } from './recognise.ts';
import { readReport } from './report.ts';

/** Empty where it is no feedback: neither a report of a server, nor of a reader, nor an absence note. Never throws. */
export function readMail(bytes: Uint8Array, file: string): Read[] {
  if (bytes.length > defaultLimits.messageBytes)
    return [{ bad: { record: 1, because: `${file} is longer than ${defaultLimits.messageBytes} octets` } }];
  try {
    return eventsOf(readMime(textLines(bytes))).map(event => ({ event }));
  } catch (error) {
    return [{ bad: { record: 1, because: `${file} cannot be read (${(error as Error).message})` } }];
  }
}

/** A report passed on in another one: the inner one tells more. */
const deepest = 2;

function eventsOf(mail: Mail, depth = 0): RawEvent[] {
  const complaint = readComplaint(mail);
  if (complaint.length > 0) return complaint;
  const leave = readLeave(mail);
  if (leave.length > 0) return leave;
  const notified = readNotification(mail);
  if (notified.length > 0) return notified;
  const report = readReport(mail);
  const delivery = readDeliveryReport(mail, report);
  if (delivery.length > 0) return delivery;
  if (depth > 0 ? states(report) : isBounce(mail, report)) {
    const loose = readLooseReport(mail, report);
    const events = loose.length > 0 ? loose : readPlainBounce(mail, report);
    const vague = events.every(({ code, status }) => code === undefined && status === undefined);
    const inner = vague && depth < deepest ? innerOf(report.returned, depth) : [];
    return inner.length > 0 ? inner : events;
  }
  if (depth > 0 || !isAbsence(mail)) return [];
  const at = isoDate(field(mail.fields, 'date'));
  return [{ kind: 'none', source: 'bounce', ...(at === undefined ? {} : { at }) }];
}

function innerOf(returned: string | undefined, depth: number): RawEvent[] {
  if (returned === undefined) return [];
  const events = eventsOf(readMime(returned), depth + 1);
  return events.filter(({ code, status }) => code !== undefined || status !== undefined);
}

/** Octets one to one as letters; every line end as a line feed; without what an mbox puts before a message. */
function textLines(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').trimStart();
  return lines.startsWith('From ') ? lines.slice(lines.indexOf('\n') + 1) : lines;
}

/** Complaints of readers (RFC 5965, 6591), also where a provider hides who complained (Yahoo's loop, Microsoft's JMRP). */
import type { EventKind, RawEvent } from '../../../model/event.ts';
import { firstAddress } from './addresses.ts';
import { isoDate } from './date.ts';
import { decodeWords } from './decode.ts';
import { type Fields, field, readHead } from './fields.ts';
import { type Mail, textOf } from './mime.ts';
import { isOriginal, type Original, originalOf } from './original.ts';
import { subjectOf } from './report.ts';
import { bare } from './words.ts';

/** RFC 5965 section 7.3 and the registry: what is neither a complaint nor a wish to leave tells us nothing of a reader. */
const kinds: Readonly<Record<string, EventKind>> = {
  abuse: 'complaint',
  fraud: 'complaint',
  virus: 'complaint',
  'opt-out': 'unsubscribe',
  'opt-out-list': 'unsubscribe',
};
const mostRecipients = 100;

/** Empty where it is no complaint. */
export function readComplaint(mail: Mail): RawEvent[] {
  const part = mail.parts.find(({ type }) => type === 'message/feedback-report');
  if (part === undefined && !isJunkReport(mail)) return [];
  const fields: Fields = part === undefined ? new Map() : readHead(textOf(part).trim()).fields;
  const original = mail.parts.filter(isOriginal).map(originalOf)[0];
  const kind = part === undefined ? 'complaint' : (kinds[bare(field(fields, 'feedback-type') ?? '')] ?? 'none');
  const ip = field(fields, 'source-ip') ?? junkReportIp(mail);
  const at =
    isoDate(field(fields, 'arrival-date')) ??
    isoDate(field(fields, 'received-date')) ??
    isoDate(field(mail.fields, 'date'));
  const reported = field(fields, 'reported-domain')?.toLowerCase();
  const shared = {
    kind,
    source: 'arf',
    ...(at === undefined ? {} : { at }),
    ...(ip === undefined ? {} : { ip: ip.slice(0, 45) }),
    ...(reported === undefined ? {} : { fromDomain: reported }),
    ...original?.facts,
  };
  const recipients = recipientsOf(fields, original).slice(0, mostRecipients);
  return recipients.length === 0 ? [shared] : recipients.map(recipient => ({ ...shared, recipient }));
}

function recipientsOf(fields: Fields, original: Original | undefined): string[] {
  for (const name of ['original-rcpt-to', 'removal-recipient']) {
    const found = (fields.get(name) ?? []).flatMap(value => firstAddress(value) ?? []);
    if (found.length > 0) return [...new Set(found)];
  }
  const hidden = original === undefined ? undefined : firstAddress(field(original.fields, 'x-hmxmroriginalrecipient'));
  const named = hidden ?? original?.to;
  // `redacted@…`, `undisclosed`: a provider that hides the reader writes no address, or one that is none.
  return named === undefined || /^(?:redacted|undisclosed|removed|x{3,}|\*)/i.test(named) ? [] : [named];
}

/** JMRP: the message itself attached to a mail of a fixed subject, with no report part. */
function isJunkReport(mail: Mail): boolean {
  return junkReportIp(mail) !== undefined && mail.parts.some(isOriginal);
}

function junkReportIp(mail: Mail): string | undefined {
  return /complaint about message from ([\da-f.:]{3,45})$/i.exec(decodeWords(subjectOf(mail)).trim())?.[1];
}

/** Whether a message is a report of a mail server, where it is no standard one. One sign alone is none: people write of bounces, too. */
import { addressesIn } from './addresses.ts';
import { daemonNames, listRefusals, statements, subjects } from './cues.ts';
import { decodeWords } from './decode.ts';
import { field } from './fields.ts';
import type { Mail } from './mime.ts';
import { isDaemon } from './refusals.ts';
import { type Report, subjectOf } from './report.ts';
import { bare, holdsAny } from './words.ts';

/** `report`: without the message it returns. */
export function isBounce(mail: Mail, { text, original }: Report): boolean {
  const { fields } = mail;
  const from = field(fields, 'from') ?? '';
  const address = addressesIn(from).at(-1)?.address;
  const name = bare(decodeWords(from));
  const daemon = (address !== undefined && isDaemon(address)) || holdsAny(name, daemonNames) || /^<?\s*>?$/.test(from);
  if (byListManager(mail) && holdsAny(bare(text.slice(0, 8192)), listRefusals)) return true;
  const nullSender = /^<?\s*>?$|^<?mailer-daemon/i.test(field(fields, 'return-path') ?? 'none');
  const subject = holdsAny(bare(decodeWords(subjectOf(mail))), subjects);
  const stated = states({ text });
  if (fields.has('x-failed-recipients')) return daemon || subject || stated || nullSender;
  const report = mail.parameters.get('report-type')?.toLowerCase() === 'delivery-status';
  const signs = [daemon, nullSender, subject, report].filter(Boolean).length;
  if (daemon && subject) return true;
  if (stated && (daemon || report)) return true;
  return signs >= (stated ? 2 : 3) || (stated && nullSender && original !== undefined);
}

/** The text says that something was not delivered: enough within a report, and never elsewhere. */
export function states({ text }: Report): boolean {
  return holdsAny(bare(text.slice(0, 8192)), statements);
}

/** fml and Mailman mark what they write themselves. */
export function byListManager({ fields }: Mail): boolean {
  return fields.has('x-mlserver') || field(fields, 'x-list-administrivia')?.toLowerCase() === 'yes';
}

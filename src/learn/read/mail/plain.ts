/** Bounces in words alone: of qmail, of old servers, of webmail, of gateways. */
import type { RawEvent } from '../../../model/event.ts';
import { basicIn, enhancedIn } from '../../reply.ts';
import { addressesIn } from './addresses.ts';
import { stillTried } from './cues.ts';
import { isoDate } from './date.ts';
import { field } from './fields.ts';
import type { Mail } from './mime.ts';
import { byListManager } from './recognise.ts';
import { hostIn, type Refusal, refusalsIn, wordsOf } from './refusals.ts';
import { type Report, subjectOf } from './report.ts';
import { ownAddresses, shared } from './told.ts';
import { bare, holdsAny } from './words.ts';

const mostRecipients = 1000;

export function readPlainBounce(mail: Mail, report: Report): RawEvent[] {
  const refusals = refusalsOf(mail, report).slice(0, mostRecipients);
  const subject = bare(subjectOf(mail));
  const tried = holdsAny(bare(report.text.slice(0, 8192)), stillTried) || subject.includes('delay');
  const at = isoDate(field(mail.fields, 'date'));
  return refusals.map(({ recipient, reply, remoteHost }) => {
    const status = enhancedIn(reply)[0];
    const code = basicIn(reply);
    return {
      kind: tried ? 'deferral' : 'bounce',
      source: 'bounce',
      ...(recipient === '' ? {} : { recipient }),
      ...(status === undefined ? {} : { status }),
      ...(code === undefined ? {} : { code }),
      ...(reply === '' ? {} : { reply }),
      ...(remoteHost === undefined ? {} : { remoteHost }),
      ...(at === undefined ? {} : { at }),
      ...shared(report),
    };
  });
}

/** By the field that says so, by the text, by whom the returned message was sent to; with nobody named, one event all the same. */
function refusalsOf(mail: Mail, report: Report): Refusal[] {
  const own = ownAddresses(mail);
  const inText = refusalsIn(report.text, own);
  const failed = addressesIn((mail.fields.get('x-failed-recipients') ?? []).join(', ')).map(({ address }) => address);
  const words = wordsOf(report.text);
  const host = hostIn(words);
  const unnamed = (recipient: string): Refusal => ({
    recipient,
    reply: words,
    ...(host === undefined ? {} : { remoteHost: host }),
  });
  const list = byListManager(mail) ? addressesIn(report.text)[0] : undefined;
  if (list !== undefined) return [unnamed(list.address)];
  if (failed.length > 0)
    return failed.map(
      (recipient, index) =>
        inText.find(one => one.recipient.toLowerCase() === recipient.toLowerCase()) ??
        (failed.length === inText.length && inText[index] !== undefined
          ? { ...(inText[index] as Refusal), recipient }
          : unnamed(recipient)),
    );
  if (inText.length > 0) return inText;
  return [unnamed(report.original?.to ?? '')];
}

/** DMARC failure reports (RFC 6591, RFC 9991): mails about one message that failed authentication. */
import type { RawEvent } from '../../model/event.ts';
import { InputError } from '../../model/input-error.ts';
import type { Reader } from '../reader.ts';
import { rawEvent } from './raw-event.ts';
import { timeOf } from './time.ts';
import { attachmentsOf, kindOf } from './unpack.ts';

const isFeedback = (text: string) => /^Feedback-Type:[ \t]*auth-failure/im.test(text);

export const dmarcFailure: Reader = {
  id: 'dmarc-failure',
  name: 'DMARC failure reports (ARF)',
  recognises({ head }) {
    if (kindOf(head) !== 'mail') return false;
    const text = Buffer.from(head).toString('latin1');
    // The part of the report, plain or in base64.
    const part = /^Content-Type:[ \t]*message\/feedback-report[\s\S]*?\r?\n\r?\n([\s\S]{0,8192})/im.exec(text)?.[1];
    return part !== undefined && (isFeedback(part) || isFeedback(Buffer.from(part, 'base64').toString('latin1')));
  },
  async *read(input) {
    const bad = (because: string) => ({ bad: { record: 1, because } });
    let parts: string[];
    try {
      parts = (await attachmentsOf(await input.bytes(), input.file)).map(part => new TextDecoder().decode(part));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield bad(error.message);
      return;
    }
    const at = parts.findIndex(isFeedback);
    if (at === -1) {
      yield bad('its part message/feedback-report cannot be read');
      return;
    }
    const original =
      parts.find((part, number) => number !== at && /^(?:received|from|return-path):/im.test(part)) ?? '';
    const event = eventOf(fieldsOf(parts[at] as string), fieldsOf(original));
    yield typeof event === 'string' ? bad(event) : { event };
  },
};

type Fields = ReadonlyMap<string, string>;

/** Fields of a header block, folded lines joined; the first of a name (RFC 5965 section 3). */
function fieldsOf(text: string): Fields {
  const [header = ''] = text.trimStart().split(/\r?\n\r?\n/, 1);
  const fields = new Map<string, string>();
  for (const line of header.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** The domain is that of the author, whom DMARC is about; `Reported-Domain` where the original was not sent along. */
function eventOf(report: Fields, original: Fields): RawEvent | string {
  const results = report.get('authentication-results') ?? original.get('authentication-results') ?? '';
  const result = (mechanism: string) => new RegExp(`\\b${mechanism}=(\\w+)`).exec(results)?.[1]?.toLowerCase();
  const words = {
    reporter: /^([\w.-]+)\s*;/.exec(results)?.[1],
    failure: report.get('auth-failure')?.toLowerCase(),
    delivery: report.get('delivery-result')?.toLowerCase(),
    // RFC 6591 3.1 and its use for DMARC: the mechanisms that are aligned.
    aligned: report.get('identity-alignment')?.toLowerCase(),
    dkim: result('dkim'),
    spf: result('spf'),
    dmarc: result('dmarc'),
  };
  const figures = Object.entries(words).flatMap(([name, word]) =>
    word === undefined || word === '' ? [] : [[name, word.slice(0, 100)]],
  );
  const event = rawEvent('dmarc-failure', {
    kind: 'dmarc-aggregate',
    count: 1,
    recipient: report.get('original-rcpt-to'),
    ip: report.get('source-ip'),
    fromDomain: original.get('from') ?? report.get('reported-domain'),
    at: timeOf(report.get('arrival-date') ?? original.get('date')),
    messageId: original.get('message-id') ?? report.get('message-id'),
    figures: Object.fromEntries(figures) as Record<string, string>,
  });
  if (event.fromDomain === undefined) return 'names no domain';
  return event;
}

/** The message a report speaks of, as far as the report returns it: what ties the report to a campaign. */
import type { RawEvent } from '../../../model/event.ts';
import { firstAddress } from './addresses.ts';
import { decodeText } from './decode.ts';
import { type Fields, field, readHead } from './fields.ts';
import type { Part } from './mime.ts';

export interface Original {
  readonly fields: Fields;
  /** Of its To field. */
  readonly to?: string;
  readonly facts: Pick<RawEvent, 'messageId' | 'fromDomain' | 'campaign'>;
}

const types = [
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/rfc822-headers',
  'message/global-headers',
];

/** Fields by which e-mail services name a campaign, from their documents (2026-11); ours first. */
const campaignFields = [
  'x-deliv-campaign',
  'x-campaign-id',
  'x-campaignid',
  'x-campaign',
  'x-mailgun-campaign-id',
  'x-mailgun-tag',
  'x-mailin-campaign',
  'x-mailin-tag',
  'x-mailjet-campaign',
  'x-mj-campaign',
  'x-mc-tags',
  'x-pm-tag',
  'x-ses-message-tags',
  'x-job',
];

export function isOriginal({ type, fields }: Part): boolean {
  // A part without a head of its own: its fields are those of the message that was put there.
  return types.includes(type) || (!fields.has('content-type') && fields.has('received') && fields.has('from'));
}

export function originalOf(part: Part): Original {
  if (!types.includes(part.type)) return originalFrom(part.fields);
  const encoding = field(part.fields, 'content-transfer-encoding') ?? '';
  const body = /base64|quoted-printable/i.test(encoding)
    ? Buffer.from(decodeText(part.body.slice(0, 256 * 1024), encoding, 'utf-8')).toString('latin1')
    : part.body;
  return originalFrom(readHead(body, body.length - body.trimStart().length).fields);
}

export function originalFrom(fields: Fields): Original {
  const to = firstAddress(field(fields, 'to'));
  const messageId = field(fields, 'message-id')?.slice(0, 998);
  const from = firstAddress(field(fields, 'from'));
  const fromDomain = from?.slice(from.lastIndexOf('@') + 1).toLowerCase();
  const campaign = campaignOf(fields);
  return {
    fields,
    ...(to === undefined ? {} : { to }),
    facts: {
      ...(messageId ? { messageId } : {}),
      ...(fromDomain === undefined ? {} : { fromDomain }),
      ...(campaign === undefined ? {} : { campaign }),
    },
  };
}

/** Feedback-ID (Google, 2014): `campaign:customer:type:sender`, each but the last may be empty. */
function campaignOf(fields: Fields): string | undefined {
  const named = campaignFields.map(name => field(fields, name)).find(value => value !== undefined && value !== '');
  const feedbackId = field(fields, 'feedback-id');
  const first = feedbackId?.includes(':') ? feedbackId.split(':')[0]?.trim() : undefined;
  return (named ?? (first === '' ? undefined : first))?.slice(0, 200);
}

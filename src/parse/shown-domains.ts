/** Domains by which a message may show who sent it. */
import { fieldNamed, fieldsNamed, tagList } from '../mail/header.ts';
import type { ParsedMessage } from './message.ts';

/** Lower case. */
export function shownDomains(
  { message, unsubscribe }: Pick<ParsedMessage, 'message' | 'unsubscribe'>,
  mailFrom: string | null,
): string[] {
  const messageId = fieldNamed(message.fields, 'message-id')?.value ?? '';
  const signers = fieldsNamed(message.fields, 'dkim-signature').map(({ value }) => tagList(value).get('d') ?? '');
  const hosts = (unsubscribe.uris ?? []).map(({ host }) => host);
  const all = [
    messageId.slice(messageId.lastIndexOf('@') + 1).replace(/>.*$/, ''),
    mailFrom ?? '',
    ...signers,
    ...hosts,
  ];
  return all.filter(Boolean).map(name => name.toLowerCase());
}

/** What a domain is in a mail, in the words of a finding. */
import type { DomainRole } from '../../src/model/domains.ts';

const words: Readonly<Record<DomainRole, string>> = {
  from: 'the domain of the sender (From)',
  sender: 'the domain in Sender',
  'reply-to': 'where replies go (Reply-To)',
  'mail-from': 'where bounces go (MAIL FROM)',
  helo: 'the name of the server (EHLO)',
  dkim: 'the signer (DKIM)',
  link: 'where links lead',
  redirect: 'where links lead in the end',
  image: 'where pictures come from',
  resource: 'where styles or frames come from',
  form: 'where a form is sent',
  text: 'an address in the text',
  unsubscribe: 'where unsubscribing leads',
  'message-id': 'part of the Message-ID',
  bimi: 'where the logo lies (BIMI)',
};

export function inWords(roles: readonly DomainRole[]): string {
  return roles.map(role => words[role]).join(', ');
}

/** The keys of old mail are gone from DNS: a record of the usual length at each selector, where a receiver's own results speak for the signatures. */
import { generateKeyPairSync } from 'node:crypto';
import { domainName } from '../src/mail/domain.ts';
import { fieldsNamed, tagList } from '../src/mail/header.ts';
import type { HeaderField } from '../src/model/mail.ts';

/** In strings a TXT record takes. */
const publicKey =
  `p=${generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`
    .replace(/.{1,200}/g, '"$& " ')
    .replaceAll(' " ', '" ');

export function keyRecords(fields: readonly HeaderField[]): string[] {
  const keys = fieldsNamed(fields, 'dkim-signature').map(({ value }) => tagList(value));
  const named = keys.flatMap(tags => {
    const [domain, selector] = [domainName(tags.get('d') ?? ''), tags.get('s') ?? ''];
    return domain === null || !/^[\w.-]+$/.test(selector) ? [] : [`${selector}._domainkey.${domain}`];
  });
  return [...new Set(named)].map(name => `${name}. 60 IN TXT "v=DKIM1; k=rsa; " ${publicKey}`);
}

/** List-Unsubscribe (RFC 2369) and List-Unsubscribe-Post (RFC 8058) as they stand. */
import { fieldNamed } from '../mail/header.ts';
import type { HeaderField, UnsubscribeHeaders } from '../model/mail.ts';

export function readUnsubscribe(fields: readonly HeaderField[]): UnsubscribeHeaders {
  const header = fieldNamed(fields, 'list-unsubscribe');
  const post = fieldNamed(fields, 'list-unsubscribe-post')?.value ?? null;
  if (header === undefined) return { uris: null, encoded: false, post };
  const encoded = /=\?[\w-]+\?[bq]\?/i.test(header.value);
  const uris = encoded ? [] : header.value.split('<').slice(1).map(readUri);
  return { uris, encoded, post, line: header.line };
}

/** Scheme and host only: the rest names a recipient. */
function readUri(text: string): { scheme: string; host: string } {
  const uri = text.slice(0, text.indexOf('>') === -1 ? undefined : text.indexOf('>')).replace(/\s+/g, '');
  const scheme = uri.slice(0, uri.indexOf(':')).toLowerCase();
  if (scheme === 'mailto')
    return { scheme, host: (uri.slice(7).split('?')[0] ?? '').split('@').at(-1)?.toLowerCase() ?? '' };
  return { scheme, host: URL.canParse(uri) ? new URL(uri).hostname : '' };
}

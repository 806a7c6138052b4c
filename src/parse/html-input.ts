/** An `.html` file and the headers given for it, as the message a mail system would make of them. */
import { parseAddress } from '../mail/address.ts';
import { InputError } from '../model/input-error.ts';

/** What whoever sends this HTML will write: not known yet, so not judged. */
export const addedToHtml = ['date', 'message-id', 'list-unsubscribe', 'dkim'] as const;

/** Throws InputError without a usable `from`. */
export function wrapHtml(html: Buffer, file: string, from: string | undefined, subject: string | undefined): Buffer {
  if (html.length === 0) throw new InputError('is empty', { file }, 'export the page again');
  if (from === undefined)
    throw new InputError('is HTML: its sender is not known', { file }, 'add --from you@your.domain');
  const address = /<([^<>]*)>\s*$/.exec(from)?.[1] ?? from;
  if (parseAddress(address) === null || /[\r\n]/.test(from)) {
    throw new InputError(`--from is not an address: ${JSON.stringify(from)}`, { file }, 'write it as name@domain');
  }
  const header = [
    `From: ${from}`,
    ...(subject === undefined ? [] : [`Subject: ${subject.replace(/\s+/g, ' ')}`]),
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  const eol = html.includes('\r\n') ? '\r\n' : '\n';
  return Buffer.concat([Buffer.from(header.join(eol) + eol + eol), html]);
}

/** A message as its author has it, before it is encoded: what a fault or its repair works on. */
import { fieldsIn, leavesOf } from './message.ts';

export interface Draft {
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  readonly html: string | null;
  readonly text: string | null;
  readonly encoding: 'base64' | '8bit';
  /** Header fields of no interest here. */
  readonly rest: readonly string[];
}

const ours = /^(?:from|subject|mime-version|content-[a-z-]+|dkim-signature)\s*:/i;

/** Of an unfolded, unencoded header and UTF-8 text. */
export function draftOf(message: string): Draft {
  const fields = fieldsIn(message).map(field => Buffer.from(field, 'latin1').toString('utf8'));
  const value = (name: string) =>
    fields.find(field => field.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1);
  const [, name = '', address = ''] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>/.exec(value('from') ?? '') ?? [];
  const part = (type: string) =>
    leavesOf(message)
      .find(leaf => leaf.type === type)
      ?.octets.toString('utf8') ?? null;
  return {
    name,
    address,
    subject: value('subject')?.trim() ?? '',
    html: part('text/html'),
    text: part('text/plain'),
    encoding: '8bit',
    rest: fields.filter(field => !ours.test(field)),
  };
}

export function written({ name, address, subject, html, text, encoding, rest }: Draft): Buffer {
  const fields = [...rest, `From: ${name === '' ? address : `"${name}" <${address}>`}`, `Subject: ${subject}`];
  const parts = [
    text === null ? [] : [part('plain', text, encoding)],
    html === null ? [] : [part('html', html, encoding)],
  ];
  const all = parts.flat();
  const body =
    all.length === 1
      ? all[0]
      : `Content-Type: multipart/alternative; boundary="=_two"\r\n\r\n${all.map(one => `--=_two\r\n${one}\r\n`).join('')}--=_two--`;
  return Buffer.from(`${[...fields, 'MIME-Version: 1.0'].join('\r\n')}\r\n${body}\r\n`);
}

function part(type: string, text: string, encoding: Draft['encoding']): string {
  const body =
    encoding === '8bit'
      ? text
      : Buffer.from(text)
          .toString('base64')
          .replace(/(.{76})(?=.)/g, '$1\r\n');
  return `Content-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`;
}

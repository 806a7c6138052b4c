/** Replies of a mail server, as RFC 5321 section 4.2 writes them. */
import type { SmtpReply } from '../model/rehearsal.ts';

const mostLines = 64;
/** Octets of a whole reply: each line may have 512 (RFC 5321 section 4.5.3.1.5). */
export const mostOctets = 512 * mostLines;

export interface ReplyLines extends SmtpReply {
  /** Without codes. */
  readonly lines: readonly string[];
}

/** The reply the octets begin with and how many it has; null where it is not complete; a sentence where it is none. */
export function readReply(octets: Buffer): { readonly reply: ReplyLines; readonly length: number } | string | null {
  const lines: string[] = [];
  let code: string | undefined;
  for (let from = 0, end: number; ; from = end + 1) {
    end = octets.indexOf('\n', from);
    if (end >= mostOctets || (end === -1 && octets.length >= mostOctets)) return `more than ${mostOctets} octets`;
    if (end === -1) return null;
    const line = octets.toString('utf8', from, end).replace(/\r$/, '');
    const [, digits, separator, text = ''] = /^([2-5]\d\d)(?:([- ])(.*))?$/s.exec(line) ?? [];
    if (digits === undefined || (code !== undefined && digits !== code))
      return `no reply of SMTP: ${printable(line).slice(0, 80)}`;
    code = digits;
    lines.push(printable(text));
    if (separator !== '-') return { reply: replyOf(Number(code), lines), length: end + 1 };
    if (lines.length >= mostLines) return `more than ${mostLines} lines`;
  }
}

function replyOf(code: number, lines: readonly string[]): ReplyLines {
  const enhanced = /^[245]\.\d{1,3}\.\d{1,3}(?= |$)/.exec(lines[0] ?? '')?.[0];
  return { code, ...(enhanced === undefined ? {} : { enhanced }), text: lines.join(' ').trim(), lines };
}

function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').trimEnd();
}

/** Keywords of an answer to EHLO in upper case, each with what stands after it (RFC 5321 section 4.1.1.1). */
export function extensionsOf({ lines }: ReplyLines): ReadonlyMap<string, string> {
  return new Map(
    lines.slice(1).map(line => {
      const [, keyword = '', parameters = ''] = /^([^ =]*)[ =]?(.*)$/.exec(line) ?? [];
      return [keyword.toUpperCase(), parameters];
    }),
  );
}

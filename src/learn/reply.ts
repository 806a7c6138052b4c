/** A reply of an SMTP server (RFC 5321 4.2, RFC 3463): its codes, and its text without them. */
import type { RawEvent } from '../model/event.ts';

export interface ReplyCodes {
  /** 550 */
  readonly basic?: number;
  /** `5.7.1`; the record's own first, then those of the text. */
  readonly enhanced: readonly string[];
}

/** More is never told by a server; classifying costs time with each letter. */
const longest = 4000;
const basicCode = /(?:^|[^\d.])([2-5]\d\d)(?=[\s\-;:,)\]#]|$)/;
const enhancedCode = /(?:^|[^\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/g;

/** Codes of the text are read where the record tells none, or tells no more than `5.0.0`. */
export function replyCodes(event: Pick<RawEvent, 'code' | 'status' | 'reply'>): ReplyCodes {
  const text = (event.reply ?? '').slice(0, longest);
  const basic = event.code ?? basicIn(text);
  const found = enhancedIn(text);
  const own = event.status === undefined ? [] : [event.status];
  const enhanced = [...new Set([...own, ...found])].toSorted((a, b) => Number(isVague(a)) - Number(isVague(b)));
  return { ...(basic === undefined ? {} : { basic }), enhanced };
}

/** The first that looks like one: `550 5.1.1 …`, `smtp;550`, `(#5.1.1)` has none. */
export function basicIn(text: string): number | undefined {
  const code = basicCode.exec(text)?.[1];
  return code === undefined ? undefined : Number(code);
}

export function enhancedIn(text: string): string[] {
  return [...text.matchAll(enhancedCode)].map(([, code = '']) => code);
}

/** `5.0.0`: a status that says nothing but its class. */
export function isVague(status: string): boolean {
  return status.endsWith('.0.0');
}

/** Lines joined; the code that begins each of them (`550-5.7.26 `, `550;`) stands once or not at all. */
export function replyText(reply: string): string {
  return withoutWrapper(reply.slice(0, longest))
    .replaceAll(/(^|[\s;])([2-5]\d\d)[-; ]\s?(?:([245]\.\d{1,3}\.\d{1,3})\s)?/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Cisco's gateways, and services that run them, put a heading of their own over what the server said (2026-11). */
function withoutWrapper(reply: string): string {
  const at = reply.indexOf('Unknown address error 5');
  const quote = at === -1 ? -1 : reply.indexOf("-'", at);
  return quote === -1 || quote - at > 40 ? reply : reply.slice(quote + 2);
}

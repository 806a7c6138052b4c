/** What `learn` read, as JSON: one event a line, or one object for the whole. */
import { parseAddress } from '../mail/address.ts';
import type { FeedbackEvent } from '../model/event.ts';
import type { LearnedFile } from '../model/learned.ts';
import { escaped } from './json.ts';

/** Whom it is about is masked, unless it may be revealed. */
export function eventJson(event: FeedbackEvent, file: string, reveal: boolean): string {
  const { kind, recipient, provider, status, reply, permanent, at, source, campaign, messageId, fromDomain, ip } =
    event;
  const line = {
    file,
    kind,
    recipient: recipient === undefined || reveal ? (recipient ?? null) : masked(recipient, provider),
    provider: provider ?? null,
    status: status ?? null,
    reply: reply === undefined || reveal ? (reply ?? null) : withoutAddresses(reply),
    class: event.class ?? null,
    permanent,
    at: at ?? null,
    source,
    campaign: campaign === undefined || reveal ? (campaign ?? null) : withoutAddresses(campaign),
    messageId: messageId ?? null,
    fromDomain: fromDomain ?? null,
    ip: ip ?? null,
    count: event.count,
    bot: event.bot,
    ...(event.placement === undefined ? {} : { placement: event.placement }),
  };
  return `${escaped(JSON.stringify(line))}\n`;
}

export function learnedJson(files: readonly LearnedFile[]): string {
  return `${escaped(JSON.stringify({ schemaVersion: 1, files }, null, 2))}\n`;
}

/** Of a domain that is no large provider's only the end is shown: it may tell who it is. */
function masked(address: string, provider: string | undefined): string {
  const domain = parseAddress(address)?.domain;
  if (domain === undefined) return '***';
  return `***@${provider === undefined || provider === 'generic' ? `***${domain.slice(domain.lastIndexOf('.'))}` : domain}`;
}

/** Servers repeat the address they refuse, and people name campaigns after one. */
function withoutAddresses(text: string): string {
  return text.replace(/[^\s<>()[\],;:"']{1,320}@[^\s<>()[\],;:"']*/g, '***');
}

/** The one place where a reader's findings become a RawEvent: trimmed, bounded, without what is empty or no address. */
import { isIP } from 'node:net';
import { domainName } from '../../mail/domain.ts';
import type { RawEvent } from '../../model/event.ts';
import { limits } from './limits.ts';
import { plainReply, replyNumbers } from './reply.ts';

/** As a reader finds them. `fromDomain` may be an address, with or without a name. */
export type Found = { readonly [Key in Exclude<keyof RawEvent, 'kind' | 'source'>]?: RawEvent[Key] | undefined } & {
  readonly kind: RawEvent['kind'];
};

export function rawEvent(source: string, found: Found): RawEvent {
  const reply = plainReply(found.reply ?? '').slice(0, limits.replyLength);
  const answers = found.kind === 'bounce' || found.kind === 'deferral' || found.kind === 'delivered';
  const numbers = answers ? replyNumbers(reply) : {};
  const all: Found & { readonly source: string } = {
    ...found,
    source,
    recipient: addressIn(found.recipient),
    status: found.status ?? numbers.status,
    code: found.code ?? numbers.code,
    reply,
    remoteHost: word(found.remoteHost)?.toLowerCase().replace(/\.$/, ''),
    agent: word(found.agent),
    campaign: word(found.campaign),
    messageId: word(found.messageId)?.replace(/^<|>$/g, ''),
    fromDomain: domainIn(found.fromDomain),
    ip: found.ip !== undefined && isIP(found.ip.trim()) !== 0 ? found.ip.trim() : undefined,
  };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined && value !== ''),
  ) as unknown as RawEvent;
}

/** `Ada <ada@example.com>`, `<ada@example.com>`, `ada@example.com`; undefined for what has no `@`. */
export function addressIn(text: string | undefined): string | undefined {
  const inner = /<([^<>]*)>\s*$/.exec(text ?? '')?.[1] ?? text ?? '';
  const address = inner.trim().replace(/^mailto:/i, '');
  return /^[^\s@]+@[^\s@]+$/.test(address) && address.length <= 320 ? address : undefined;
}

/** The domain of an address, or the name itself. */
export function domainIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const address = addressIn(text) ?? text;
  return domainName(address.slice(address.lastIndexOf('@') + 1)) ?? undefined;
}

function word(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim().slice(0, limits.wordLength);
}

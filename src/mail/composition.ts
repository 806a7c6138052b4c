/** Whether the octets at hand are those that will leave. */
import type { Outbound } from '../model/campaign.ts';
import type { SkippedWhy } from '../model/fact.ts';
import type { Message } from '../model/mail.ts';
import { fieldNamed } from './header.ts';

interface Pending {
  readonly why: SkippedWhy;
  readonly detail: string;
}

/** Null where they are. Whoever writes the Date header later composes the message anew: its header, folding and encoding. */
export function notComposed({ stage, fields }: Message, { adds }: Outbound): Pending | null {
  if (stage === 'template') return { why: 'template', detail: 'a template is not what will be sent' };
  if (fieldNamed(fields, 'date') !== undefined || !adds.includes('date')) return null;
  return { why: 'added-by-esp', detail: 'whoever adds Date composes the message: verify on a test send' };
}

/** Null where nobody is expected to add this header. */
export function addedLater(message: Message, outbound: Outbound, header: string): Pending | null {
  const added = outbound.adds.includes(header.toLowerCase());
  const pending = notComposed(message, outbound);
  return pending ?? (added ? { why: 'added-by-esp', detail: `${header}: verify on a test send` } : null);
}

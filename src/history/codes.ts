/** The numbers under which words of the model stand in the database. They are forever: new words get new numbers. */
import type { BounceClass, EventKind, Placement } from '../model/event.ts';

/** `none` tells of nothing, and is not stored. */
export type StoredKind = Exclude<EventKind, 'none'>;

export const kindCodes: Readonly<Record<StoredKind, number>> = {
  delivered: 1,
  deferral: 2,
  bounce: 3,
  complaint: 4,
  unsubscribe: 5,
  open: 6,
  click: 7,
  'dmarc-aggregate': 8,
  'tls-report': 9,
};

export const classCodes: Readonly<Record<BounceClass, number>> = {
  invalid_recipient: 1,
  inactive_mailbox: 2,
  mailbox_full: 3,
  invalid_domain: 4,
  auth: 5,
  sender_domain_dns: 6,
  ip_reputation: 7,
  domain_reputation: 8,
  url_reputation: 9,
  content: 10,
  attachment_or_virus: 11,
  malformed: 12,
  size: 13,
  rate_limit: 14,
  rate_limit_recipient: 15,
  greylist: 16,
  policy_recipient_org: 17,
  relay_denied: 18,
  network: 19,
  system_temporary: 20,
  expired: 21,
  unknown: 22,
};

export const placementCodes: Readonly<Record<Placement, number>> = { inbox: 1, spam: 2, missing: 3 };

/** The word of a number, or null for one of a later version. */
export function wordOf<W extends string>(codes: Readonly<Record<W, number>>, code: unknown): W | null {
  return (Object.keys(codes) as W[]).find(word => codes[word] === code) ?? null;
}

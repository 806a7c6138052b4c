/** What one event adds to the counts of an Outcome. */
import type { BounceClass, FeedbackEvent } from '../model/event.ts';

export const countNames = [
  'delivered',
  'deferred',
  'bouncedAddress',
  'bouncedPolicy',
  'bouncedOther',
  'complaints',
  'unsubscribes',
  'opens',
  'clicks',
  'inbox',
  'spam',
  'missing',
] as const;
export type CountName = (typeof countNames)[number];

/** Refusals that a sender can mend; those of the recipient's mailbox, of networks and of time are no policy. */
const policy: ReadonlySet<BounceClass> = new Set<BounceClass>([
  'auth',
  'sender_domain_dns',
  'ip_reputation',
  'domain_reputation',
  'url_reputation',
  'content',
  'attachment_or_virus',
  'malformed',
  'size',
  'rate_limit',
  'rate_limit_recipient',
  'greylist',
  'policy_recipient_org',
]);

/** Null where it adds to none: reports over many messages tell of no campaign, and programs' opens of no reader. */
export function countOf(event: FeedbackEvent): CountName | null {
  if (event.placement !== undefined) return event.placement; // a seed is no recipient
  switch (event.kind) {
    case 'delivered':
      return 'delivered';
    case 'deferral':
      return 'deferred';
    case 'bounce':
      if (event.permanent) return 'bouncedAddress';
      return event.class !== undefined && policy.has(event.class) ? 'bouncedPolicy' : 'bouncedOther';
    case 'complaint':
      return 'complaints';
    case 'unsubscribe':
      return 'unsubscribes';
    case 'open':
      return event.bot ? null : 'opens';
    case 'click':
      return event.bot ? null : 'clicks';
    default:
      return null;
  }
}

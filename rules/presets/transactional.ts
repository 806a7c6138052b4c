import type { Profile } from '../../src/model/profile.ts';
import type { FindingRef } from '../index.ts';

/** Receipts, passwords, notices: what the reader waits for. */
export default {
  /** Who gets a receipt gave the address for it: no opt-in is wanted, silence is normal, and shops' offices order too. Judgement. */
  levels: {
    'engagement/asleep': 'info',
    'list-age/silent-year': 'info',
    'role-addresses/many': 'info',
    'opt-in-proof/time-missing': 'info',
    'opt-in-proof/source-missing': 'info',
    'market/abroad': 'info',
    'receipt-promotion/promotes': 'warn',
    'address-pool/shared': 'warn',
  },
  advice: [
    {
      id: 'own-subdomain-and-address',
      says: 'Send receipts and notices from a subdomain and addresses that send nothing else',
      because: 'complaints about a campaign must not delay a password',
      source: 'Google Email sender guidelines: separate by kind (2026-03)',
      openBy: ['own-subdomain/transactional', 'address-pool/shared'],
    },
    {
      id: 'no-promotion',
      says: 'Keep offers out of it',
      because:
        'Gmail files the whole message, and then the sender, as promotion; laws then ask for consent and a way out',
      source: 'Google Email sender guidelines (2026-03); Directive 2002/58/EC article 13',
      openBy: ['receipt-promotion/promotes'],
    },
    {
      id: 'no-unsubscribe',
      says: 'Offer no unsubscribing from what a contract owes, and say Auto-Submitted: auto-generated',
      because: 'nobody should lose his invoices by a careless click, and absence notes stay away',
      source: 'Google Email sender guidelines FAQ: marketing and promotional mail only (2026-03); RFC 3834 section 5',
      openBy: ['auto-submitted/missing', 'auto-submitted/bulk'],
    },
    {
      id: 'low-latency',
      says: 'Send at once, over a queue of its own, and try again within minutes for what is of use for minutes only (volume.end)',
      because: 'a login code that comes after an hour is a support call',
      source: 'judgement',
      openBy: [],
    },
  ],
} as const satisfies Profile<FindingRef>;

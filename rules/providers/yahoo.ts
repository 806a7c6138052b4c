import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import {
  asBefore,
  badForm,
  dkimFails,
  each,
  noDmarc,
  noReverseDns,
  noSenderDomain,
  spfFails,
  unauthenticated,
} from './findings.ts';
import { always, judgement, mostly, often, reply, sisimai, sometimes, stated } from './strength.ts';
import { rateLimit } from './waits.ts';

const requirements = stated('Yahoo Sender Requirements & Recommendations', '2025-04', 'P');
const faqs = stated('Yahoo Sender FAQs', '2025-08', 'P');
const codes = stated('Yahoo SMTP Error Codes', '2026-02', 'P');

/** Operators stop for two hours (KumoMTA, 2026-08). */
const later = rateLimit(120);
const tss04 = reply(421, '4.7.0', '[TSS04] Deferred for now: unusual traffic or complaints of readers');
const unknownRecipients = reply(421, '4.7.0', '[TSS04] Messages temporarily deferred: many unknown recipients');

/** What is not met leads to the spam folder; part is put off or refused. */
export default {
  id: 'yahoo',
  name: 'Yahoo, AOL',
  domains: ['yahoo.*', 'ymail.com', 'rocketmail.com', 'aol.*', 'aim.com', 'verizon.net'],
  mx: ['.yahoodns.net'],
  major: true,
  base: {
    refuse: { best: 0, likely: 0.005, worst: 0.05 },
    defer: { best: 0, likely: 0.05, worst: 0.3 },
    junk: { best: 0.03, likely: 0.13, worst: 0.4 },
    source: 'judgement, 2026-11',
  },
  contentWeight: 0.8,
  notes: [
    {
      text: 'Complaints are counted against the mail delivered to the inbox: Yahoo wants them below 0.3 %',
      source: 'Yahoo Sender Requirements & Recommendations, 2025-04',
    },
    {
      text: 'Yahoo asks to spread a campaign: sudden activity can pass for a sender taken over, and be marked as spam',
      source: 'Yahoo Sender FAQs, 2025-08',
    },
  ],
  on: {
    ...each(
      [...spfFails, ...dkimFails, ...noDmarc, 'dmarc-alignment/unaligned'],
      requirements({ applies: 'bulk', junk: mostly, defer: sometimes, refuse: sometimes }),
    ),
    ...each(badForm, codes({ refuse: always }, reply(554, '5.6.0', 'Message not RFC compliant'))),
    ...each(
      noSenderDomain,
      codes({ refuse: always, defer: sometimes }, { code: 554, text: 'The MAIL FROM domain cannot be resolved' }),
    ),
    ...each([...noReverseDns, 'reverse-dns/unconfirmed'], requirements({ junk: mostly, defer: sometimes })),
    ...asBefore,
    ...each(
      unauthenticated,
      sisimai(
        { refuse: always, defer: sometimes },
        reply(550, '5.7.9', 'This mail has been blocked because the sender is unauthenticated'),
      ),
    ),
    'dkim-key/weak': faqs({ applies: 'bulk', junk: mostly, defer: sometimes }),
    'dmarc-alignment/set-aside': judgement({ junk: always }),
    'dmarc-alignment/refused': faqs({ refuse: always }, reply(554, '5.7.9', 'Message not accepted for policy reasons')),
    'reverse-dns/generic': faqs({ junk: often, defer: sometimes }),
    'encoded-words/broken': codes({ refuse: often }, { code: 554, text: 'A header cannot be decoded' }),
    'internationalised/sender': codes({ refuse: often }, { code: 554, text: 'The sender has characters not allowed' }),
    'message-size/attachments': faqs({ refuse: mostly }),
    'obscured-links/obscured': faqs({ junk: sometimes }),
    'unsubscribe/missing': requirements({ applies: 'bulk', junk: mostly }),
    'unsubscribe-link/missing': requirements({ applies: 'bulk', junk: sometimes }),
    'complaint-rate/over-limit': requirements({ junk: mostly, defer: sometimes, wait: later }, tss04),
    'growth/sudden': faqs({ junk: often, defer: often, wait: later }, tss04),
    'growth/first': codes({ defer: often, wait: later }, tss04),
    'idle/idle': judgement({ defer: sometimes, wait: later }),
    'idle/unused': codes({ defer: sometimes, wait: later }, tss04),
    'expected-bounces/far-over-limits': codes({ defer: often, refuse: sometimes }, unknownRecipients),
    'unknown-users/many': codes({ defer: often, wait: later }, unknownRecipients),
    'unknown-users/very-many': codes({ defer: mostly, refuse: sometimes, wait: later }, unknownRecipients),
    'listed/address-at-spamhaus': codes(
      { refuse: always },
      reply(553, '5.7.1', '[BL21] Connections will not be accepted from this address'),
    ),
    'listed/address': judgement({ junk: often }),
    'listed/domain-at-spamhaus': faqs({ junk: often }),
    'listed/domain': faqs({ junk: sometimes }),
  },
  /** Who is not bulk needs one of SPF and DKIM. */
  belowBulk: { 'dkim-key/weak': faqs({ junk: sometimes }) },
} as const satisfies Policy<FindingRef>;

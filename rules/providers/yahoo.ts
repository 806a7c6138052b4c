import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { badForm, dkimFails, each, noDmarc, noSenderDomain, spfFails } from './findings.ts';
import { always, often, reply, sometimes, stated } from './strength.ts';

const requirements = stated('Yahoo Sender Requirements & Recommendations', '2025-04', 'P');
const faqs = stated('Yahoo Sender FAQs', '2025-08', 'P');
const codes = stated('Yahoo SMTP Error Codes', '2026-02', 'P');
const sisimai = stated('sisimai reply tables', '2025-02', 'O');
const judgement = stated('judgement', '2026-11', 'J');

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
  on: {
    'sender-authentication/none': sisimai(
      { refuse: always, defer: sometimes },
      reply(550, '5.7.9', 'This mail has been blocked because the sender is unauthenticated'),
    ),
    ...each(
      [...spfFails, ...dkimFails],
      requirements({ applies: 'bulk', junk: often, defer: sometimes, refuse: sometimes }),
    ),
    'dkim-key/weak': faqs({ junk: often, defer: sometimes }),
    ...each(
      [...noDmarc, 'dmarc-alignment/unaligned'],
      requirements({ applies: 'bulk', junk: often, defer: sometimes, refuse: sometimes }),
    ),
    'dmarc-alignment/refused': faqs({ refuse: always }, reply(554, '5.7.9', 'Message not accepted for policy reasons')),
    ...each(badForm, codes({ refuse: always }, reply(554, '5.6.0', 'Message not RFC compliant'))),
    ...each(
      noSenderDomain,
      codes({ refuse: always, defer: sometimes }, reply(451, '4.1.8', 'The MAIL FROM domain cannot be resolved')),
    ),
    'unsubscribe/missing': requirements({ applies: 'bulk', junk: sometimes }),
    'listed/address-at-spamhaus': codes(
      { refuse: always },
      reply(553, '5.7.1', '[BL21] Connections will not be accepted from this address'),
    ),
    'listed/domain-at-spamhaus': judgement({ junk: often }),
    'expected-bounces/far-over-limits': codes(
      { defer: often, refuse: sometimes },
      reply(421, '4.7.0', '[TSS04] Messages temporarily deferred: many unknown recipients'),
    ),
  },
} as const satisfies Policy<FindingRef>;

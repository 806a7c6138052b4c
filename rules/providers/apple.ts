import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { badForm, dkimFails, each, noDmarc, noSenderDomain, spfFails } from './findings.ts';
import { always, often, reply, sometimes, stated } from './strength.ts';

const postmaster = stated('Apple, Postmaster information for iCloud Mail', '2025-02', 'P');
const sisimai = stated('sisimai reply tables', '2025-02', 'O');
const observed = stated('replies seen in use: sisimai, SMTP Field Manual', '2025', 'O');
const judgement = stated('judgement', '2026-11', 'J');

/** The page says "rejected" for any unmet item of its list and, elsewhere, that mail may be filed as junk. */
export default {
  id: 'apple',
  name: 'iCloud Mail',
  domains: ['icloud.com', 'me.com', 'mac.com'],
  mx: ['.icloud.com', 'mail.me.com'],
  major: true,
  base: {
    refuse: { best: 0, likely: 0.01, worst: 0.06 },
    defer: { best: 0, likely: 0.03, worst: 0.2 },
    junk: { best: 0.03, likely: 0.15, worst: 0.45 },
    source: 'judgement, 2026-11',
  },
  contentWeight: 0.8,
  on: {
    'sender-authentication/none': sisimai(
      { refuse: always },
      reply(554, '5.7.1', '[HME1] This message was blocked for failing both SPF and DKIM authentication checks'),
    ),
    ...each([...spfFails, ...dkimFails, ...noDmarc], postmaster({ applies: 'bulk', refuse: often, junk: often })),
    'dmarc-alignment/unaligned': judgement({ refuse: sometimes, junk: often }),
    'dmarc-alignment/refused': postmaster(
      { refuse: always },
      reply(554, '5.7.1', "Your message was rejected due to the sending domain's DMARC policy"),
    ),
    ...each(badForm, postmaster({ applies: 'bulk', refuse: often, junk: often })),
    ...each(
      noSenderDomain,
      sisimai({ defer: often }, reply(450, '4.1.8', 'Sender address rejected: Domain not found')),
    ),
    'unsubscribe/missing': judgement({ applies: 'bulk', junk: sometimes }),
    ...each(['listed/address-at-spamhaus', 'listed/domain-at-spamhaus'], observed({ refuse: always })),
  },
} as const satisfies Policy<FindingRef>;

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
import {
  always,
  fieldManual,
  judgement,
  mostly,
  observed,
  often,
  reply,
  sisimai,
  sometimes,
  stated,
} from './strength.ts';
import { rateLimit, rush } from './waits.ts';

const postmaster = stated('Apple, Postmaster information for iCloud Mail', '2025-02', 'P');

/** Operators stop for a quarter of an hour (KumoMTA, 2026-08). */
const later = rateLimit(15);
const excess = reply(421, '4.7.1', 'Too much mail comes at once and is put off');

/**
 * The page says "rejected" for any unmet item of its list and, elsewhere, that mail may be filed as junk. What a server
 * can see when it is handed over is taken at its word, the rest as a greater chance of junk.
 */
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
  notes: [
    {
      text: 'There is no feedback loop and no allow list: a sender does not learn who complained',
      source: 'Apple, Postmaster information for iCloud Mail, 2025-02',
    },
    {
      text: 'Apple takes bulk mail only for those who opted in by themselves, with a way out that works at once',
      source: 'Apple, Postmaster information for iCloud Mail, 2025-02',
      stream: 'promotional',
    },
    {
      text: 'Mail may be accepted and delivered nowhere, neither to the inbox nor to junk, as a third party saw',
      source: 'Validity, Apple deliverability best practices, 2019',
    },
  ],
  on: {
    ...each(
      [...spfFails, ...dkimFails, ...noDmarc, ...badForm],
      postmaster({ applies: 'bulk', refuse: mostly, junk: often }),
    ),
    ...each(
      noSenderDomain,
      sisimai({ defer: mostly }, reply(450, '4.1.8', 'Sender address rejected: Domain not found')),
    ),
    ...each(noReverseDns, postmaster({ applies: 'bulk', refuse: mostly, junk: often })),
    ...each(['reverse-dns/generic'], postmaster({ applies: 'bulk', refuse: often, junk: often })),
    ...each(['unsubscribe/missing', 'unsubscribe-link/missing'], postmaster({ applies: 'bulk', junk: often })),
    ...each(['listed/address-at-spamhaus', 'listed/domain-at-spamhaus'], observed({ refuse: always })),
    ...asBefore,
    ...each(
      unauthenticated,
      sisimai(
        { refuse: always },
        reply(554, '5.7.1', '[HME1] This message was blocked for failing both SPF and DKIM authentication checks'),
      ),
    ),
    'dmarc-alignment/unaligned': judgement({ refuse: sometimes, junk: often }),
    // A name is asked for, and not that it leads back.
    'reverse-dns/unconfirmed': judgement({ junk: sometimes }),
    'complaint-rate/high': judgement({ junk: often }),
    'dmarc-alignment/set-aside': postmaster({ junk: always }),
    'dmarc-alignment/refused': postmaster(
      { refuse: always },
      reply(554, '5.7.1', "Your message was rejected due to the sending domain's DMARC policy"),
    ),
    'growth/sudden': sisimai({ defer: sometimes, wait: later }, excess),
    'growth/first': sisimai({ defer: sometimes, wait: later }, excess),
    'send-rate/full-hour': fieldManual(
      { defer: sometimes, wait: rush },
      reply(451, '4.7.1', 'Not now; try again later'),
    ),
    'unknown-users/many': postmaster({ applies: 'bulk', junk: sometimes }),
    'unknown-users/very-many': postmaster({ applies: 'bulk', junk: often }),
    'listed/address': judgement({ refuse: sometimes, junk: often }),
    'listed/domain': judgement({ junk: sometimes }),
  },
  /** The page speaks of bulk mail; of other mail nobody says anything: as other providers do. */
  belowBulk: {
    ...each([...spfFails, ...dkimFails, ...noDmarc], judgement({ refuse: sometimes, junk: sometimes })),
    ...each([...badForm, ...noReverseDns], judgement({ refuse: sometimes, junk: often })),
  },
} as const satisfies Policy<FindingRef>;

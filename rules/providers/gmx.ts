import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { asBefore, dkimFails, each, noReverseDns, unauthenticated } from './findings.ts';
import { always, fieldManual, judgement, mostly, observed, often, sometimes, stated } from './strength.ts';

const practices = stated('GMX Best practices; WEB.DE Requirements', '2026', 'P');
const errors = stated('GMX and WEB.DE, error messages', '2025', 'P');
const egress = stated('GMX and WEB.DE sender requirements, as reported', '2026-06', 'T');

/** An aligned DKIM signature is the floor; SPF alone is called insufficient. GMX sends no enhanced codes. */
export default {
  id: 'gmx',
  name: 'GMX, WEB.DE',
  domains: ['gmx.*', 'web.de'],
  mx: ['.gmx.net', '.web.de'],
  major: true,
  base: {
    refuse: { best: 0, likely: 0.01, worst: 0.06 },
    defer: { best: 0, likely: 0.03, worst: 0.2 },
    junk: { best: 0.03, likely: 0.13, worst: 0.4 },
    source: 'judgement, 2026-11',
  },
  contentWeight: 1,
  notes: [
    {
      text: 'Bulk mail below the standards of M3AAWG and CSA is kept from the inbox until the user wants it there',
      source: 'GMX Best practices, 2025',
      stream: 'promotional',
    },
  ],
  on: {
    ...each(
      [...dkimFails, 'dmarc-alignment/dkim-unaligned', 'dmarc-alignment/unaligned'],
      practices({ refuse: often, junk: often }),
    ),
    ...each(
      [...noReverseDns, 'reverse-dns/generic'],
      practices({ refuse: always }, { code: 554, text: 'Bad DNS PTR resource record: none, or a generic name' }),
    ),
    ...each(['helo-name/not-full', 'helo-name/unresolvable'], practices({ refuse: mostly })),
    ...asBefore,
    ...each(unauthenticated, practices({ refuse: mostly, junk: always })),
    'spf-result/forbidden': fieldManual(
      { refuse: always },
      { code: 550, text: 'Transaction failed: message rejected by the SPF policy of the sender domain' },
    ),
    'dmarc-alignment/refused': judgement({ refuse: often, junk: often }),
    'required-headers/missing': judgement({ refuse: sometimes, junk: often }),
    ...each(
      ['required-headers/repeated', 'required-headers/odd-sender'],
      errors({ refuse: mostly, junk: sometimes }, { code: 501, text: 'Syntax error in parameters or arguments' }),
    ),
    'complaint-rate/high': judgement({ junk: often }),
    'unknown-users/many': judgement({ junk: sometimes }),
    'unknown-users/very-many': judgement({ refuse: sometimes, junk: often }),
    'dmarc-alignment/set-aside': judgement({ junk: always }),
    'sender-domain/unresolvable': practices(
      { refuse: always },
      { code: 550, text: 'Invalid DNS MX or A/AAAA resource record' },
    ),
    'reverse-dns/unconfirmed': fieldManual({ refuse: often }, { code: 554, text: 'Bad DNS PTR resource record' }),
    'sender-details/no-address': practices({ applies: 'bulk', junk: sometimes }),
    'unsubscribe/missing': practices({ applies: 'bulk', junk: often }),
    'one-click/not-offered': egress({ applies: 'bulk', junk: sometimes }),
    'listed/address-at-spamhaus': observed(
      { refuse: always },
      { code: 554, text: 'The sending address is on a block list' },
    ),
    'listed/address': practices({ refuse: often }, { code: 554, text: 'The sending address is on a block list' }),
    'listed/domain-at-spamhaus': judgement({ junk: often }),
    'listed/domain': judgement({ junk: sometimes }),
  },
} as const satisfies Policy<FindingRef>;

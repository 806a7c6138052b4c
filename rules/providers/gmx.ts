import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { dkimFails, each } from './findings.ts';
import { always, often, sometimes, stated } from './strength.ts';

const practices = stated('GMX Best practices; WEB.DE Requirements', '2026', 'P');
const fieldManual = stated('SMTP Field Manual', '2025-02', 'O');
const observed = stated('replies seen in use: sisimai, SMTP Field Manual', '2025', 'O');
const judgement = stated('judgement', '2026-11', 'J');

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
  on: {
    'sender-authentication/none': practices({ refuse: often, junk: always }),
    ...each(
      [...dkimFails, 'dmarc-alignment/dkim-unaligned', 'dmarc-alignment/unaligned'],
      practices({ refuse: often, junk: often }),
    ),
    'spf-result/forbidden': fieldManual(
      { refuse: always },
      { code: 550, text: 'Transaction failed: message rejected by the SPF policy of the sender domain' },
    ),
    'dmarc-alignment/refused': judgement({ refuse: often, junk: often }),
    'required-headers/missing': judgement({ refuse: sometimes, junk: often }),
    'required-headers/repeated': judgement({ refuse: sometimes, junk: often }),
    'required-headers/odd-sender': judgement({ refuse: often, junk: often }),
    'sender-domain/unresolvable': practices(
      { refuse: always },
      { code: 550, text: 'Invalid DNS MX or A/AAAA resource record' },
    ),
    'unsubscribe/missing': judgement({ applies: 'bulk', junk: sometimes }),
    'listed/address-at-spamhaus': observed({ refuse: always }),
    'listed/domain-at-spamhaus': judgement({ junk: often }),
  },
} as const satisfies Policy<FindingRef>;

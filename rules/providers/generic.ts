import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { badForm, dkimFails, each, noDmarc, spfFails } from './findings.ts';
import { always, often, sometimes, stated } from './strength.ts';

const judgement = stated('judgement', '2026-11', 'J');

/** A receiver of which nothing is documented: what common filters do with such mail. */
export default {
  id: 'generic',
  name: 'other providers',
  domains: [],
  mx: [],
  major: true,
  base: {
    refuse: { best: 0, likely: 0.02, worst: 0.1 },
    defer: { best: 0, likely: 0.05, worst: 0.3 },
    junk: { best: 0.02, likely: 0.15, worst: 0.5 },
    source: 'judgement, 2026-11',
  },
  contentWeight: 1,
  on: {
    'sender-authentication/none': judgement({ refuse: often, junk: often }),
    ...each(
      [...spfFails, ...dkimFails, ...noDmarc, 'dmarc-alignment/unaligned'],
      judgement({ refuse: sometimes, junk: sometimes }),
    ),
    'spf-result/forbidden': judgement({ refuse: often, junk: often }),
    'dmarc-alignment/refused': judgement({ refuse: always, junk: often }),
    ...each(badForm, judgement({ refuse: sometimes, junk: often })),
    'sender-domain/unresolvable': judgement({ refuse: often }),
    'attachments/executable': judgement({ refuse: often }),
    ...each(['obscured-links/obscured', 'hidden-text/hidden'], judgement({ junk: sometimes })),
    'unsubscribe/missing': judgement({ applies: 'bulk', junk: sometimes }),
    'listed/address-at-spamhaus': judgement({ refuse: often }),
    ...each(
      ['listed/domain-at-spamhaus', 'listed/domain', 'listed/address'],
      judgement({ refuse: sometimes, junk: often }),
    ),
  },
} as const satisfies Policy<FindingRef>;

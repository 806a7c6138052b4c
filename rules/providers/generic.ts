import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { asBefore, badForm, dkimFails, each, noDmarc, noReverseDns, spfFails, unauthenticated } from './findings.ts';
import { always, judgement, often, sometimes, stated } from './strength.ts';
import { rateLimit } from './waits.ts';

const base = {
  refuse: { best: 0, likely: 0.02, worst: 0.1 },
  defer: { best: 0, likely: 0.05, worst: 0.3 },
  junk: { best: 0.02, likely: 0.15, worst: 0.5 },
} as const;
/** A filter’s rules, not a provider’s. */
const spamAssassin = stated('SpamAssassin’s own rules', '2024-10', 'T');

/** The base of a table whose sources say what a fault costs, and nothing of the rest. */
export const asOthers = { ...base, source: 'as other providers: judgement, 2026-11' } as const;

/** A receiver of which nothing is documented: what common filters do with such mail. */
export default {
  id: 'generic',
  name: 'other providers',
  domains: [],
  mx: [],
  major: true,
  base: { ...base, source: 'judgement, 2026-11' },
  contentWeight: 1,
  on: {
    ...each(
      [...spfFails, ...dkimFails, ...noDmarc, 'dmarc-alignment/unaligned'],
      judgement({ refuse: sometimes, junk: sometimes }),
    ),
    ...each(badForm, judgement({ refuse: sometimes, junk: often })),
    ...each(noReverseDns, judgement({ refuse: often, junk: often })),
    ...each(['reverse-dns/unconfirmed', 'reverse-dns/generic'], judgement({ refuse: sometimes, junk: often })),
    ...each(['helo-name/not-full', 'helo-name/unresolvable'], judgement({ refuse: sometimes, junk: sometimes })),
    ...each(['obscured-links/obscured', 'hidden-text/hidden'], judgement({ junk: sometimes })),
    ...each(
      ['listed/domain-at-spamhaus', 'listed/domain', 'listed/address'],
      judgement({ refuse: sometimes, junk: often }),
    ),
    ...each(
      ['growth/sudden', 'growth/first', 'idle/idle', 'idle/unused'],
      judgement({ defer: sometimes, wait: rateLimit(30) }),
    ),
    ...asBefore,
    ...each(unauthenticated, judgement({ refuse: often, junk: often })),
    'spf-result/forbidden': judgement({ refuse: often, junk: often }),
    'complaint-rate/high': judgement({ junk: often }),
    'dmarc-alignment/set-aside': judgement({ junk: always }),
    'dmarc-alignment/refused': judgement({ refuse: always, junk: often }),
    'sender-domain/unresolvable': judgement({ refuse: often }),
    'attachments/executable': judgement({ refuse: often }),
    'unsubscribe/missing': judgement({ applies: 'bulk', junk: sometimes }),
    'listed/address-at-spamhaus': judgement({ refuse: often }),
    'free-mail-from/gmail': judgement({ junk: often }),
    'free-mail-from/other': judgement({ junk: sometimes }),
    'reply-to/free-mail': spamAssassin({ junk: sometimes }),
    'domain-age/fresh': spamAssassin({ junk: sometimes }),
    'internationalised/sender': judgement({ refuse: often }),
    'unknown-users/many': judgement({ junk: sometimes }),
    'unknown-users/very-many': judgement({ refuse: sometimes, junk: often }),
  },
} as const satisfies Policy<FindingRef>;

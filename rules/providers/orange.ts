import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { badForm, dkimFails, each, noDmarc, spfFails } from './findings.ts';
import { always, often, reply, sometimes, stated } from './strength.ts';

const requirements = stated('Orange & Wanadoo sender requirements, as reported', '2026-05', 'T');
const kumo = stated('KumoMTA community bounce tables', '2026-08', 'O');
const observed = stated('replies seen in use: sisimai, SMTP Field Manual', '2025', 'O');
const judgement = stated('judgement', '2026-11', 'J');

/** SPF, DKIM and DMARC must all pass on every message, as a third party reports of Orange's page. */
export default {
  id: 'orange',
  name: 'Orange, Wanadoo',
  domains: ['orange.fr', 'wanadoo.fr'],
  mx: ['.orange.fr'],
  major: true,
  base: {
    refuse: { best: 0, likely: 0.02, worst: 0.1 },
    defer: { best: 0, likely: 0.06, worst: 0.3 },
    junk: { best: 0.03, likely: 0.15, worst: 0.45 },
    source: 'judgement, 2026-11',
  },
  contentWeight: 1,
  on: {
    'sender-authentication/none': requirements({ refuse: always }),
    ...each(spfFails, requirements({ refuse: often, junk: sometimes })),
    ...each(
      dkimFails,
      requirements(
        { refuse: often, junk: sometimes },
        { code: 550, text: 'OFR_535: DKIM is missing or does not pass' },
      ),
    ),
    ...each(noDmarc, requirements({ refuse: often, junk: sometimes })),
    ...each(
      ['dmarc-alignment/unaligned', 'dmarc-alignment/refused'],
      kumo({ refuse: always }, reply(501, '5.0.2', 'DMARC check failed')),
    ),
    ...each(badForm, judgement({ refuse: sometimes, junk: often })),
    'sender-domain/unresolvable': stated('Orange Postmaster', '2025', 'P')({ refuse: often }),
    'unsubscribe/missing': judgement({ applies: 'bulk', junk: sometimes }),
    'listed/address-at-spamhaus': observed({ refuse: always }),
    'listed/domain-at-spamhaus': judgement({ junk: often }),
  },
} as const satisfies Policy<FindingRef>;

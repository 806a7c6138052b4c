import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { asBefore, badForm, dkimFails, each, noDmarc, noReverseDns, spfFails, unauthenticated } from './findings.ts';
import { always, judgement, kumo, mostly, observed, often, reply, sisimai, sometimes, stated } from './strength.ts';
import { rateLimit } from './waits.ts';

const requirements = stated('Orange & Wanadoo sender requirements, as reported', '2026-05', 'T');
const postmaster = stated('Orange Postmaster', '2025', 'P');

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
  notes: [
    {
      text: 'From 0.6 % complaints on mail is put off or refused; Orange means to lower that to 0.3 %',
      source: 'Orange & Wanadoo sender requirements, as reported, 2026-05',
    },
  ],
  on: {
    ...each(spfFails, requirements({ refuse: mostly, junk: sometimes }, { code: 550, text: 'OFR_401: SPF fails' })),
    ...each(
      dkimFails,
      requirements(
        { refuse: mostly, junk: sometimes },
        { code: 550, text: 'OFR_535: DKIM is missing or does not pass' },
      ),
    ),
    ...each(noDmarc, requirements({ refuse: mostly, junk: sometimes })),
    ...each(
      ['dmarc-alignment/unaligned', 'dmarc-alignment/refused', 'dmarc-alignment/set-aside'],
      kumo({ refuse: always }, reply(501, '5.0.2', 'DMARC check failed')),
    ),
    ...each(badForm, stated('Orange Postmaster', '2025', 'P')({ refuse: mostly, junk: sometimes })),
    ...each(
      [...noReverseDns, 'reverse-dns/unconfirmed'],
      postmaster({ refuse: always }, { code: 550, text: 'OFR_107: the sending address has no confirmed name' }),
    ),
    ...each(
      ['helo-name/not-full', 'helo-name/unresolvable'],
      postmaster({ refuse: always }, { code: 550, text: 'OFR_20x: the name in EHLO is not a full one that exists' }),
    ),
    ...asBefore,
    ...each(unauthenticated, requirements({ refuse: always })),
    'sender-domain/unresolvable': postmaster({ refuse: mostly }),
    'sender-domain/no-website': requirements({ applies: 'bulk', refuse: sometimes, junk: sometimes }),
    'reverse-dns/generic': judgement({ junk: sometimes }),
    'message-size/too-large': sisimai({ refuse: always }, { code: 550, text: 'OFR_514: the message is too large' }),
    'enrolment/needed': requirements({ applies: 'bulk', refuse: sometimes, junk: sometimes }),
    'unknown-users/many': judgement({ junk: sometimes }),
    'unknown-users/very-many': judgement({ refuse: sometimes, junk: often }),
    'complaint-rate/over-limit': requirements({ refuse: often, defer: often, wait: rateLimit(60) }),
    'complaint-rate/over-target': requirements({ defer: sometimes, junk: sometimes, wait: rateLimit(60) }),
    'unsubscribe/missing': judgement({ applies: 'bulk', junk: sometimes }),
    'listed/address-at-spamhaus': observed(
      { refuse: always },
      { code: 550, text: 'OFR_101: the sending address is on a list of Spamhaus' },
    ),
    'listed/address': postmaster(
      { refuse: often },
      { code: 550, text: 'OFR_102: the sending address is on a list that Orange watches' },
    ),
    'listed/domain-at-spamhaus': judgement({ junk: often }),
    'listed/domain': judgement({ junk: sometimes }),
  },
} as const satisfies Policy<FindingRef>;

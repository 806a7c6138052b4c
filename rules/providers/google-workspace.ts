import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { badForm, each, unauthenticated } from './findings.ts';
import generic, { asOthers } from './generic.ts';
import { always, judgement, mostly, often, reply, sometimes, stated } from './strength.ts';
import { rateLimit } from './waits.ts';

const codes = stated('Gmail SMTP errors and codes', '2026-02', 'P');

/** Google's rules for senders to Gmail are not enforced here (FAQ, 2026-03); what its servers say of form and danger holds. */
export default {
  id: 'google-workspace',
  name: 'Google Workspace',
  domains: [],
  mx: ['.google.com', '.googlemail.com'],
  base: asOthers,
  contentWeight: 0.8,
  notes: [
    {
      text: 'Google does not enforce its rules for senders, those for bulk included, on mail to Workspace accounts',
      source: 'Google Email sender guidelines FAQ, 2026-03',
    },
    {
      text: 'Administrators may refuse mail by rules of their own; such replies bear the tag gcdp',
      source: 'Gmail SMTP errors and codes, 2026-02',
    },
  ],
  on: {
    ...generic.on,
    ...each(badForm, codes({ refuse: always }, reply(550, '5.7.1', 'The message has not the form RFC 5322 asks'))),
    ...each(
      ['encoded-words/misplaced', 'eight-bit/header'],
      codes({ refuse: mostly }, reply(550, '5.7.1', 'The message has not the form RFC 5322 asks')),
    ),
    'reverse-dns/missing': judgement({ refuse: sometimes, junk: often }),
    ...each(unauthenticated, judgement({ refuse: sometimes, junk: often })),
    'spf-result/forbidden': judgement({ refuse: sometimes, junk: often }),
    'dmarc-alignment/refused': codes(
      { refuse: always },
      reply(550, '5.7.26', 'The DMARC policy of the From domain does not allow the message'),
    ),
    'reverse-dns/missing-ipv6': codes(
      { refuse: always },
      reply(550, '5.7.1', 'The message does not meet the guidelines for IPv6: PTR record and authentication'),
    ),
    'helo-name/not-full': codes({ refuse: often }, reply(501, '5.5.4', 'The argument of EHLO is not valid')),
    'attachments/executable': codes(
      { refuse: always },
      reply(552, '5.7.0', 'The message holds something that may be a danger'),
    ),
    'growth/sudden': codes(
      { defer: sometimes, wait: rateLimit(10) },
      reply(421, '4.7.28', 'Mail from this sender arrives at an unusual rate and is limited for now'),
    ),
  },
} as const satisfies Policy<FindingRef>;

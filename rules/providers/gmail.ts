import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { badForm, dkimFails, each, noDmarc, spfFails } from './findings.ts';
import { always, often, reply, sometimes, stated } from './strength.ts';

const codes = stated('Gmail SMTP errors and codes', '2026-02', 'P');
const faq = stated('Google Email sender guidelines FAQ', '2026-03', 'P');
const guide = stated('Google Email sender guidelines', '2026-03', 'P');
const judgement = stated('judgement', '2026-11', 'J');

/** Personal accounts only: Google does not apply these rules to Workspace recipients (FAQ, 2026-03). */
export default {
  id: 'gmail',
  name: 'Gmail',
  domains: ['gmail.com', 'googlemail.com'],
  mx: [],
  major: true,
  base: {
    refuse: { best: 0, likely: 0.005, worst: 0.05 },
    defer: { best: 0, likely: 0.03, worst: 0.2 },
    junk: { best: 0.03, likely: 0.12, worst: 0.4 },
    source: 'judgement, 2026-11',
  },
  contentWeight: 0.8,
  on: {
    'sender-authentication/none': codes(
      { refuse: always, defer: sometimes },
      reply(550, '5.7.26', 'This mail has been blocked because the sender is unauthenticated'),
    ),
    ...each(
      spfFails,
      codes(
        { applies: 'bulk', defer: often, refuse: sometimes },
        reply(421, '4.7.27', 'SPF did not pass for the sending domain'),
      ),
    ),
    'spf-result/forbidden': codes(
      { defer: often, refuse: often },
      reply(
        550,
        '5.7.26',
        'The MAIL FROM domain has an SPF record with a hard fail policy (-all) and the check failed',
      ),
    ),
    ...each(
      dkimFails,
      codes(
        { applies: 'bulk', defer: often, refuse: sometimes },
        reply(421, '4.7.30', 'DKIM did not pass for the sending domain'),
      ),
    ),
    'dkim-key/weak': guide({ defer: often, refuse: sometimes, junk: sometimes }),
    ...each(
      [...noDmarc, 'dmarc-record/no-policy'],
      codes(
        { applies: 'bulk', defer: sometimes, refuse: sometimes },
        reply(421, '4.7.40', 'No DMARC record for the sending domain'),
      ),
    ),
    'dmarc-alignment/unaligned': faq(
      { applies: 'bulk', defer: often, refuse: sometimes, junk: sometimes },
      reply(421, '4.7.32', 'The From domain is not aligned with SPF or DKIM'),
    ),
    'dmarc-alignment/refused': codes(
      { refuse: always },
      reply(550, '5.7.26', 'Unauthenticated mail is not accepted due to the DMARC policy of the domain'),
    ),
    ...each(badForm, codes({ refuse: always }, reply(550, '5.7.1', 'The message is not RFC 5322 compliant'))),
    ...each(
      ['encoded-words/misplaced', 'eight-bit/header'],
      codes({ refuse: often }, reply(550, '5.7.1', 'The message is not RFC 5322 compliant')),
    ),
    'spf-policy/pass-all': codes(
      { defer: often, refuse: sometimes },
      reply(451, '4.7.24', 'The SPF record of the sending domain holds suspicious entries'),
    ),
    'attachments/executable': codes(
      { refuse: always },
      reply(552, '5.7.0', 'The message was blocked because its content presents a potential security issue'),
    ),
    ...each(
      [
        'hidden-text/hidden',
        'pretended-reply/pretended',
        'display-name/address',
        'display-name/mark',
        'display-name/counter',
        'display-name/mixed-script',
        'obscured-links/mixed-script',
        'obscured-links/names-another',
      ],
      guide({ junk: sometimes }),
    ),
    'unsubscribe/missing': judgement({ applies: 'bulk', junk: sometimes }),
    'listed/domain-at-spamhaus': guide({ defer: sometimes, junk: often }),
    'listed/address-at-spamhaus': guide({ junk: often }),
  },
} as const satisfies Policy<FindingRef>;

import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { asBefore, badForm, dkimFails, each, listedAddress, noDmarc, spfFails, unauthenticated } from './findings.ts';
import { always, judgement, mostly, often, reply, sometimes, stated } from './strength.ts';
import { rateLimit } from './waits.ts';

const codes = stated('Gmail SMTP errors and codes', '2026-02', 'P');
const faq = stated('Google Email sender guidelines FAQ', '2026-03', 'P');
const guide = stated('Google Email sender guidelines', '2026-03', 'P');

const dkimDefers = reply(421, '4.7.30', 'DKIM did not pass for the sending domain');
/** Ten minutes of silence, then one connection, then one more at a time. */
const slowly = rateLimit(10);
const unusualRate = reply(421, '4.7.28', 'Mail from this sender arrives at an unusual rate and is limited for now');

/**
 * Personal accounts only: Google does not apply these rules to Workspace recipients (FAQ, 2026-03). What authentication,
 * names and TLS lack is answered with a temporary reply first, and a part of it is refused.
 */
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
  notes: [
    {
      text: 'The spam rate is computed every day: Google wants it below 0.1 %, and never at 0.3 % or more',
      source: 'Google Email sender guidelines FAQ, 2026-03',
    },
    {
      text: 'From a spam rate of 0.3 % on a bulk sender gets no mitigation until it was lower for seven days running',
      source: 'Google Email sender guidelines FAQ, 2026-03',
    },
    {
      text: 'Missing one-click unsubscribing costs mitigation; it is neither refused nor marked as spam for that',
      source: 'Google Email sender guidelines FAQ, 2026-03',
      stream: 'promotional',
    },
    {
      text: 'Google does not measure open rates, and calls low ones no reliable sign of mail marked as spam',
      source: 'Google Email sender guidelines FAQ, 2026-03',
    },
  ],
  on: {
    ...each(
      spfFails,
      codes(
        { applies: 'bulk', defer: mostly, refuse: sometimes },
        reply(421, '4.7.27', 'SPF did not pass for the sending domain'),
      ),
    ),
    ...each(dkimFails, codes({ applies: 'bulk', defer: mostly, refuse: sometimes }, dkimDefers)),
    // The FAQ says that only mitigation is lost, the list of codes that it is deferred or refused.
    ...each(
      [...noDmarc, 'dmarc-record/no-policy'],
      codes(
        { applies: 'bulk', defer: often, refuse: sometimes },
        reply(421, '4.7.40', 'No DMARC record for the sending domain'),
      ),
    ),
    ...each(badForm, codes({ refuse: always }, reply(550, '5.7.1', 'The message is not RFC 5322 compliant'))),
    'ambiguous-sender/malformed': codes(
      { refuse: often },
      reply(550, '5.7.1', 'The message is not RFC 5322 compliant'),
    ),
    ...each(
      ['encoded-words/misplaced', 'eight-bit/header'],
      codes({ refuse: mostly }, reply(550, '5.7.1', 'The message is not RFC 5322 compliant')),
    ),
    ...each(
      ['reverse-dns/missing', 'reverse-dns/unconfirmed'],
      codes(
        { defer: mostly, refuse: sometimes },
        reply(451, '4.7.23', 'The sending address has no PTR record, or its name does not lead back to it'),
      ),
    ),
    ...each(
      [
        'hidden-text/hidden',
        'pretended-reply/pretended',
        'receipt-promotion/promotes',
        'display-name/address',
        'display-name/mark',
        'display-name/counter',
        'display-name/mixed-script',
        'obscured-links/mixed-script',
        'obscured-links/names-another',
      ],
      guide({ junk: sometimes }),
    ),
    ...each(listedAddress, guide({ junk: often })),
    ...each(['growth/sudden', 'growth/first'], guide({ defer: often, junk: sometimes, wait: slowly }, unusualRate)),
    ...asBefore,
    ...each(
      unauthenticated,
      codes(
        { refuse: always, defer: sometimes },
        reply(550, '5.7.26', 'This mail has been blocked because the sender is unauthenticated'),
      ),
    ),
    'sender-authentication/none-ipv6': codes(
      { refuse: always },
      reply(550, '5.7.1', 'The message does not meet the guidelines for IPv6: PTR record and authentication'),
    ),
    'required-headers/several-senders': codes(
      { refuse: always },
      reply(550, '5.7.1', 'The From header names more than one address'),
    ),
    // The page does not say what an aligned DKIM signature changes.
    'spf-result/forbidden': codes(
      { defer: often, refuse: often },
      reply(
        550,
        '5.7.26',
        'The MAIL FROM domain has an SPF record with a hard fail policy (-all) and the check failed',
      ),
    ),
    'dkim-key/weak': guide({ applies: 'bulk', defer: mostly, refuse: sometimes }, dkimDefers),
    'dmarc-alignment/unaligned': faq(
      { applies: 'bulk', defer: mostly, refuse: sometimes, junk: sometimes },
      reply(421, '4.7.32', 'The From domain is not aligned with SPF or DKIM'),
    ),
    'dmarc-alignment/refused': codes(
      { refuse: always },
      reply(550, '5.7.26', 'Unauthenticated mail is not accepted due to the DMARC policy of the domain'),
    ),
    'dmarc-alignment/set-aside': guide({ junk: always }),
    'spf-policy/pass-all': codes(
      { defer: mostly, refuse: sometimes },
      reply(451, '4.7.24', 'The SPF record of the sending domain holds suspicious entries'),
    ),
    'reverse-dns/missing-ipv6': codes(
      { refuse: always },
      reply(550, '5.7.1', 'The message does not meet the guidelines for IPv6: PTR record and authentication'),
    ),
    'reverse-dns/generic': judgement({ junk: sometimes }),
    'helo-name/not-full': codes({ refuse: mostly }, reply(501, '5.5.4', 'The argument of EHLO is not valid')),
    // The guide asks it of all senders, the texts of the replies of bulk senders.
    'sending-tls/off': codes(
      { defer: mostly, refuse: sometimes },
      reply(421, '4.7.29', 'The message was not sent over TLS'),
    ),
    'attachments/executable': codes(
      { refuse: always },
      reply(552, '5.7.0', 'The message was blocked because its content presents a potential security issue'),
    ),
    'free-mail-from/gmail': guide({ junk: mostly, defer: sometimes }),
    'unknown-users/many': judgement({ junk: sometimes }),
    'unknown-users/very-many': judgement({ refuse: sometimes, junk: often }),
    'complaint-rate/over-limit': guide({ junk: mostly }),
    'complaint-rate/over-target': faq({ junk: often }),
    'idle/idle': judgement({ defer: sometimes, wait: slowly }),
    'idle/unused': guide({ defer: sometimes, wait: slowly }),
    'listed/domain-at-spamhaus': guide({ defer: sometimes, junk: often }),
    'listed/domain': judgement({ junk: sometimes }),
  },
  /** The guide asks both of all senders; only to bulk senders is said what follows. */
  belowBulk: {
    'dkim-key/weak': guide({ junk: sometimes }),
  },
} as const satisfies Policy<FindingRef>;

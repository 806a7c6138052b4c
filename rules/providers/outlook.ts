import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { asBefore, badForm, dkimFails, each, noDmarc, noReverseDns, spfFails, unauthenticated } from './findings.ts';
import { always, judgement, mostly, observed, often, reply, sometimes, stated } from './strength.ts';
import { rateLimit } from './waits.ts';

const support = stated('Microsoft, Fix NDR error 550 5.7.515 in Outlook.com', '2025', 'P');
const highVolume = stated("Outlook's New Requirements for High-Volume Senders", '2025-04', 'P');
const guidelines = stated('Outlook.com Policies, Practices, and Guidelines', '2026-06', 'P');
const troubleshooting = stated('Outlook.com Postmaster Troubleshooting', '2026-06', 'P');
const announcement = stated('Outlook.com starts to honour p=reject', '2023-07', 'T');
const composite = stated('Microsoft composite authentication, by Validity’s help pages', '2026', 'T');

const level = reply(550, '5.7.515', "Access denied, sending domain doesn't meet the required authentication level");
/** Microsoft names no minutes: at the first retry. */
const later = rateLimit(30);
const limited = {
  code: 421,
  text: 'RP-001: the sending address is over the rate that its reputation allows',
};

/** Two Microsoft texts say refused, a third says junk first (2026-06): refused, else junk. */
export default {
  id: 'outlook',
  name: 'Outlook.com, Hotmail',
  domains: ['outlook.*', 'hotmail.*', 'live.*', 'msn.com'],
  mx: ['.olc.protection.outlook.com'],
  major: true,
  base: {
    refuse: { best: 0, likely: 0.01, worst: 0.08 },
    defer: { best: 0, likely: 0.05, worst: 0.3 },
    junk: { best: 0.05, likely: 0.22, worst: 0.55 },
    source: 'judgement, 2026-11',
  },
  contentWeight: 0.8,
  notes: [
    {
      text: 'What readers report as junk is the main driver of reputation; its limit is not published',
      source: 'Outlook.com Postmaster Troubleshooting, 2026-06',
    },
    {
      text: 'That a reader has the sender on the safe list does not override a refusal for authentication (5.7.515)',
      source: "Outlook's New Requirements for High-Volume Senders, 2025-04",
    },
  ],
  on: {
    ...each([...spfFails, ...dkimFails], support({ applies: 'bulk', refuse: mostly, junk: often }, level)),
    ...each(
      [...noDmarc, 'dmarc-alignment/unaligned'],
      support({ applies: 'bulk', refuse: mostly, junk: often }, level),
    ),
    ...each(badForm, judgement({ refuse: sometimes, junk: often })),
    // The page asks for a name; it neither says what follows nor that the name must lead back.
    ...each(noReverseDns, guidelines({ refuse: often, junk: often })),
    ...asBefore,
    ...each(unauthenticated, support({ applies: 'bulk', refuse: always, junk: often }, level)),
    'spf-lookups/too-many': highVolume({ applies: 'bulk', refuse: mostly, junk: often }, level),
    'complaint-rate/high': troubleshooting({ junk: mostly, defer: sometimes }),
    'dmarc-alignment/set-aside': announcement({ junk: always }),
    'dmarc-alignment/refused': announcement(
      { refuse: always },
      reply(
        550,
        '5.7.509',
        'Access denied, sending domain does not pass DMARC verification and has a DMARC policy of reject',
      ),
    ),
    'reverse-dns/unconfirmed': judgement({ refuse: sometimes, junk: sometimes }),
    'reverse-dns/generic': troubleshooting(
      { refuse: often },
      { code: 550, text: 'DY-001: the sending address looks like one that a network hands out for a while' },
    ),
    'obscured-links/ip-address': troubleshooting({ junk: sometimes }),
    'unsubscribe/missing': judgement({ applies: 'bulk', junk: sometimes }),
    'growth/sudden': troubleshooting({ defer: often, junk: sometimes, wait: later }, limited),
    'growth/first': troubleshooting({ defer: often, junk: sometimes, wait: later }, limited),
    'idle/idle': judgement({ defer: sometimes, junk: sometimes, wait: later }),
    'idle/unused': troubleshooting({ defer: often, junk: sometimes, wait: later }, limited),
    'unknown-users/many': troubleshooting({ refuse: sometimes }),
    'unknown-users/very-many': troubleshooting(
      { refuse: often },
      { code: 550, text: 'SC-002: the sending address seems to try out which mailboxes exist' },
    ),
    'listed/address-at-spamhaus': troubleshooting(
      { refuse: always },
      reply(550, '5.7.1', 'The address of the sending server is on a block list (OU-001)'),
    ),
    'listed/address': judgement({ refuse: sometimes, junk: often }),
    'listed/domain-at-spamhaus': observed(
      { refuse: often, junk: often },
      reply(550, '5.7.1', 'A domain of the sender is on a list of Spamhaus (S8001: in EHLO, S8002: in MAIL FROM)'),
    ),
    'listed/domain': judgement({ junk: sometimes }),
  },
  /** `compauth=fail` marks a sender as spoofed; SPF or DKIM alone, aligned, lets it pass. */
  belowBulk: {
    ...each(unauthenticated, composite({ junk: often })),
    'dmarc-alignment/unaligned': composite({ junk: often }),
    ...each([...spfFails, ...dkimFails, ...noDmarc], judgement({ junk: sometimes })),
  },
} as const satisfies Policy<FindingRef>;

import type { Policy, Range } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { badForm, dkimFails, each, noDmarc, spfFails } from './findings.ts';
import { always, often, reply, sometimes, stated } from './strength.ts';

const support = stated('Microsoft, Fix NDR error 550 5.7.515 in Outlook.com', '2025', 'P');
const highVolume = stated("Outlook's New Requirements for High-Volume Senders", '2025-04', 'P');
const announcement = stated('Outlook.com starts to honour p=reject', '2023-07', 'T');
const composite = stated('Microsoft composite authentication, by Validity’s help pages', '2026', 'T');
const observed = stated('replies seen in use: sisimai, SMTP Field Manual', '2025', 'O');
const judgement = stated('judgement', '2026-11', 'J');

/** Two Microsoft texts say refused, a third says junk first (2026-06): refuse, else junk. */
const refuseElseJunk: Range = { best: 0.2, likely: 0.65, worst: 1 };
const level = reply(550, '5.7.515', "Access denied, sending domain doesn't meet the required authentication level");

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
  on: {
    'sender-authentication/none': support({ applies: 'bulk', refuse: always, junk: often }, level),
    ...each([...spfFails, ...dkimFails], support({ applies: 'bulk', refuse: refuseElseJunk, junk: often }, level)),
    'spf-lookups/too-many': highVolume({ applies: 'bulk', refuse: refuseElseJunk, junk: often }, level),
    ...each(
      [...noDmarc, 'dmarc-alignment/unaligned'],
      support({ applies: 'bulk', refuse: refuseElseJunk, junk: often }, level),
    ),
    'dmarc-alignment/refused': announcement(
      { refuse: always },
      reply(
        550,
        '5.7.509',
        'Access denied, sending domain does not pass DMARC verification and has a DMARC policy of reject',
      ),
    ),
    ...each(badForm, judgement({ refuse: sometimes, junk: often })),
    'unsubscribe/missing': judgement({ applies: 'bulk', junk: sometimes }),
    'listed/address-at-spamhaus': observed(
      { refuse: always },
      reply(550, '5.7.1', 'The address of the sending server is on a block list (OU-001)'),
    ),
    'listed/domain-at-spamhaus': observed({ refuse: often, junk: often }),
  },
  /** `compauth=fail` marks a sender as spoofed; SPF or DKIM alone, aligned, lets it pass. */
  belowBulk: {
    'sender-authentication/none': composite({ junk: often }),
    'dmarc-alignment/unaligned': composite({ junk: often }),
    ...each([...spfFails, ...dkimFails, ...noDmarc], judgement({ junk: sometimes })),
  },
} as const satisfies Policy<FindingRef>;

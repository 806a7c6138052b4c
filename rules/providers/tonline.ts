import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { each, listedAddress, noReverseDns } from './findings.ts';
import generic, { asOthers } from './generic.ts';
import { always, mostly, often, stated, zoneMta } from './strength.ts';

const reports = stated('Senders’ reports on T-Online', '2025', 'T');
const unknown = { code: 554, text: 'Bad reputation (NOWL): the sending address is not known here' };

/** New and long idle addresses are refused until the postmaster lets them in on request. */
export default {
  id: 'tonline',
  name: 'T-Online',
  domains: ['t-online.de', 'magenta.de'],
  mx: ['t-online.de'],
  base: {
    ...asOthers,
    refuse: { best: 0, likely: 0.05, worst: 0.6 },
    source: 'judgement, 2026-11: as other providers, and addresses that are not known are refused',
  },
  contentWeight: 1,
  notes: [
    {
      text: 'Sending addresses that are new or were long idle are refused until the postmaster was asked, as senders report',
      source: 'Wenn T-Online E-Mails blockiert (timmehosting.de), 2025',
    },
  ],
  on: {
    ...generic.on,
    ...each(['enrolment/needed', 'idle/unused'], reports({ refuse: always }, unknown)),
    ...each(
      [...noReverseDns, 'reverse-dns/generic'],
      reports({ refuse: always }, { code: 554, text: '(DIAL): the sending address looks like somebody’s line' }),
    ),
    ...each(
      listedAddress,
      zoneMta({ refuse: mostly }, { code: 554, text: '(BL): the sending address is on a block list' }),
    ),
    'idle/idle': reports({ refuse: mostly }, unknown),
    // The name of the server must lead to its operator and a website with contact data.
    'reverse-dns/unconfirmed': reports({ refuse: often }),
    'sender-domain/no-website': reports({ refuse: often }),
  },
} as const satisfies Policy<FindingRef>;

import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { dkimFails, each, noDmarc, noReverseDns, spfFails, unauthenticated } from './findings.ts';
import generic, { asOthers } from './generic.ts';
import { often, sometimes, stated } from './strength.ts';

const reported = stated('Fastmail sender requirements, as reported', '2026-06', 'T');

/** Authentication and names only shift its spam score: nothing is refused for them. */
export default {
  id: 'fastmail',
  name: 'Fastmail',
  domains: ['fastmail.com', 'fastmail.fm', 'messagingengine.com'],
  mx: ['messagingengine.com'],
  base: asOthers,
  contentWeight: 1,
  on: {
    ...generic.on,
    ...each(
      [
        ...spfFails,
        ...dkimFails,
        ...noDmarc,
        ...noReverseDns,
        'dmarc-alignment/unaligned',
        'reverse-dns/unconfirmed',
        'helo-name/elsewhere',
      ],
      reported({ junk: sometimes }),
    ),
    ...each(unauthenticated, reported({ junk: often })),
    'dmarc-alignment/refused': reported({ junk: often }),
  },
} as const satisfies Policy<FindingRef>;

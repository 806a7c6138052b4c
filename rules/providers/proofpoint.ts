import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { each, listedAddress, noSenderDomain } from './findings.ts';
import generic, { asOthers } from './generic.ts';
import { always, fieldManual, often, reply } from './strength.ts';

/** The address by its own reputation (PDR) and, for some customers, by Cloudmark’s list. */
export default {
  id: 'proofpoint',
  name: 'Proofpoint',
  domains: [],
  mx: ['.pphosted.com', '.ppe-hosted.com'],
  base: asOthers,
  contentWeight: 1,
  on: {
    ...generic.on,
    ...each(
      listedAddress,
      fieldManual(
        { refuse: often },
        reply(550, '5.7.1', 'The sending address is blocked by reputation; see prs.proofpoint.com'),
      ),
    ),
    ...each(
      noSenderDomain,
      fieldManual({ refuse: always }, reply(550, '5.1.8', 'The domain of the sender does not exist')),
    ),
    'dmarc-alignment/refused': fieldManual({ refuse: always }, reply(550, '5.7.0', 'DMARC does not pass')),
  },
} as const satisfies Policy<FindingRef>;

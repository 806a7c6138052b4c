import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { each, listedAddress } from './findings.ts';
import generic, { asOthers } from './generic.ts';
import { often, sometimes, stated } from './strength.ts';
import { rateLimit } from './waits.ts';

const guide = stated('Cisco ESA user guide, sender reputation', '2015', 'P');
/** Twenty recipients an hour. */
const throttled = rateLimit(60);

/** By default a sender is blocked below -3 of -10 to 10, throttled up to -1, and often throttled without a score. */
export default {
  id: 'cisco',
  name: 'Cisco Secure Email',
  domains: [],
  mx: ['.iphmx.com'],
  base: asOthers,
  contentWeight: 1,
  notes: [
    {
      text: 'By default senders with a reputation below -3 are refused, and those up to -1 may write to 20 recipients an hour',
      source: 'Cisco ESA user guide, sender reputation, 2015',
    },
  ],
  on: {
    ...generic.on,
    ...each(listedAddress, guide({ refuse: often, defer: sometimes, wait: throttled })),
    ...each(['growth/sudden', 'growth/first', 'idle/unused'], guide({ defer: often, wait: throttled })),
    'idle/idle': guide({ defer: sometimes, wait: throttled }),
  },
} as const satisfies Policy<FindingRef>;

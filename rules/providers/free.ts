import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import generic, { asOthers } from './generic.ts';
import { mostly, often, stated } from './strength.ts';
import { rateLimit } from './waits.ts';

const postmaster = stated('Free postmaster page', '2025', 'P');
/** A sending address is blocked for a day at most; what was counted fades in one or two. */
const block = rateLimit(24 * 60);

/** It counts spam and errors of each sending address as they come, and blocks by that. */
export default {
  id: 'free',
  name: 'Free',
  domains: ['free.fr', 'aliceadsl.fr', 'libertysurf.fr'],
  mx: ['.free.fr'],
  base: asOthers,
  contentWeight: 1,
  on: {
    ...generic.on,
    'unknown-users/many': postmaster({ defer: often, wait: block }),
    'unknown-users/very-many': postmaster({ defer: mostly, wait: block }),
    'expected-bounces/far-over-limits': postmaster({ defer: often, wait: block }),
  },
} as const satisfies Policy<FindingRef>;

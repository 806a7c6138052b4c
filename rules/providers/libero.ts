import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { each, listedAddress } from './findings.ts';
import generic, { asOthers } from './generic.ts';
import { often, stated } from './strength.ts';

const bounces = stated('Bounces of Libero that senders show', '2021', 'T');

/** Reputation of the address first, by Cloudmark’s list, then fingerprints of the content. */
export default {
  id: 'libero',
  name: 'Libero, Virgilio',
  domains: ['libero.it', 'virgilio.it', 'iol.it', 'inwind.it', 'blu.it', 'giallo.it'],
  mx: ['smtp-in.libero.it', 'smtp-in.virgilio.it'],
  base: asOthers,
  contentWeight: 1,
  on: {
    ...generic.on,
    ...each(
      listedAddress,
      bounces({ refuse: often }, { code: 550, text: 'LIB_102: the sending address is on Cloudmark’s list' }),
    ),
  },
} as const satisfies Policy<FindingRef>;

import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { each, listedAddress } from './findings.ts';
import generic, { asOthers } from './generic.ts';
import { mostly, stated } from './strength.ts';

const blacklists = stated('TIM Business: blacklist', '2023', 'P');

/** It refuses addresses on its block lists, which it does not name; they leave by themselves after about 48 hours. */
export default {
  id: 'tim',
  name: 'TIM',
  domains: ['tim.it', 'alice.it', 'tin.it'],
  mx: ['smtp.aliceposta.it'],
  base: asOthers,
  contentWeight: 1,
  on: { ...generic.on, ...each(listedAddress, blacklists({ refuse: mostly })) },
} as const satisfies Policy<FindingRef>;

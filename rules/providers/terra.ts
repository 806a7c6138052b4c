import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { each, listedAddress } from './findings.ts';
import generic, { asOthers } from './generic.ts';
import { often, reply, zoneMta } from './strength.ts';

export default {
  id: 'terra',
  name: 'Terra, Telefónica',
  domains: ['terra.es', 'terra.com.br', 'telefonica.net', 'movistar.es'],
  mx: [],
  base: asOthers,
  contentWeight: 1,
  on: {
    ...generic.on,
    ...each(
      listedAddress,
      zoneMta({ refuse: often }, reply(554, '5.7.1', 'The sending address is on Cloudmark’s list (csi.cloudmark.com)')),
    ),
  },
} as const satisfies Policy<FindingRef>;

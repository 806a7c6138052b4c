import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import { each, listedAddress } from './findings.ts';
import generic, { asOthers } from './generic.ts';
import { often, sometimes, stated } from './strength.ts';

const reputation = stated('Trend Micro Email Reputation', '2018', 'P');

/** Its standing list refuses with 550, its dynamic list puts off with 450. */
export default {
  id: 'trendmicro',
  name: 'Trend Micro',
  domains: [],
  mx: ['.trendmicro.com', '.trendmicro.eu'],
  base: asOthers,
  contentWeight: 1,
  on: {
    ...generic.on,
    ...each(
      listedAddress,
      reputation({ refuse: often, defer: sometimes }, { code: 550, text: 'The sending address is on its list' }),
    ),
  },
} as const satisfies Policy<FindingRef>;

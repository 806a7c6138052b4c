import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import generic, { asOthers } from './generic.ts';
import { fieldManual, sometimes } from './strength.ts';

export default {
  id: 'symantec',
  name: 'Broadcom Email Security.cloud',
  domains: [],
  mx: ['.messagelabs.com'],
  base: asOthers,
  contentWeight: 1,
  on: {
    ...generic.on,
    'spam-likeness/likely': fieldManual({ refuse: sometimes }, { code: 553, text: 'The message was filtered' }),
  },
} as const satisfies Policy<FindingRef>;

import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import generic, { asOthers } from './generic.ts';
import { fieldManual, reply, sometimes } from './strength.ts';

export default {
  id: 'proton',
  name: 'Proton Mail',
  domains: ['proton.me', 'protonmail.com', 'pm.me', 'protonmail.ch'],
  mx: ['protonmail.ch', 'protonmail.com'],
  base: asOthers,
  contentWeight: 1,
  on: {
    ...generic.on,
    'spam-likeness/likely': fieldManual(
      { refuse: sometimes },
      reply(550, '5.7.1', 'The spam filter refuses the message'),
    ),
  },
} as const satisfies Policy<FindingRef>;

import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import generic, { asOthers } from './generic.ts';
import { fieldManual, mostly, often, reply } from './strength.ts';
import { greylist } from './waits.ts';

const spamUrl = { code: 554, text: 'A link in the message leads to a domain known for spam' };

export default {
  id: 'barracuda',
  name: 'Barracuda',
  domains: [],
  mx: ['.barracudanetworks.com'],
  base: asOthers,
  contentWeight: 1,
  on: {
    ...generic.on,
    'listed/domain-at-spamhaus': fieldManual({ refuse: mostly }, spamUrl),
    'listed/domain': fieldManual({ refuse: often }, spamUrl),
    'attachments/executable': fieldManual({ refuse: mostly }, { code: 554, text: 'The content is not allowed' }),
    'greylisting/expected': fieldManual(
      { defer: often, wait: greylist },
      reply(451, '4.7.1', 'Greylisted; try again in five minutes'),
    ),
  },
} as const satisfies Policy<FindingRef>;

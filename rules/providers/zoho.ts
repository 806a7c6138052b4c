import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import generic, { asOthers } from './generic.ts';
import { fieldManual, often, reply } from './strength.ts';

export default {
  id: 'zoho',
  name: 'Zoho Mail',
  domains: ['zoho.com', 'zohomail.com', 'zohomail.eu'],
  mx: ['smtpin.zoho.com', 'smtpin.zoho.eu', 'smtpin.zoho.in', 'mx.zoho.com', 'mx.zohomail.com'],
  base: asOthers,
  contentWeight: 1,
  notes: [
    {
      text: 'Organisations may refuse mail by rules of their own, with 541 5.4.1',
      source: 'SMTP Field Manual, 2025-02',
    },
  ],
  on: {
    ...generic.on,
    'attachments/executable': fieldManual({ refuse: often }, reply(552, '5.7.1', 'The message is taken for a virus')),
  },
} as const satisfies Policy<FindingRef>;

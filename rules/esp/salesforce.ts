import type { Esp } from '../../src/model/esp.ts';

export default {
  id: 'salesforce',
  name: 'Salesforce Marketing Cloud',
  marks: {
    value: { headers: ['x-sfmc-stack'], domains: ['exacttarget.com', 'exct.net'] },
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  spfInclude: {
    value: 'cust-spf.exacttarget.com',
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  returnPath: {
    value: 'customer',
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  dkim: null,
  adds: {
    value: ['date', 'message-id', 'list-unsubscribe', 'dkim', 'tracking'],
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  pool: { value: 'either', source: 'general knowledge of its mails, unverified', asOf: '2024', unverified: true },
  setup: 'Sender Authentication Package or Domain Verification, ordered from Salesforce',
} as const satisfies Esp;

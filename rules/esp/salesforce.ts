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
    value: ['cust-spf.exacttarget.com'],
    source: 'mxtoolbox.com, outbound provider ExactTarget; senderclarity.com',
    asOf: '2026',
  },
  returnPath: {
    value: 'customer',
    source: 'trailhead.salesforce.com, Understand Authentication and SAP (bounce.em.example.com)',
    asOf: '2026',
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

import type { Esp } from '../../src/model/esp.ts';

export default {
  id: 'hubspot',
  name: 'HubSpot',
  marks: {
    value: { headers: ['x-hs-cid', 'x-hubspot-correlation-id'], domains: ['hubspotemail.net', 'hs-send.com'] },
    source: 'MAIL FROM domains seen at Outlook.com; header names from memory',
    asOf: '2025',
  },
  spfInclude: null,
  returnPath: { value: 'own', source: 'MAIL FROM and From of mails received at Outlook.com (2023-2025)', asOf: '2025' },
  dkim: {
    value: [{ selector: 'hs1' }, { selector: 'hs2' }],
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  adds: {
    value: ['date', 'message-id', 'list-unsubscribe', 'dkim', 'tracking'],
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  pool: { value: 'either', source: 'general knowledge of its mails, unverified', asOf: '2024', unverified: true },
  setup: 'Settings, Domains & URLs, Connect a domain, Email Sending',
} as const satisfies Esp;

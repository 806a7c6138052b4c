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
  returnPath: {
    value: 'own-by-default',
    source: 'dmarc.wiki/hubspot: own (hubspotemail.net), with a dedicated IP the customer’s',
    asOf: '2026',
  },
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
  pool: { value: 'either', source: 'dmarc.wiki/hubspot', asOf: '2026' },
  setup: 'Settings, Domains & URLs, Connect a domain, Email Sending',
} as const satisfies Esp;

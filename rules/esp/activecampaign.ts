import type { Esp } from '../../src/model/esp.ts';

export default {
  id: 'activecampaign',
  name: 'ActiveCampaign',
  marks: {
    value: { headers: ['x-ac-weight'], domains: ['activehosted.com', 'acems1.com', 'emsd1.com'] },
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  spfInclude: null,
  returnPath: {
    value: 'either',
    source: 'senderclarity.com/guides/activecampaign: own, or the Mailserver Domain CNAME',
    asOf: '2026',
  },
  dkim: {
    value: [
      { selector: 'acdkim1', target: 'dkim.acdkim1.acems1.com' },
      { selector: 'acdkim2', target: 'dkim.acdkim2.acems1.com' },
    ],
    source: 'senderclarity.com/guides/activecampaign',
    asOf: '2026',
  },
  adds: {
    value: ['date', 'message-id', 'list-unsubscribe', 'dkim', 'tracking'],
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  pool: { value: 'either', source: 'general knowledge of its mails, unverified', asOf: '2024', unverified: true },
  setup: 'Settings, Advanced, Sending domains',
} as const satisfies Esp;

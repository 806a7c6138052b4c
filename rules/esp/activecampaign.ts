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
  returnPath: { value: 'own', source: 'general knowledge of its mails, unverified', asOf: '2024', unverified: true },
  dkim: {
    value: [{ selector: 'acdkim1' }, { selector: 'acdkim2' }],
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
  setup: 'Settings, Advanced, Sending domains',
} as const satisfies Esp;

import type { Esp } from '../../src/model/esp.ts';

export default {
  id: 'google-workspace',
  name: 'Google Workspace',
  marks: {
    value: { headers: [], domains: ['1e100.net'] },
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  spfInclude: { value: ['_spf.google.com'], source: 'useboring-spfcreator, SPF records by provider', asOf: '2026' },
  returnPath: {
    value: 'customer',
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  dkim: {
    value: [{ selector: 'google' }],
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  adds: {
    value: ['date', 'message-id', 'dkim'],
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  pool: { value: 'shared', source: 'general knowledge of its mails, unverified', asOf: '2024', unverified: true },
  setup: 'Admin console, Apps, Gmail, Authenticate email',
} as const satisfies Esp;

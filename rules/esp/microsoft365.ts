import type { Esp } from '../../src/model/esp.ts';

export default {
  id: 'microsoft365',
  name: 'Microsoft 365',
  marks: {
    value: { headers: [], domains: ['onmicrosoft.com'] },
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  spfInclude: {
    value: ['spf.protection.outlook.com'],
    source: 'useboring-spfcreator, SPF records by provider',
    asOf: '2026',
  },
  returnPath: {
    value: 'customer',
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  dkim: {
    value: [{ selector: 'selector1' }, { selector: 'selector2' }],
    source: 'domainpreflight.dev, DMARC alignment',
    asOf: '2026',
  },
  adds: {
    value: ['date', 'message-id', 'dkim'],
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  pool: { value: 'shared', source: 'general knowledge of its mails, unverified', asOf: '2024', unverified: true },
  setup: 'Microsoft Defender, Email authentication settings, DKIM',
} as const satisfies Esp;

import type { Esp } from '../../src/model/esp.ts';

export default {
  id: 'klaviyo',
  name: 'Klaviyo',
  marks: {
    value: { headers: ['x-kmail-account', 'x-kmail-message'], domains: ['klaviyomail.com', 'kmail-lists.com'] },
    source:
      'headers of opt-in newsletters it sent (2023) (kmail-lists.com); phishfence.io (klaviyomail.com); header names from memory',
    asOf: '2026',
  },
  spfInclude: null,
  returnPath: { value: 'customer', source: 'trustyourinbox.com/kb, Klaviyo; spfwise.com', asOf: '2026-07' },
  dkim: {
    value: [
      { selector: 'km1' },
      { selector: 'km2' },
      { selector: 'klaviyo1' },
      { selector: 'klaviyo2' },
      { selector: 'kl' },
    ],
    source: 'trustyourinbox.com, phishfence.io, domainsecurityscanner.com: they differ',
    asOf: '2026',
  },
  adds: {
    value: ['date', 'message-id', 'list-unsubscribe', 'dkim', 'tracking'],
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  pool: { value: 'either', source: 'general knowledge of its mails, unverified', asOf: '2024', unverified: true },
  setup: 'Settings, Domains, Add Domain',
} as const satisfies Esp;

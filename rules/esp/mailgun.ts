import type { Esp } from '../../src/model/esp.ts';

export default {
  id: 'mailgun',
  name: 'Mailgun',
  marks: {
    value: { headers: ['x-mailgun-sid', 'x-mailgun-sending-ip'], domains: ['mailgun.org', 'mailgun.net'] },
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  spfInclude: { value: ['mailgun.org'], source: 'dailytool.net, SPF with several providers', asOf: '2026' },
  returnPath: { value: 'either', source: 'mxio.io/providers/mailgun; spfwise.com', asOf: '2026-02' },
  dkim: {
    value: [
      { selector: 'pdk1' },
      { selector: 'pdk2' },
      { selector: 'mx' },
      { selector: 'smtp' },
      { selector: 'pic' },
      { selector: 'k1' },
    ],
    source: 'mxio.io/providers/mailgun (pdk1, pdk2); spfwise.com (mx); the others general knowledge',
    asOf: '2026-02',
  },
  adds: {
    value: ['date', 'message-id', 'dkim', 'tracking'],
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  pool: { value: 'either', source: 'general knowledge of its mails, unverified', asOf: '2024', unverified: true },
  setup: 'Sending, Domains, DNS records',
} as const satisfies Esp;

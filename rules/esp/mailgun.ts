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
  spfInclude: { value: 'mailgun.org', source: 'dailytool.net, SPF with several providers', asOf: '2026' },
  returnPath: {
    value: 'customer',
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  dkim: null,
  adds: {
    value: ['date', 'message-id', 'dkim', 'tracking'],
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  pool: { value: 'either', source: 'general knowledge of its mails, unverified', asOf: '2024', unverified: true },
  setup: 'Sending, Domains, DNS records',
} as const satisfies Esp;

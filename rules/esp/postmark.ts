import type { Esp } from '../../src/model/esp.ts';

export default {
  id: 'postmark',
  name: 'Postmark',
  marks: {
    value: { headers: ['x-pm-message-id', 'x-pm-message-stream'], domains: ['mtasv.net'] },
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  spfInclude: null,
  returnPath: {
    value: 'either',
    source:
      'trustyourinbox.com/kb, Postmark; spfwise.com (Return-Path on mtasv.net, or pm-bounces CNAME pm.mtasv.net): no include needed',
    asOf: '2026-07',
  },
  dkim: null,
  adds: {
    value: ['date', 'message-id', 'dkim'],
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  pool: { value: 'either', source: 'general knowledge of its mails, unverified', asOf: '2024', unverified: true },
  setup: 'Sender Signatures, DNS settings',
} as const satisfies Esp;

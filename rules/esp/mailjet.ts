import type { Esp } from '../../src/model/esp.ts';

export default {
  id: 'mailjet',
  name: 'Mailjet',
  marks: {
    value: { headers: ['x-mj-mid', 'x-mj-errormessage', 'x-mailjet-campaign'], domains: ['mailjet.com', 'mjt.lu'] },
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  spfInclude: { value: ['spf.mailjet.com'], source: 'documentation.mailjet.com 360049641733', asOf: '2025' },
  returnPath: {
    value: 'own-by-default',
    source: 'mailjet.com/blog, DMARCbis: bnc3.mailjet.com, unless a custom return path is set up',
    asOf: '2026',
  },
  dkim: {
    value: [{ selector: 'mailjet' }],
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
  setup: 'Account settings, Sender domains & addresses, Authenticate',
} as const satisfies Esp;

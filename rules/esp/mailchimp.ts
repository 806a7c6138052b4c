import type { Esp } from '../../src/model/esp.ts';

export default {
  id: 'mailchimp',
  name: 'Mailchimp',
  marks: {
    value: {
      headers: ['x-mc-user'],
      domains: ['mcsv.net', 'mcdlv.net', 'rsgsv.net', 'mailchimpapp.net', 'list-manage.com'],
    },
    source: 'dmarc.wiki/mailchimp (domains); header names from memory',
    asOf: '2026',
  },
  spfInclude: null,
  returnPath: { value: 'own', source: 'dmarc.wiki/mailchimp', asOf: '2026' },
  dkim: {
    value: [
      { selector: 'k1', target: 'dkim.mcsv.net' },
      { selector: 'k2', target: 'dkim2.mcsv.net' },
      { selector: 'k3', target: 'dkim3.mcsv.net' },
    ],
    source: 'dmarc.wiki/mailchimp; phishfence.io/learn/dmarc-mailchimp',
    asOf: '2026',
  },
  adds: {
    value: ['date', 'message-id', 'list-unsubscribe', 'dkim', 'tracking'],
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  pool: null,
  setup: 'Account & billing, Domains, Start authentication',
} as const satisfies Esp;

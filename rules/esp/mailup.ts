import type { Esp } from '../../src/model/esp.ts';

export default {
  id: 'mailup',
  name: 'MailUp, Contactlab',
  marks: {
    value: { headers: ['x-mailup-id'], domains: ['musvc.com', 'mailup.com', 'contactlab.it'] },
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  spfInclude: {
    value: ['musvc.com'],
    source: 'help.mailup.com, SPF non trovato (v=spf1 include:musvc.com ~all)',
    asOf: '2024',
  },
  returnPath: null,
  dkim: null,
  adds: {
    value: ['date', 'message-id', 'list-unsubscribe', 'dkim', 'tracking'],
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  pool: null,
  setup: 'Settings, Account settings, Senders and domains',
} as const satisfies Esp;

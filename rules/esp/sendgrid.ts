import type { Esp } from '../../src/model/esp.ts';

export default {
  id: 'sendgrid',
  name: 'SendGrid',
  marks: {
    value: { headers: ['x-sg-eid', 'x-sg-id'], domains: ['sendgrid.net'] },
    source: 'headers of opt-in newsletters it sent (2023) (X-SG-EID); dmarc.wiki/sendgrid',
    asOf: '2026',
  },
  spfInclude: {
    value: ['sendgrid.net'],
    source: 'support.ticketsocket.com 206663993, SPF through SendGrid',
    asOf: '2024',
  },
  returnPath: { value: 'customer', source: 'dmarc.wiki/sendgrid', asOf: '2026' },
  dkim: { value: [{ selector: 's1' }, { selector: 's2' }], source: 'dmarc.wiki/sendgrid', asOf: '2026' },
  adds: {
    value: ['date', 'message-id', 'dkim', 'tracking'],
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  pool: { value: 'either', source: 'general knowledge of its mails, unverified', asOf: '2024', unverified: true },
  setup: 'Settings, Sender Authentication, Authenticate Your Domain',
} as const satisfies Esp;

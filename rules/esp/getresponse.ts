import type { Esp } from '../../src/model/esp.ts';

export default {
  id: 'getresponse',
  name: 'GetResponse',
  marks: {
    value: { headers: ['x-getresponse-id'], domains: ['getresponse.com', 'getresponse-mail.com', 'gr-cdn.com'] },
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  spfInclude: null,
  returnPath: { value: 'own', source: 'general knowledge of its mails, unverified', asOf: '2024', unverified: true },
  dkim: null,
  adds: {
    value: ['date', 'message-id', 'list-unsubscribe', 'dkim', 'tracking'],
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  pool: null,
  setup: 'Emails and domains, Authenticate domain',
} as const satisfies Esp;

import type { Esp } from '../../src/model/esp.ts';

export default {
  id: 'sparkpost',
  name: 'SparkPost (Bird)',
  marks: {
    value: { headers: ['x-msys-api', 'x-msfbl'], domains: ['sparkpostmail.com'] },
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  spfInclude: {
    value: ['sparkpostmail.com'],
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  returnPath: {
    value: 'either',
    source: 'sparkpost.com/docs custom-bounce-domain (CNAME sparkpostmail.com or eu.sparkpostmail.com)',
    asOf: '2021-03',
  },
  dkim: null,
  adds: {
    value: ['date', 'message-id', 'dkim', 'tracking'],
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  pool: { value: 'either', source: 'general knowledge of its mails, unverified', asOf: '2024', unverified: true },
  setup: 'Configuration, Domains',
} as const satisfies Esp;

import type { Esp } from '../../src/model/esp.ts';

export default {
  id: 'ses',
  name: 'Amazon SES',
  marks: {
    value: { headers: ['x-ses-outgoing'], domains: ['amazonses.com'] },
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  spfInclude: {
    value: ['amazonses.com'],
    source: 'docs.aws.amazon.com/ses, custom MAIL FROM domain, named by public SPF records',
    asOf: '2025',
  },
  returnPath: { value: 'either', source: 'docs.aws.amazon.com/ses/latest/dg/mail-from.html', asOf: '2025' },
  dkim: null,
  adds: {
    value: ['date', 'message-id', 'dkim'],
    source: 'general knowledge of its mails, unverified',
    asOf: '2024',
    unverified: true,
  },
  pool: { value: 'either', source: 'general knowledge of its mails, unverified', asOf: '2024', unverified: true },
  setup: 'Identities, the domain, Authentication (Easy DKIM; custom MAIL FROM)',
} as const satisfies Esp;

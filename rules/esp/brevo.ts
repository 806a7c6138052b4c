import type { Esp } from '../../src/model/esp.ts';

export default {
  id: 'brevo',
  name: 'Brevo',
  marks: {
    value: { headers: ['x-sib-id', 'x-mailin-eid'], domains: ['sender-sib.com', 'brevosend.com', 'sendinblue.com'] },
    source: 'captaindns.com and help.brevo.com (domains); header names from memory',
    asOf: '2026',
  },
  spfInclude: { value: 'spf.sendinblue.com', source: 'suped.com, combining SPF records with Sendinblue', asOf: '2025' },
  returnPath: { value: 'either', source: 'captaindns.com, Brevo technical guide', asOf: '2026-01' },
  dkim: {
    value: [{ selector: 'brevo1' }, { selector: 'brevo2' }, { selector: 'mail' }],
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
  pool: { value: 'either', source: 'captaindns.com, Brevo technical guide', asOf: '2026-01' },
  setup: 'Senders, Domains & Dedicated IPs, Domains, Authenticate',
} as const satisfies Esp;

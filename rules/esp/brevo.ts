import type { Esp } from '../../src/model/esp.ts';

export default {
  id: 'brevo',
  name: 'Brevo',
  marks: {
    value: {
      headers: ['x-sib-id', 'x-mailin-eid'],
      domains: ['sender-sib.com', 'brevosend.com', 'sendinblue.com', 'dkim.brevo.com', 'mailin.fr'],
    },
    source:
      'captaindns.com and help.brevo.com (domains); github.com/Immersion-Facilitee/immersion-facile issue 1824 (headers)',
    asOf: '2026',
  },
  spfInclude: {
    value: ['spf.brevo.com', 'spf.sendinblue.com'],
    source:
      'suped.com, combining SPF records with Sendinblue: accounts show the first today, older instructions the second',
    asOf: '2026-05',
  },
  returnPath: {
    value: 'own-by-default',
    source:
      'captaindns.com, Brevo technical guide (sender-sib.com on shared addresses); suped.com, Brevo SPF alignment',
    asOf: '2026-06',
  },
  dkim: {
    value: [{ selector: 'brevo1' }, { selector: 'brevo2' }, { selector: 'mail' }],
    source:
      'developers.brevo.com, domain authentication (mail, TXT); public DNS set-ups (brevo1, brevo2: CNAMEs to b1 and b2 .NAME.dkim.brevo.com)',
    asOf: '2026',
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

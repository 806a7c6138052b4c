import type { Profile } from '../../src/model/profile.ts';
import type { FindingRef } from '../index.ts';

/** Campaigns and newsletters: what readers did not ask for today. */
export default {
  levels: {},
  advice: [
    {
      id: 'one-click',
      says: 'Offer one-click unsubscribing: List-Unsubscribe with an https link and List-Unsubscribe-Post, both under the DKIM signature',
      because: 'who cannot leave reports spam',
      source: 'RFC 8058; Google Email sender guidelines FAQ (2026-03)',
      openBy: [
        'unsubscribe/missing',
        'unsubscribe/empty',
        'one-click/not-offered',
        'one-click/no-https',
        'one-click/wrong-value',
        'one-click-signed/not-covered',
      ],
    },
    {
      id: 'own-subdomain',
      says: 'Send campaigns from a subdomain of their own, as news.your.domain',
      because: 'what readers think of offers should not decide about invoices and colleagues’ mail',
      source: 'Google Email sender guidelines (2026-03); M3AAWG Sender Best Common Practices 3.0 (2015)',
      openBy: ['own-subdomain/promotional'],
    },
    {
      id: 'dmarc',
      says: 'Publish DMARC, at first with p=none',
      because: 'Gmail, Yahoo and Outlook.com ask every bulk sender for it',
      source: 'Google, Yahoo and Microsoft sender requirements (2024 to 2026)',
      openBy: ['dmarc-record/missing', 'dmarc-record/several', 'dmarc-record/no-policy'],
    },
    {
      id: 'dmarc-reports',
      says: 'Have DMARC reports sent to you (rua), and read them',
      because: 'they alone show who sends in your name and what does not pass',
      source: 'RFC 9990; Google Email sender guidelines (2026-03)',
      openBy: ['dmarc-policy/no-reports', 'dmarc-record/missing', 'dmarc-record/several', 'dmarc-record/no-policy'],
    },
    {
      id: 'known',
      says: 'Enrol where your recipients are: Postmaster Tools, SNDS and JMRP, Yahoo’s complaint loop, Signal Spam',
      because: 'it is where complaints can be seen before they cost the inbox',
      source: 'pages of Google, Microsoft, Yahoo and Signal Spam (2024 to 2026)',
      openBy: ['enrolment/missing', 'enrolment/needed'],
    },
    {
      id: 'warm-up',
      says: 'Begin small, with the most active recipients, and grow slowly (deliv plan)',
      because: 'a sudden rise is taken for an account in foreign hands',
      source: 'Google Email sender guidelines (2026-03); Yahoo Sender FAQs (2025-08)',
      openBy: ['growth/sudden', 'growth/first', 'idle/idle', 'idle/unused'],
    },
  ],
} as const satisfies Profile<FindingRef>;

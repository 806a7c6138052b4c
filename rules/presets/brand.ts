import type { Profile } from '../../src/model/profile.ts';
import type { FindingRef } from '../index.ts';

/** A name that readers know and look for. */
export default {
  /** A strong brand shows its logo (BIMI) only under an enforced policy. Judgement. */
  levels: { 'dmarc-policy/monitoring': 'warn', 'dmarc-policy/testing': 'warn', 'from-name/missing': 'warn' },
  advice: [
    {
      id: 'dmarc',
      says: 'Enforce DMARC: p=quarantine, then p=reject, on the organisational domain',
      because: 'others cannot send in the brand’s name, and no logo is shown without it',
      source: 'BIMI support of mailbox providers (2024-11)',
      openBy: [
        'dmarc-record/missing',
        'dmarc-record/several',
        'dmarc-policy/monitoring',
        'dmarc-policy/testing',
        'bimi-record/not-enforced',
      ],
    },
    {
      id: 'bimi',
      says: 'Publish BIMI with a certificate: a VMC, which needs a registered mark; a CMC is known to Gmail alone',
      because: 'Gmail and Apple show the logo only with a certificate; no provider says that it changes delivery',
      source: 'BIMI support of mailbox providers (2024-11)',
      openBy: ['bimi-record/missing', 'bimi-record/no-certificate', 'bimi-record/not-enforced'],
    },
    {
      id: 'stable-from',
      says: 'Keep one From name and address for each kind of mail, and announce any change of them',
      because: 'readers and filters know a sender by both',
      source: 'Apple, Postmaster information for iCloud Mail: constant addresses, domains, From (2025-02)',
      openBy: ['from-name/missing', 'from-name/address'],
    },
  ],
} as const satisfies Profile<FindingRef>;

import type { Profile } from '../../src/model/profile.ts';
import type { FindingRef } from '../index.ts';

/** Banks, parcel services, authorities: whoever is imitated. */
export default {
  /** Whoever is imitated needs p=reject, the reports that show the imitations, and links that can only be its own. Judgement. */
  levels: {
    'dmarc-policy/monitoring': 'warn',
    'dmarc-policy/testing': 'warn',
    'dmarc-policy/no-reports': 'warn',
    'shared-domains/shared-host': 'warn',
    'link-domains/elsewhere': 'warn',
    'link-domains/plain-http': 'warn',
    'reply-to/elsewhere': 'warn',
    'impersonation/not-refused': 'warn',
  },
  advice: [
    {
      id: 'dmarc',
      says: 'Publish DMARC p=reject, for subdomains too (sp, np), and read its reports',
      because: 'receivers then refuse what imitators send in this name',
      source: 'RFC 9989 section 4.7; M3AAWG Email Authentication Recommended Best Practices (2020)',
      openBy: [
        'dmarc-record/missing',
        'dmarc-record/several',
        'dmarc-policy/monitoring',
        'dmarc-policy/testing',
        'dmarc-policy/no-reports',
        'impersonation/not-refused',
      ],
    },
    {
      id: 'strict-alignment',
      says: 'Ask for strict alignment (adkim=s; aspf=s) once every stream signs with its own From domain',
      because: 'a forgotten subdomain cannot speak for the whole name then',
      source: 'RFC 9989 section 4.4; judgement',
      openBy: ['impersonation/relaxed'],
    },
    {
      id: 'own-links',
      says: 'Let every link, picture and click counter stand on a domain of your own, without shorteners, and https throughout',
      because: 'readers can be taught one name only',
      source: 'mail.ru rules for senders (2023); Google Email sender guidelines: visible links (2026-03)',
      openBy: [
        'shared-domains/shortener',
        'shared-domains/shared-host',
        'link-domains/elsewhere',
        'link-domains/plain-http',
        'obscured-links/obscured',
        'obscured-links/ip-address',
        'obscured-links/names-another',
      ],
    },
    {
      id: 'look-alikes',
      says: 'Watch for domains that look like yours, and register the nearest',
      because: 'the imitation comes from where DMARC does not reach',
      source: 'judgement',
      openBy: ['look-alike/brand', 'look-alike/sender'],
    },
  ],
} as const satisfies Profile<FindingRef>;

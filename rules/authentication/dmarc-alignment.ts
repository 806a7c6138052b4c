import type { Identifier } from '../../src/model/authentication.ts';
import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'dmarc-alignment',
  criterion: 'authentication',
  passes: 'Authenticated mail is aligned with the From domain',
  why: 'SPF and DKIM count for the reader only when they pass for the domain the reader sees in From.',
  sources: ['RFC 9989 section 4.4', 'Google Email sender guidelines FAQ (2026-03)', 'GMX best practices (2025)'],
  needs: ['alignment'],
  messages: {
    unaligned: {
      level: 'fail',
      text: 'Nothing that authenticates is aligned with {subject}: {identifiers}',
      fix: 'Sign with DKIM d={subject}, or with a MAIL FROM domain below it',
    },
    refused: {
      level: 'fail',
      text: 'The own DMARC policy of {subject} (p=reject) asks receivers to refuse this mail: {identifiers}',
      fix: 'Sign with DKIM d={subject} before sending anything under this policy',
    },
    'set-aside': {
      level: 'fail',
      text: 'The own DMARC policy of {subject} (p=quarantine) asks receivers to file this mail as junk: {identifiers}',
      fix: 'Sign with DKIM d={subject} before sending anything under this policy',
    },
    'dkim-unaligned': {
      level: 'fail',
      text: 'No DKIM signature is aligned with {subject}: {identifiers}',
      fix: 'Sign with DKIM d={subject}: SPF alone breaks when the mail is forwarded, and GMX wants an aligned signature',
    },
  },

  *check({ alignment: { from, policy, identifiers, open } }, say) {
    const aligned = identifiers.filter(one => one.aligned);
    const data = { identifiers: identifiers.map(described).join('; ') };
    if (aligned.some(({ authenticated }) => authenticated)) {
      const dkim = identifiers.filter(({ by }) => by === 'dkim');
      const possible = dkim.filter(one => one.aligned && one.authenticated !== false);
      if (possible.some(({ authenticated }) => authenticated)) return;
      if (dkim.length > 0 && possible.length === 0) yield say['dkim-unaligned'](from, { data });
      for (const { why, because } of possible)
        yield say.unsure(from, why ?? 'needs-unknown', because, 'dkim-unaligned');
      return;
    }
    const notJudged = aligned.filter(({ authenticated }) => authenticated === null);
    for (const { why, because } of notJudged) yield say.unsure(from, why ?? 'needs-unknown', because);
    for (const { why, detail } of open) yield say.unsure(from, why, detail);
    if (notJudged.length + open.length > 0) return;
    if (policy === 'reject') yield say.refused(from, { data });
    else if (policy === 'quarantine') yield say['set-aside'](from, { data });
    else yield say.unaligned(from, { data });
  },
});

function described({ by, domain, authenticated, because, aligned }: Identifier): string {
  const state = authenticated === null ? 'is not judged' : authenticated ? 'passes' : 'does not pass';
  return `${aligned ? 'aligned' : 'unaligned'} ${by.toUpperCase()} ${state} for ${domain}: ${because}`;
}

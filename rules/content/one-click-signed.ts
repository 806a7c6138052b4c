import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'one-click-signed',
  criterion: 'content',
  passes: 'A valid DKIM signature covers the one-click headers',
  why: 'Receivers offer one-click unsubscribing only where a DKIM signature that verifies covers both headers: else anyone could have added them.',
  sources: ['RFC 8058 section 4', 'Google Email sender guidelines FAQ (2026-03)'],
  needs: ['unsubscribe', 'dkimSignatures', 'sender'],
  messages: {
    'not-covered': {
      level: 'warn',
      text: 'No valid DKIM signature covers {subject}, so one-click unsubscribing is not offered',
      fix: 'Put {subject} into the headers to sign (h=) at your ESP or signer',
    },
  },

  *check({ unsubscribe: { uris, post }, dkimSignatures, sender }, say) {
    if (uris === null || post === null || sender.stream === 'transactional') {
      return yield say.unsure('List-Unsubscribe', 'not-applicable', 'there is no one-click header to cover');
    }
    const valid = dkimSignatures.verified.filter(({ result }) => result === 'pass');
    // Without a valid signature the signature itself is the finding.
    if (valid.length === 0) return yield say.unsure('List-Unsubscribe', 'not-applicable', 'no DKIM signature verifies');
    for (const header of ['List-Unsubscribe', 'List-Unsubscribe-Post']) {
      if (!valid.some(({ covers }) => covers.includes(header.toLowerCase()))) yield say['not-covered'](header);
    }
  },
});

import { whyOf } from '../../src/mail/why.ts';
import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'dkim-signature',
  criterion: 'authentication',
  passes: 'Every DKIM signature of the message verifies',
  why: 'A signature that does not verify counts as none: the mail was changed after signing, or the key is not the one it was signed with.',
  sources: ['RFC 6376 section 6', 'Google Email sender guidelines FAQ (2026-03)', 'Yahoo Sender FAQs (2025-08)'],
  needs: ['message', 'dkimSignatures', 'dkimKeys'],
  messages: {
    missing: {
      level: 'fail',
      text: 'The message was received without a DKIM signature',
      fix: 'Turn on DKIM signing for the From domain at your ESP or outbound server',
    },
    broken: {
      level: 'fail',
      text: 'The DKIM signature of {subject} does not verify: {reason}',
      fix: 'Sign as the last step before sending, and check that the key published for selector {selector} is the signing one',
    },
  },

  *check({ message, dkimSignatures, dkimKeys }, say) {
    if (dkimSignatures.total === 0 && message.stage === 'received') yield say.missing('DKIM-Signature');
    for (const { domain, selector, result, because, line } of dkimSignatures.verified) {
      const key = dkimKeys.find(one => one.domain === domain && one.selector === selector);
      // A key that is absent, revoked or unreadable is the key rule's finding.
      if (key !== undefined && key.state === 'unanswered') {
        yield say.unsure(domain, whyOf(key.unanswered ?? 'servfail'), `${key.name} did not answer (${key.evidence})`);
      } else if (result === 'temperror') yield say.unsure(domain, 'timeout', because);
      else if (result !== 'pass' && (key === undefined || key.state === 'found')) {
        yield say.broken(domain, {
          data: { reason: because || result, selector },
          place: { header: 'DKIM-Signature', ...(line === undefined ? {} : { line }) },
        });
      }
    }
  },
});

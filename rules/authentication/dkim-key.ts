import { whyOf } from '../../src/mail/why.ts';
import { defineRule } from '../../src/model/rule.ts';

/** Google Email sender guidelines (2026-03) and Yahoo Sender FAQs (2025-08): at least 1024 bits, 2048 recommended. */
const leastBits = 1024;
const goodBits = 2048;

export default defineRule({
  id: 'dkim-key',
  criterion: 'authentication',
  passes: 'Every DKIM selector in use publishes a sound key',
  why: 'A signature is worth what its public key is worth: without one at the selector, or with a short one, it does not verify.',
  sources: [
    'RFC 6376 section 3.6.1',
    'RFC 8301',
    'Google Email sender guidelines (2026-03)',
    'Yahoo Sender FAQs (2025-08)',
  ],
  needs: ['dkimKeys'],
  messages: {
    absent: {
      level: 'fail',
      text: 'There is no DKIM key at {subject}',
      fix: 'Publish the public key of selector {selector} as a TXT record (or the CNAME your ESP gives you) at {subject}',
    },
    revoked: {
      level: 'fail',
      text: 'The DKIM key at {subject} is revoked (empty p=)',
      fix: 'Sign with a selector whose key is published, or publish the key again at {subject}',
    },
    malformed: {
      level: 'fail',
      text: 'The DKIM key at {subject} cannot be read',
      fix: 'Publish the record again at {subject}, copied whole from your ESP or signer',
    },
    several: {
      level: 'fail',
      text: '{subject} holds more than one record, and receivers may pick any of them',
      fix: 'Leave one TXT record at {subject}',
    },
    weak: {
      level: 'fail',
      text: 'The RSA key at {subject} has {bits} bits, receivers want 1024 or more',
      fix: 'Make a 2048-bit key pair and publish it under a new selector',
    },
    short: {
      level: 'info',
      text: 'The RSA key at {subject} has {bits} bits; 2048 is recommended',
      fix: 'Change to a 2048-bit key under a new selector at the next rotation',
    },
    'not-for-email': {
      level: 'fail',
      text: 'The key at {subject} is not for e-mail (s=)',
      fix: 'Remove s= from the record at {subject}, or sign with a selector for e-mail',
    },
    'only-ed25519': {
      level: 'warn',
      text: 'Only Ed25519 keys are in use ({subject}), which many receivers cannot verify yet',
      fix: 'Sign with an RSA key of 2048 bits beside it',
    },
    testing: {
      level: 'warn',
      text: 'The key at {subject} says it is a test (t=y)',
      fix: 'Remove t=y from the record at {subject}',
    },
  },

  *check({ dkimKeys }, say) {
    for (const { name, selector, state, evidence, bits, type, testing, forEmail, unanswered } of dkimKeys) {
      if (state === 'unanswered')
        yield say.unsure(name, whyOf(unanswered ?? 'servfail'), `${name} did not answer (${evidence})`);
      else if (state === 'absent') yield say.absent(name, { data: { selector } });
      else if (state !== 'found') yield say[state](name, { data: {}, evidence });
      else if (type === 'rsa' && bits !== undefined && bits < leastBits)
        yield say.weak(name, { data: { bits }, evidence });
      else if (type === 'rsa' && bits !== undefined && bits < goodBits)
        yield say.short(name, { data: { bits }, evidence });
      if (state === 'found' && forEmail === false) yield say['not-for-email'](name, { data: {}, evidence });
      if (state === 'found' && testing) yield say.testing(name, { data: {}, evidence });
    }
    const usable = dkimKeys.filter(({ state }) => state === 'found');
    if (usable.length > 0 && usable.every(({ type }) => type === 'ed25519')) {
      yield say['only-ed25519'](usable.map(({ name }) => name).join(', '));
    }
  },
});

import { defineRule } from '../../src/model/rule.ts';
import { decisionOf } from '../data/vetting/decision.ts';

export default defineRule({
  id: 'decision-signature',
  criterion: 'vetting',
  passes: 'The decision is signed by those who may decide',
  why: 'A gate is as good as the signature on what opens it.',
  sources: ['the campaign itself: vetting.required', 'ssh-keygen(1), ALLOWED SIGNERS'],
  needs: ['decision'],
  messages: {
    missing: {
      level: 'fail',
      ground: 'required',
      text: 'The decision bears no signature',
      fix: 'Let a reviewer sign it (deliv vet sign LIST -o decision.json --cosign)',
    },
    broken: {
      level: 'fail',
      ground: 'required',
      text: 'What {subject} signed is not what the decision says now',
      fix: 'Find out who changed the file, and let a reviewer decide anew',
    },
    'unknown-signer': {
      level: 'fail',
      ground: 'required',
      text: '{subject} signed and may not decide: {because}',
      fix: 'Let a reviewer decide, or add the signer to the reviewers file of the configuration',
    },
  },

  *check({ decision }, say) {
    const record = decisionOf(decision);
    if (record === undefined) yield say.unsure('list', 'not-applicable', 'there is no decision about this list');
    if (record?.signatures.length === 0) yield say.missing('list');
    for (const { reviewer, verification } of record?.signatures ?? []) {
      const { state } = verification;
      if (state === 'bad') yield say.broken(reviewer);
      if (state === 'unknown-reviewer')
        yield say['unknown-signer'](reviewer, { data: { because: verification.detail } });
      if (state === 'cannot-verify') yield say.unsure(reviewer, 'unverifiable', verification.detail);
    }
  },
});

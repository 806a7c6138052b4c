import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'arc-chain',
  criterion: 'authentication',
  passes: 'The ARC chain of this copy is whole',
  why: 'Where a forwarder breaks SPF or DKIM, a whole ARC chain tells the last receiver what the first one saw; Apple asks forwarders for it.',
  sources: ['RFC 8617 section 5.2', 'Apple, Postmaster information for iCloud Mail (2025-02)'],
  needs: ['arc'],
  messages: {
    broken: {
      level: 'warn',
      text: 'The ARC chain of {subject} sets does not validate: {reason}',
      fix: 'Ask the forwarder that added the last set: it changed the mail without sealing it rightly',
    },
  },

  *check({ arc: { sets, result, because } }, say) {
    if (result === 'unanswered') yield say.unsure('ARC-Seal', 'servfail', because);
    else if (result === 'fail') yield say.broken(String(sets), { data: { reason: because } });
  },
});

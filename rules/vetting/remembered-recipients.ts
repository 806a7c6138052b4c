import { defineRule } from '../../src/model/rule.ts';
import { counted } from '../data/list/share.ts';

/** A history that knows fewer of the list was told of bounces alone, or of another list. Judgement. */
const knownAtLeast = 0.5;
/** Strangers among them that are no daily sign-ups any more. Judgement. */
const many = 0.1;

export default defineRule({
  id: 'remembered-recipients',
  criterion: 'vetting',
  passes: 'Nobody of the list bounced for good, complained or unsubscribed before',
  why: 'A dead address bounces again, who complained complains again, and who left must not be written to.',
  sources: ['GDPR article 21(3)', 'M3AAWG Sender Best Common Practices 3.0 (2015)', 'shares by judgement'],
  needs: ['list'],
  messages: {
    'said-no': {
      level: 'warn',
      text: '{count} of {of} addresses ({percent}) bounced for good, complained or unsubscribed before, as the local history tells',
      fix: 'deliv history suppression --list FILE writes their rows; take them out unless they signed up again since',
    },
    strangers: {
      level: 'info',
      text: '{count} of {of} addresses ({percent}) were never written to before, as the local history tells',
      fix: 'Write to them first in small numbers, and see what bounces, before the whole list',
    },
  },

  *check({ list }, say) {
    const { 'said-no-before': refused, 'never-mailed': strangers } = list.signals;
    if (refused === undefined || strangers === undefined)
      return yield say.unsure('list', 'no-history', 'who was written to before (deliv learn)');
    if (refused.count > 0) yield say['said-no']('list', { data: counted(refused) });
    const share = strangers.count / Math.max(1, strangers.of);
    if (share >= many && share <= 1 - knownAtLeast) yield say.strangers('list', { data: counted(strangers) });
  },
});

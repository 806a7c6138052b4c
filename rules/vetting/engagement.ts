import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';

export default defineRule({
  id: 'engagement',
  criterion: 'vetting',
  passes: 'Those who are mailed still read',
  why: 'Providers watch who reads; mailing those who never do teaches them that the mail is unwanted.',
  sources: [
    'Validity: suppress the unengaged (2019)',
    'shares by judgement; clicks and orders, for opens are no longer reliable',
  ],
  needs: ['list'],
  messages: {
    asleep: {
      level: 'warn',
      text: '{count} of {of} rows ({percent}) show no activity within 12 months',
      fix: 'Mail the active ones; ask the others once, and let go who does not answer',
    },
    unreadable: {
      level: 'info',
      text: '{count} of {of} times of activity ({percent}) could not be read, and were left out of account',
      fix: 'Export times as 2026-11-24T09:30:00Z',
    },
  },

  *check({ list }, say) {
    if (list.signals.unengaged === undefined)
      yield say.unsure('list', 'not-provided', 'a column of last activity in the list');
    const asleep = striking(list, 'unengaged', 'asleep');
    if (asleep !== null) yield say.asleep('list', { data: counted(asleep) });
    const unread = striking(list, 'unreadable-activity', 'unreadable-activity');
    if (unread !== null) yield say.unreadable('list', { data: counted(unread) });
  },
});

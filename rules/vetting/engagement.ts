import { defineRule } from '../../src/model/rule.ts';
import { counted, exceeds } from '../data/list/share.ts';

/** Judgement. */
const share = 0.65;

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
  },

  *check({ list }, say) {
    const { unengaged } = list.signals;
    if (exceeds(unengaged, share)) yield say.asleep('list', { data: counted(unengaged) });
  },
});

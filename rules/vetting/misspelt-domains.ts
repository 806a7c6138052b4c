import { defineRule } from '../../src/model/rule.ts';
import { counted, exceeds } from '../data/list/share.ts';

/** Judgement. */
const manyShare = 0.012;

export default defineRule({
  id: 'misspelt-domains',
  criterion: 'vetting',
  passes: 'Few addresses are at misspelt domains',
  why: 'Misspelt domains of large providers bounce, or belong to those who watch who mails them.',
  sources: [
    'Mailchimp Omnivore lists typos among its signs (2026-11)',
    'shares by judgement; clean sign-up forms leave 0.3 to 1 %',
  ],
  needs: ['list'],
  messages: {
    many: {
      level: 'warn',
      text: '{count} of {of} addresses ({percent}) are at misspelt domains: {examples}',
      fix: 'Correct those you are sure of with their owners’ word, remove the rest, and check addresses in the form',
    },
  },

  *check({ list }, say) {
    const typos = list.signals['typo-domain'];
    if (exceeds(typos, manyShare))
      yield say.many('list', { data: { ...counted(typos), examples: typos.detail ?? '' } });
  },
});

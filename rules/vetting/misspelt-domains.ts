import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';

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
    'one-spelling': {
      level: 'info',
      text: '{count} of {of} misspelt addresses ({percent}) are at one and the same wrong domain',
      fix: 'Look at the form, or at what read the addresses: people do not all make the same mistake',
    },
  },

  *check({ list }, say) {
    const many = striking(list, 'typo-domain', 'misspelt');
    if (many !== null) yield say.many('list', { data: { ...counted(many), examples: many.detail ?? '' } });
    const one = striking(list, 'typo-domain-top', 'one-misspelling');
    if (many !== null && one !== null) yield say['one-spelling']('list', { data: counted(one) });
  },
});

import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';

export default defineRule({
  id: 'disposable-addresses',
  criterion: 'vetting',
  passes: 'Hardly an address is made to be thrown away',
  why: 'Throw-away addresses are given by those who do not want the mail: many die soon, and hardly any is read again.',
  sources: [
    'github.com/disposable-email-domains (2026-08, CC0)',
    'ivolo/disposable-email-domains (2025-03, MIT)',
    'shares by judgement',
  ],
  needs: ['list'],
  messages: {
    many: {
      level: 'warn',
      text: '{count} of {of} addresses ({percent}) are at throw-away services',
      fix: 'Remove them, and ask for confirmation of new sign-ups',
    },
    perhaps: {
      level: 'info',
      text: '{count} of {of} addresses ({percent}) are at domains that one list calls throw-away',
      fix: 'Look at them: some are real services',
    },
  },

  *check({ list }, say) {
    const many = striking(list, 'disposable', 'disposable');
    if (many !== null) yield say.many('list', { data: counted(many) });
    const perhaps = striking(list, 'perhaps-disposable', 'perhaps-disposable');
    if (perhaps !== null) yield say.perhaps('list', { data: counted(perhaps) });
  },
});

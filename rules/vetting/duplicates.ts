import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';

export default defineRule({
  id: 'duplicates',
  criterion: 'vetting',
  passes: 'Each person stands in the list once',
  why: 'Who gets the same mail twice complains twice; many repeats show that lists were thrown together.',
  sources: ['Gmail Help: dots and +tags reach the same mailbox (2026)', 'vetting.md L-DUP; shares by judgement'],
  needs: ['list'],
  messages: {
    exact: {
      level: 'warn',
      text: '{count} of {of} rows ({percent}) repeat an address',
      fix: 'Remove the repeats; find out which lists were joined',
    },
    'same-mailbox': {
      level: 'warn',
      text: '{count} of {of} addresses ({percent}) reach a mailbox that another row reaches too',
      fix: 'Keep one of them, as its owner wrote it',
    },
  },

  *check({ list }, say) {
    const exact = striking(list, 'exact-duplicates', 'exact-duplicates');
    if (exact !== null) yield say.exact('list', { data: counted(exact) });
    const same = striking(list, 'canonical-duplicates', 'same-mailbox');
    if (same !== null) yield say['same-mailbox']('list', { data: counted(same) });
  },
});

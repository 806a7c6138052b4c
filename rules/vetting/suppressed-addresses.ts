import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';

export default defineRule({
  id: 'suppressed-addresses',
  criterion: 'vetting',
  passes: 'Nobody who said no is in the list',
  why: 'Whoever objected must not be mailed again; addresses that bounced before, bounce again.',
  sources: ['GDPR article 21(3)', 'Directive 2002/58/EC article 13(2)', 'CAN-SPAM Act section 5(a)(4)'],
  needs: ['list'],
  messages: {
    contained: {
      level: 'fail',
      ground: 'law',
      text: '{count} of {of} addresses ({percent}) stand in your own suppression file',
      fix: 'Remove them before sending, and apply the suppression file to every import',
    },
    perhaps: {
      level: 'warn',
      text: '{count} of {of} addresses ({percent}) stand in your own suppression file; so few may have signed up again, but no date says so',
      fix: 'Keep those with a newer opt-in, remove the others',
    },
  },

  *check({ list }, say) {
    const { suppressed } = list.signals;
    if (suppressed === undefined)
      return yield say.unsure('list', 'not-provided', 'a suppression file (--suppression, list.suppression)');
    if (suppressed.count === 0) return;
    const mayHaveComeBack = !list.suppressionDated && striking(list, 'suppressed', 'came-back') === null;
    yield say[mayHaveComeBack ? 'perhaps' : 'contained']('list', { data: counted(suppressed) });
  },
});

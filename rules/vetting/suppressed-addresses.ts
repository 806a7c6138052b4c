import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';

export default defineRule({
  id: 'suppressed-addresses',
  criterion: 'vetting',
  passes: 'Nobody who said no is in the list',
  why: 'Whoever objected must not be mailed again; addresses that bounced before, bounce again.',
  sources: [
    'GDPR articles 7(3) and 21(3)',
    'Directive 2002/58/EC article 13(1) and (2)',
    'CAN-SPAM Act section 5(a)(4)',
  ],
  needs: ['list'],
  messages: {
    'said-no-in-list': {
      level: 'fail',
      ground: 'law',
      text: '{count} of {of} rows ({percent}) say themselves that consent was refused or withdrawn',
      fix: 'Remove them before sending (deliv vet LIST --split DIR drops them), and leave them out of every export',
    },
    'neither-yes-nor-no': {
      level: 'warn',
      text: '{count} of {of} rows ({percent}) say neither yes nor no in the column of consent; empty: {empty}',
      fix: 'Take none of them for a yes: find out what the value means, or leave them out; --columns consent=NAME names the column',
    },
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
    const { suppressed, withdrawn, 'consent-unclear': unclear } = list.signals;
    if (withdrawn !== undefined && withdrawn.count > 0)
      yield say['said-no-in-list']('list', { data: counted(withdrawn) });
    if (unclear !== undefined && unclear.count > 0)
      yield say['neither-yes-nor-no']('list', { data: { ...counted(unclear), empty: Number(unclear.detail ?? 0) } });
    if (suppressed === undefined)
      return yield say.unsure('list', 'not-provided', 'a suppression file (--suppression, list.suppression)');
    if (suppressed.count === 0) return;
    const mayHaveComeBack = !list.suppressionDated && striking(list, 'suppressed', 'came-back') === null;
    yield say[mayHaveComeBack ? 'perhaps' : 'contained']('list', { data: counted(suppressed) });
  },
});

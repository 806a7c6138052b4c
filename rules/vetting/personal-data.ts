import type { Signal } from '../../src/model/list.ts';
import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';

export default defineRule({
  id: 'personal-data',
  criterion: 'vetting',
  passes: 'The file holds what a mailing needs and no more',
  why: 'Health, faith and politics may not be processed for a mailing without explicit consent; children’s data only with their parents’; the rest only where it is needed.',
  sources: ['GDPR articles 5(1)(c), 8 and 9'],
  needs: ['list'],
  messages: {
    sensitive: {
      level: 'warn',
      text: 'Columns that may hold sensitive data: {names}',
      fix: 'Leave them out of the upload, or let a person look at the consent for them',
    },
    minors: {
      level: 'info',
      text: 'Columns that may tell children: {names}',
      fix: 'See that nobody under age is mailed without their parents’ consent',
    },
    unneeded: {
      level: 'info',
      text: 'Columns a mailing does not need: {names}',
      fix: 'Leave them out of the upload',
    },
    'free-text': {
      level: 'info',
      text: 'Columns with whole sentences in their cells: {names}',
      fix: 'Leave them out of the upload: nobody knows what people wrote there',
    },
    'sensitive-domains': {
      level: 'info',
      text: '{count} of {of} addresses ({percent}) are at domains that tell faith, party, union or illness',
      fix: 'Let a person look at the consent for them',
    },
    'under-age': {
      level: 'warn',
      text: '{count} of {of} birth dates ({percent}) are of children under 14',
      fix: 'Leave them out, unless their parents have consented',
    },
  },

  *check({ list }, say) {
    const { sensitive, minors, 'unneeded-columns': unneeded, 'free-text': wordy } = list.signals;
    const named = (columns = { count: 0, detail: '' } as Signal) => ({ data: { names: columns.detail ?? '' } });
    if (sensitive?.count) yield say.sensitive('list', named(sensitive));
    if (minors?.count) yield say.minors('list', named(minors));
    if (unneeded?.count) yield say.unneeded('list', named(unneeded));
    if (wordy?.count) yield say['free-text']('list', named(wordy));
    const domains = striking(list, 'sensitive-domain', 'sensitive-domain');
    if (domains !== null) yield say['sensitive-domains']('list', { data: counted(domains) });
    const young = striking(list, 'under-age', 'under-age');
    if (young !== null) yield say['under-age']('list', { data: counted(young) });
  },
});

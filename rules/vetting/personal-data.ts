import { defineRule } from '../../src/model/rule.ts';

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
  },

  *check({ list }, say) {
    const { sensitive, minors, 'unneeded-columns': unneeded } = list.signals;
    if (sensitive !== undefined && sensitive.count > 0)
      yield say.sensitive('list', { data: { names: sensitive.detail ?? '' } });
    if (minors !== undefined && minors.count > 0) yield say.minors('list', { data: { names: minors.detail ?? '' } });
    if (unneeded !== undefined && unneeded.count > 0)
      yield say.unneeded('list', { data: { names: unneeded.detail ?? '' } });
  },
});

import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';

/** Weights in rules/data/list/headers.ts; a CRM with enrichment has one or two. Judgement. */
const leastWeight = 4;

export default defineRule({
  id: 'bought-columns',
  criterion: 'vetting',
  passes: 'The columns are those of a list of one’s own',
  why: 'Lists that are sold bring revenue, staff numbers and confidence scores along; a sign-up form asks for none of them.',
  sources: ['vetting.md L-COL; weights by judgement'],
  needs: ['list'],
  messages: {
    many: {
      level: 'warn',
      text: 'The columns are those of lists that are sold: {names}',
      fix: 'Say where each address comes from; do not mail what was bought',
    },
    capitals: {
      level: 'info',
      text: 'All names are in capitals: {count} of {of} ({percent})',
      fix: 'Ask which system wrote them: people do not',
    },
  },

  *check({ list }, say) {
    const columns = list.signals['purchased-columns'];
    if (columns !== undefined && columns.count >= leastWeight)
      yield say.many('list', { data: { names: columns.detail ?? '' } });
    const capitals = striking(list, 'capitals', 'capitals');
    if (capitals !== null) yield say.capitals('list', { data: counted(capitals) });
  },
});

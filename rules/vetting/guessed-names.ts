import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';

export default defineRule({
  id: 'guessed-names',
  criterion: 'vetting',
  passes: 'No name is tried in several forms at one company',
  why: 'Who does not know an address tries first.last, f.last and flast: some reach their owner, the others bounce.',
  sources: ['vetting.md L-PERM; share by judgement'],
  needs: ['list'],
  messages: {
    variants: {
      level: 'warn',
      text: '{count} of {of} addresses at companies ({percent}) write one person’s name in several ways',
      fix: 'Ask how they were collected; keep what was confirmed',
    },
  },

  *check({ list }, say) {
    const variants = striking(list, 'name-variants', 'variants');
    if (variants !== null) yield say.variants('list', { data: counted(variants) });
  },
});

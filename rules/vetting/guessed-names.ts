import { defineRule } from '../../src/model/rule.ts';
import { counted, exceeds } from '../data/list/share.ts';

/** Real aliases exist: judgement. */
const share = 0.02;

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
    const variants = list.signals['name-variants'];
    if (exceeds(variants, share, 10)) yield say.variants('list', { data: counted(variants) });
  },
});

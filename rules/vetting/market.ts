import { defineRule } from '../../src/model/rule.ts';
import { counted, exceeds } from '../data/list/share.ts';

/** Exporters and holiday homes: judgement. */
const abroadShare = 0.5;
const privateShare = 0.5;

export default defineRule({
  id: 'market',
  criterion: 'vetting',
  passes: 'The addresses live where the sender does',
  why: 'A list of another country than the sender’s market was seldom collected by that sender.',
  sources: ['vetting.md L-CC, L-FREE; shares by judgement'],
  needs: ['list'],
  messages: {
    abroad: {
      level: 'warn',
      text: '{count} of {of} addresses with a country ({percent}) are of another than the sender’s',
      fix: 'Ask where they were collected, and whether they expect mail in your language',
    },
    'not-companies': {
      level: 'info',
      text: '{count} of {of} addresses ({percent}) are private mailboxes, and the list is said to be of companies',
      fix: 'Ask whether they wrote as their company',
    },
  },

  *check({ list }, say) {
    const { abroad, 'free-mail': free } = list.signals;
    if (exceeds(abroad, abroadShare, 20)) yield say.abroad('list', { data: counted(abroad) });
    if (list.audience === 'b2b' && exceeds(free, privateShare))
      yield say['not-companies']('list', { data: counted(free) });
  },
});

import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';

export default defineRule({
  id: 'made-up-addresses',
  criterion: 'vetting',
  passes: 'The addresses look as people choose them',
  why: 'Numbered, random and repeated local parts come from programs: list makers and sign-up bots.',
  sources: ['vetting.md L-SEQ, L-HEX, L-DICT; shares by judgement'],
  needs: ['list'],
  messages: {
    numbered: {
      level: 'warn',
      text: '{count} of {of} addresses ({percent}) are numbered in rows, such as name1 to name50',
      fix: 'Ask where they come from; nobody signs up so',
    },
    random: {
      level: 'warn',
      text: '{count} of {of} addresses ({percent}) look made by a program',
      fix: 'Ask for confirmation of new sign-ups, and protect the form against bots',
    },
    dictionary: {
      level: 'warn',
      text: 'One local part stands at {count} of {of} addresses ({percent})',
      fix: 'Ask how they were collected: word lists are tried so',
    },
    'other-names': {
      level: 'warn',
      text: '{count} of {of} addresses ({percent}) carry another name than the sender’s behind a plus',
      fix: 'Ask where they come from: their owners gave them to somebody else',
    },
  },

  *check({ list }, say) {
    const numbered = striking(list, 'sequential', 'numbered');
    if (numbered !== null) yield say.numbered('list', { data: counted(numbered) });
    const random = striking(list, 'machine-made', 'random');
    if (random !== null) yield say.random('list', { data: counted(random) });
    const top = striking(list, 'top-local-part', 'one-local-part');
    if (top !== null) yield say.dictionary('list', { data: counted(top) });
    const tagged = striking(list, 'foreign-tag', 'foreign-tags');
    if (tagged !== null) yield say['other-names']('list', { data: counted(tagged) });
  },
});

import { defineRule } from '../../src/model/rule.ts';
import { counted, exceeds } from '../data/list/share.ts';

/** Judgement. */
const numberedShare = 0.01;
const randomShare = 0.01;
/** The commonest first name of a country is under 1 % of its people. */
const dictionaryShare = 0.015;

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
  },

  *check({ list }, say) {
    const { sequential, 'machine-made': machine, 'top-local-part': top } = list.signals;
    if (exceeds(sequential, numberedShare)) yield say.numbered('list', { data: counted(sequential) });
    if (exceeds(machine, randomShare)) yield say.random('list', { data: counted(machine) });
    if (exceeds(top, dictionaryShare, 20)) yield say.dictionary('list', { data: counted(top) });
  },
});

import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'wording',
  criterion: 'content',
  passes: 'The wording is not what phrase filters look for',
  why: 'Folklore: no large provider documents word lists, but SpamAssassin-style filters of smaller ones still count such phrases.',
  sources: ['providers’ pages name no words (read 2026-11)', 'lists in rules/data/wording'],
  needs: ['content'],
  options: {
    leastPhrases: {
      kind: 'count',
      default: 4,
      says: 'different phrases from which they are spoken of',
      source: 'judgement: fewer are ordinary advertising',
    },
  },
  messages: {
    folklore: {
      level: 'info',
      text: '{count} phrases that old filters count (folklore): {phrases}',
      fix: 'Say it plainly where you can; alone this keeps no mail from the inbox',
    },
  },

  *check({ content: { wording } }, say, { leastPhrases }) {
    const ids = [...new Set(wording.map(({ id }) => id))];
    if (ids.length < leastPhrases) return;
    const phrases = ids.slice(0, 8).map(id => `“${id.slice(id.indexOf('/') + 1).replaceAll('-', ' ')}”`);
    yield say.folklore('wording', { data: { count: ids.length, phrases: phrases.join(', ') } });
  },
});

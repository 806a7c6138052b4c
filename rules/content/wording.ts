import { defineRule } from '../../src/model/rule.ts';

/** Fewer different phrases are ordinary advertising. Judgement. */
const leastPhrases = 4;

export default defineRule({
  id: 'wording',
  criterion: 'content',
  passes: 'The wording is not what phrase filters look for',
  why: 'Folklore: no large provider documents word lists, but SpamAssassin-style filters of smaller ones still count such phrases.',
  sources: ['providers’ pages name no words (read 2026-11)', 'lists in rules/data/wording'],
  needs: ['content'],
  messages: {
    folklore: {
      level: 'info',
      text: '{count} phrases that old filters count (folklore): {phrases}',
      fix: 'Say it plainly where you can; alone this keeps no mail from the inbox',
    },
  },

  *check({ content: { wording } }, say) {
    const ids = [...new Set(wording.map(({ id }) => id))];
    if (ids.length < leastPhrases) return;
    const phrases = ids.slice(0, 8).map(id => `“${id.slice(id.indexOf('/') + 1).replaceAll('-', ' ')}”`);
    yield say.folklore('wording', { data: { count: ids.length, phrases: phrases.join(', ') } });
  },
});

/** How much the message is built like unwanted mail. */
import { spamMeasures } from '../content/measures.ts';
import { spamScore } from '../content/spam-score.ts';
import { NotGiven, NotKnown } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';

export default defineGatherer({
  fact: 'spamScore',
  from: 'derived',
  needs: ['content', 'message', 'author'],
  gather({ lore }, { content, message, author }) {
    if (message.stage === 'template') throw new NotGiven('template', 'a template is measured once it is rendered');
    if (content.cuts.length > 0) throw new NotKnown('limit', 'the message was not read to its end');
    return spamScore(spamMeasures(content, message, author), lore.spamModel, content.html !== null);
  },
});

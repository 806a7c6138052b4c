import { defineRule } from '../../src/model/rule.ts';

/** Fewer phrases of an offer stand in receipts by chance. Judgement. */
const leastPhrases = 3;

export default defineRule({
  id: 'receipt-promotion',
  criterion: 'content',
  passes: 'A transactional message promotes nothing',
  why: 'Gmail asks senders not to put promotion into receipts: it files the whole message, and then the sender, as promotion.',
  sources: ['Google Email sender guidelines (2026-03)', 'lists in rules/data/wording'],
  needs: ['content', 'sender'],
  messages: {
    promotes: {
      level: 'warn',
      text: 'A transactional message with {count} phrases of advertising: {phrases}',
      fix: 'Send the offer by itself, from another address, to those who agreed to it',
    },
  },

  *check({ content: { wording }, sender }, say) {
    if (sender.stream === 'promotional')
      return yield say.unsure('wording', 'not-applicable', 'promotional mail may promote');
    const ids = new Set(wording.map(({ id }) => id).filter(id => /^(?:offer|urgency)\//.test(id)));
    if (ids.size < leastPhrases) return;
    const phrases = [...ids].slice(0, 8).map(id => `“${id.slice(id.indexOf('/') + 1).replaceAll('-', ' ')}”`);
    yield say.promotes('wording', { data: { count: ids.size, phrases: phrases.join(', ') } });
  },
});

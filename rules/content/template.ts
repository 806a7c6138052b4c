import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'template',
  criterion: 'content',
  passes: 'The message is rendered: no merge tag is left open',
  why: 'A template cannot be judged as the mail it will become, and a reader who sees {{first_name}} does not trust the sender.',
  sources: ['Judgement: no provider documents it'],
  needs: ['message'],
  messages: {
    unrendered: {
      level: 'warn',
      text: 'This is a template: {because}',
      fix: 'Render it for one recipient and check the result',
    },
    'open-tag': {
      level: 'warn',
      text: 'The merge tag {subject} was not replaced (count: {count})',
      fix: 'Give the tag a value for every recipient, or a default',
    },
  },

  *check({ message }, say) {
    if (message.stage === 'template')
      return yield say.unrendered('message', { data: { because: message.stageBecause } });
    for (const { tag, count } of message.mergeTags) yield say['open-tag'](tag, { data: { count } });
  },
});

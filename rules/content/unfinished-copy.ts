import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'unfinished-copy',
  criterion: 'content',
  passes: 'No placeholder copy is left',
  why: 'It shows every reader that nobody looked.',
  sources: ['judgement'],
  needs: ['content', 'message'],
  messages: {
    placeholder: {
      level: 'warn',
      text: 'The message still says “{subject}”',
      fix: 'Write what belongs there',
    },
  },

  *check({ content: { placeholders }, message }, say) {
    if (message.stage === 'template') yield say.unsure('copy', 'template', 'a template may hold sample text');
    else for (const phrase of placeholders) yield say.placeholder(phrase);
  },
});

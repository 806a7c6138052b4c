import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'read-whole',
  criterion: 'content',
  passes: 'Nothing of the message was left out',
  why: 'What lies beyond a limit is judged by nobody, and whoever wants to hide something puts it there; real mail stays far below.',
  sources: ['Judgement: the limits in src/model/limits.ts, set from measured costs (2026-11)'],
  needs: ['cuts'],
  counts: true,
  messages: {
    beyond: {
      level: 'warn',
      text: 'The message goes beyond limits.{subject} ({most})',
      fix: 'Make the message smaller, or raise limits.{subject} in the configuration',
    },
  },

  *check({ cuts }, say) {
    for (const { limit, most } of cuts) {
      yield say.beyond(limit, { data: { most } });
      yield say.unsure(limit, 'limit', 'the message was not read to its end');
    }
  },
});

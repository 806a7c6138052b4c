import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'read-whole',
  criterion: 'content',
  passes: 'Nothing of the message was left out',
  why: 'What lies beyond a limit is judged by nobody, and whoever wants to hide something puts it there; real mail stays far below.',
  sources: ['Judgement: the limits in src/model/limits.ts, set from measured costs (2026-11)'],
  needs: ['cuts'],
  counts: true,
  messages: {},

  *check({ cuts }, say) {
    for (const { limit, most, of } of cuts) {
      const allowed = `it has more than limits.${limit} allows (${most})`;
      yield say.unsure(limit, 'limit', of === undefined ? allowed : `${allowed}: ${of}`);
    }
  },
});

import { defineRule } from '../../src/model/rule.ts';

/** Google names doubling at once as a trigger (2026-03); no provider publishes a table. */
const sudden = 2;
/** Below this nobody limits anybody. Judgement. */
const least = 1000;

export default defineRule({
  id: 'growth',
  criterion: 'volume',
  passes: 'The volume grows slowly from what was sent before',
  why: 'A sudden rise looks like an account taken over: Gmail limits the rate, Yahoo marks it as spam, and both remember.',
  sources: [
    'Google Email sender guidelines: doubling at once (2026-03)',
    'Yahoo Sender FAQs: sudden activity (2025-08)',
    'Cisco: sudden volume costs one to two points (2015)',
  ],
  needs: ['loads', 'history'],
  messages: {
    sudden: {
      level: 'warn',
      text: '{provider} gets up to {perDay} messages in a day, {times} times the most of the last 30 days ({before})',
      fix: 'Spread the send over more days: deliv plan says how',
    },
    first: {
      level: 'warn',
      text: '{provider} gets up to {perDay} messages in a day, and nothing was sent there in the last 30 days',
      fix: 'Begin with some hundreds to the most active recipients and grow from day to day: deliv plan says how',
    },
  },

  *check({ loads, history: { dailyMax } }, say) {
    if (Object.keys(dailyMax).length === 0)
      yield say.unsure(
        'history.dailyMax',
        'no-history',
        'the most that was sent in a day (history.dailyMax in a campaign)',
      );
    const named = Object.keys(dailyMax).some(id => id !== 'all');
    const whole = [{ id: 'all', perDay: loads.perDay }];
    for (const { id, perDay } of [...loads.providers, ...whole]) {
      // Where some providers are named and nothing is said of all together, the others got nothing.
      const others = named && id !== 'all' && dailyMax['all'] === undefined ? 0 : undefined;
      const before = dailyMax[id] ?? others;
      if (before === undefined || perDay < least) continue;
      const whose = id === 'all' ? {} : { provider: id };
      const times = Number((perDay / Math.max(1, before)).toPrecision(2));
      if (before === 0) yield say.first(id, { data: { perDay }, ...whose });
      else if (perDay >= sudden * before) yield say.sudden(id, { data: { perDay, times, before }, ...whose });
    }
  },
});

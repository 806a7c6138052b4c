import { defineRule } from '../../src/model/rule.ts';

/** Google names doubling at once as a trigger (2026-03); no provider publishes a table. */
const sudden = 2;

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
  options: {
    leastMessages: {
      kind: 'count',
      default: 1000,
      says: 'messages a day to one provider from which a rise is spoken of',
      source: 'judgement: below this nobody limits anybody',
    },
  },
  messages: {
    sudden: {
      level: 'warn',
      text: '{provider}: up to {perDay} messages in a day, {times} times the most of the last 30 days ({before})',
      fix: 'Spread the send over more days: deliv plan says how',
    },
    first: {
      level: 'warn',
      text: '{provider}: up to {perDay} messages in a day, and nothing was sent there in the last 30 days',
      fix: 'Begin with some hundreds to the most active recipients and grow from day to day: deliv plan says how',
    },
  },

  *check({ loads, history: { dailyMax } }, say, { leastMessages: least }) {
    const detail = 'the most that was sent in a day before (history.dailyMax in a campaign)';
    // A little mail from a stranger is what the base reckons with; much of it is a risk of its own.
    if (Object.keys(dailyMax).length === 0)
      yield say.unsure('history.dailyMax', loads.perDay < least ? 'no-history' : 'not-provided', detail);
    const isNamed = Object.keys(dailyMax).some(id => id !== 'all');
    for (const { id, recipients, perDay } of loads.providers) {
      const all = dailyMax['all'];
      const byShare = all === undefined ? undefined : Math.round((all * recipients) / Math.max(1, loads.recipients));
      // Where some providers are named and nothing is said of all together, the others got nothing.
      const before = dailyMax[id] ?? byShare ?? (isNamed ? 0 : undefined);
      if (before === undefined || perDay < least) continue;
      const times = Number((perDay / Math.max(1, before)).toPrecision(2));
      if (before === 0) yield say.first(id, { data: { perDay }, provider: id });
      else if (perDay >= sudden * before) yield say.sudden(id, { data: { perDay, times, before }, provider: id });
    }
  },
});

import type { Outcome } from '../../src/model/outcome.ts';
import { defineRule } from '../../src/model/rule.ts';
import { percent } from '../data/history.ts';

/** Delivered messages at a provider, and clicks over all, from which rates say something. Judgement. */
const leastDelivered = 500;
const leastClicks = 50;
/** A provider's readers differ from others', but not by so much. Judgement. */
const few = 0.4;
/** Two standard errors: chance alone seldom does it. */
const errors = 2;

export default defineRule({
  id: 'clicks-by-provider',
  criterion: 'reputation',
  passes: 'Readers click at every provider about as much as elsewhere',
  why: 'A provider that files mail as spam says nothing: it accepts it, and only the clicks stay away.',
  sources: ['judgement'],
  needs: ['history'],
  messages: {
    few: {
      level: 'warn',
      text: 'At {provider} {rate} of what was delivered is clicked, elsewhere {others}: much of it may lie in the spam folder',
      fix: 'Send copies to mailboxes of your own there and look where they land (deliv learn reads a table of it)',
    },
  },

  *check({ history: { outcomes = [] } }, say) {
    const joined = outcomes.filter(({ campaign, delivered }) => campaign !== null && delivered > 0);
    const all = rateOf(joined);
    if (all.clicks < leastClicks)
      return yield say.unsure('clicks', 'no-history', 'how many clicked at each provider (deliv learn)');
    for (const [provider, own] of Map.groupBy(joined, one => one.provider)) {
      const here = rateOf(own);
      const elsewhere = { clicks: all.clicks - here.clicks, delivered: all.delivered - here.delivered };
      if (here.delivered < leastDelivered || elsewhere.delivered < leastDelivered) continue;
      const expected = elsewhere.clicks / elsewhere.delivered;
      const chance = errors * Math.sqrt((expected * (1 - expected)) / here.delivered);
      const rate = here.clicks / here.delivered;
      if (rate >= expected * few || rate >= expected - chance) continue;
      yield say.few(provider, { data: { rate: percent(rate), others: percent(expected) }, provider });
    }
  },
});

/** People click several times, and a rate is of messages. */
function rateOf(outcomes: readonly Outcome[]): { clicks: number; delivered: number } {
  const sum = (of: (one: Outcome) => number) => outcomes.reduce((total, one) => total + of(one), 0);
  return { clicks: sum(({ clicks, delivered }) => Math.min(clicks, delivered)), delivered: sum(one => one.delivered) };
}

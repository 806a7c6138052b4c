import type { ProviderId } from '../../src/model/provider-ids.ts';
import { defineRule } from '../../src/model/rule.ts';
import { percent, tooLittle } from '../data/history.ts';
import { limits } from '../providers/limits.ts';

/** Delivered messages from which a share of complaints says something: coss judges from 200 recipients on (2026), Validity from 100 complaints. */
const least = 1000;
/** Where no limit is published: Gmail’s and Yahoo’s (2026). Judgement. */
const others = 0.003;

export default defineRule({
  id: 'complaint-rate',
  criterion: 'volume',
  passes: 'Fewer recipients report spam than any provider minds',
  why: 'What recipients report is what providers believe first: Microsoft calls it the main driver of reputation.',
  sources: [
    'Google Email sender guidelines (2026-03)',
    'Yahoo Sender Requirements (2025-04)',
    'Orange, as reported (2026-05)',
  ],
  needs: ['history'],
  messages: {
    high: {
      level: 'warn',
      text: 'At {provider} {rate} of what was delivered is reported as spam; no limit is published there, and {limit} is what others bear',
      fix: 'Find which list or form they come from, and write less often to the inactive',
    },
    'over-limit': {
      level: 'fail',
      text: 'At {provider} {rate} of what was delivered is reported as spam; the limit is {limit} ({source})',
      fix: 'Write only to who was active within 90 days until the rate is below {limit} for a week, and make leaving easy',
    },
    'over-target': {
      level: 'warn',
      text: 'At {provider} {rate} of what was delivered is reported as spam; {limit} is where trouble begins ({source})',
      fix: 'Find which list or form they come from, and write less often to the inactive',
    },
  },

  *check({ history }, say) {
    const rates = Object.entries(history.complaints);
    if (rates.length === 0)
      yield say.unsure('complaints', 'no-history', 'how many reported spam (history.complaints in a campaign)');
    for (const [id, rate] of rates) {
      if (id === 'all') continue; // each provider minds its own
      const { most, target } = limits[id as ProviderId]?.complaints ?? {};
      const over = [most, target].find(limit => limit !== undefined && rate >= limit.value);
      const isHigh = most === undefined && target === undefined && rate >= others;
      if (over === undefined && !isHigh) continue;
      const little = tooLittle(history, id, least);
      if (little !== null) yield say.unsure(id, ...little);
      else if (over === undefined)
        yield say.high(id, { data: { rate: percent(rate), limit: percent(others) }, provider: id });
      if (little !== null || over === undefined) continue;
      const data = { rate: percent(rate), limit: percent(over.value), source: `${over.source}, ${over.asOf}` };
      if (over === most) yield say['over-limit'](id, { data, provider: id });
      else yield say['over-target'](id, { data, provider: id });
    }
  },
});

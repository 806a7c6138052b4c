import type { ProviderId } from '../../src/model/provider-ids.ts';
import { defineRule } from '../../src/model/rule.ts';
import { limits } from '../providers/limits.ts';

/** Delivered messages from which a share of complaints says something: coss judges from 200 recipients on (2026), Validity from 100 complaints. */
const least = 1000;
const percent = (share: number) => `${Number((100 * share).toPrecision(2))} %`;

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
    for (const [id, rate] of Object.entries(history.complaints)) {
      const { complaints } = limits[id as ProviderId] ?? {};
      if (complaints === undefined) continue;
      const sent = history.sent[id] ?? history.sent['all'] ?? 0;
      const { most, target } = complaints;
      const over =
        most !== undefined && rate >= most.value ? most : target !== undefined && rate >= target.value ? target : null;
      if (over === null) continue;
      if (sent < least) {
        yield say.unsure(id, 'not-applicable', `${sent} messages at ${id} are too few to judge a rate by`);
        continue;
      }
      const data = { rate: percent(rate), limit: percent(over.value), source: `${over.source}, ${over.asOf}` };
      yield over === most
        ? say['over-limit'](id, { data, provider: id })
        : say['over-target'](id, { data, provider: id });
    }
  },
});

import type { ProviderId } from '../../src/model/provider-ids.ts';
import { defineRule } from '../../src/model/rule.ts';
import { limits } from '../providers/limits.ts';

export default defineRule({
  id: 'bulk-sender',
  criterion: 'volume',
  passes: 'No provider comes to see the sender as bulk by this send',
  why: 'Gmail counts over all subdomains and never forgets: who once sent about 5,000 a day meets the stricter rules for ever.',
  sources: [
    'Google Email sender guidelines FAQ (2026-03)',
    'Outlook.com Postmaster pages (2026-06)',
    'Orange, as reported (2026-05)',
  ],
  needs: ['loads', 'sender'],
  messages: {
    becomes: {
      level: 'warn',
      text: 'This send makes the organisational domain a bulk sender at {provider}: {perDay} in a day, from {limit} on ({source})',
      fix: 'Meet the rules for bulk senders first, or stay well below {limit} a day there, all mail of the organisation together',
    },
  },

  *check({ loads, sender }, say) {
    for (const { id, perDay } of loads.providers) {
      const bulk = limits[id as ProviderId]?.bulkPerDay;
      if (bulk === undefined || sender.bulk[id] !== false || perDay < bulk.value) continue;
      const data = { perDay, limit: bulk.value, source: `${bulk.source}, ${bulk.asOf}` };
      yield say.becomes(id, { data, provider: id });
    }
  },
});

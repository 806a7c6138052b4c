import type { ProviderId } from '../../src/model/provider-ids.ts';
import { defineRule } from '../../src/model/rule.ts';
import { limits } from '../providers/limits.ts';

export default defineRule({
  id: 'enrolment',
  criterion: 'handshake',
  passes: 'The sender is known where its recipients are',
  why: 'A provider tells its enrolled senders who complained and how their mail fared; some take mail of no others.',
  sources: ['rules/providers/limits.ts: each programme with its source'],
  needs: ['outbound', 'sender', 'loads'],
  messages: {
    missing: {
      level: 'info',
      text: '{provider}: outbound.enrolled does not name {subject}, which gives {gives}',
      fix: 'Enrol there, and add {subject} to outbound.enrolled',
    },
    needed: {
      level: 'warn',
      text: '{provider} wants senders of this kind enrolled in {subject}: it gives {gives} ({source})',
      fix: 'Enrol there before sending, and add {subject} to outbound.enrolled',
    },
  },

  *check({ outbound, sender, loads }, say) {
    if (outbound.enrolled === undefined)
      return yield say.unsure(
        'outbound.enrolled',
        'no-history',
        'where the sender is enrolled (outbound.enrolled in a campaign)',
      );
    for (const { id, perDay } of loads.providers) {
      const { programmes = [], bulkPerDay } = limits[id as ProviderId] ?? {};
      for (const { value, source, asOf } of programmes) {
        if (outbound.enrolled.includes(value.id)) continue;
        const isBulk = sender.bulk[id] === true || perDay >= (bulkPerDay?.value ?? 0);
        const needed = value.needed === 'always' || (value.needed === 'bulk' && isBulk);
        const data = { gives: value.gives };
        if (needed) yield say.needed(value.id, { data: { ...data, source: `${source}, ${asOf}` }, provider: id });
        else yield say.missing(value.id, { data, provider: id });
      }
    }
  },
});

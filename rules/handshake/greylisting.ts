import type { ProviderId } from '../../src/model/provider-ids.ts';
import { defineRule } from '../../src/model/rule.ts';
import { limits } from '../providers/limits.ts';

export default defineRule({
  id: 'greylisting',
  criterion: 'handshake',
  passes: 'No provider of the list is known to put off every stranger',
  why: 'Greylisting answers a sender it does not know with “later”, and takes the mail when it comes again: late, but whole.',
  sources: ['rules/providers/limits.ts: each with its source', 'RFC 6647'],
  needs: ['list'],
  messages: {
    expected: {
      level: 'info',
      text: '{provider} puts off mail of servers it does not know for about {minutes} minutes ({source})',
      fix: 'Let your server try again from the same address; nothing else is to be done',
    },
  },

  *check({ list }, say) {
    for (const { id } of list.providers) {
      const wait = limits[id as ProviderId]?.greylistMinutes;
      if (wait === undefined) continue;
      yield say.expected(id, { data: { minutes: wait.value, source: `${wait.source}, ${wait.asOf}` }, provider: id });
    }
  },
});

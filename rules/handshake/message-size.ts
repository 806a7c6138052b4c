import { defineRule } from '../../src/model/rule.ts';
import { limits } from '../providers/limits.ts';

const megabytes = (bytes: number) => `${Math.ceil(bytes / 100_000) / 10} MB`;

export default defineRule({
  id: 'message-size',
  criterion: 'handshake',
  passes: 'Every provider takes a message of this size',
  why: 'A server says in the handshake how much it takes, and refuses what is announced as more (RFC 1870).',
  sources: ['rules/providers/limits.ts: each limit with its source', 'RFC 1870 section 6'],
  needs: ['message'],
  messages: {
    'too-large': {
      level: 'fail',
      text: 'The message has {size}, and {provider} takes {limit} ({source})',
      fix: 'Link to files instead of attaching them',
    },
  },

  *check({ message: { sizeBytes } }, say) {
    for (const [provider, { messageBytes }] of Object.entries(limits)) {
      if (messageBytes === undefined || sizeBytes <= messageBytes.value) continue;
      const { value, source, asOf } = messageBytes;
      const data = { size: megabytes(sizeBytes), limit: megabytes(value), source: `${source}, ${asOf}` };
      yield say['too-large'](provider, { data, provider });
    }
  },
});

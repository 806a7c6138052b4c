import type { ProviderLimits, Sourced } from '../../src/model/provider-limits.ts';
import { defineRule } from '../../src/model/rule.ts';
import { limits } from '../providers/limits.ts';

const megabytes = (bytes: number) => `${Math.ceil(bytes / 100_000) / 10} MB`;

export default defineRule({
  id: 'message-size',
  criterion: 'handshake',
  passes: 'Every provider takes a message of this size',
  why: 'A server says in the handshake how much it takes, and refuses what is announced as more (RFC 1870).',
  sources: ['rules/providers/limits.ts: each limit with its source', 'RFC 1870 section 6'],
  needs: ['message', 'content'],
  messages: {
    'too-large': {
      level: 'fail',
      text: 'The message has {size}, and {provider} takes {limit} ({source})',
      fix: 'Link to files instead of attaching them',
    },
    attachments: {
      level: 'fail',
      text: '{size} are attached, and {provider} takes about {limit} ({source})',
      fix: 'Link to files instead of attaching them',
    },
  },

  *check({ message: { sizeBytes }, content }, say) {
    const attached = content.attachments.reduce((sum, one) => sum + one.sizeBytes, 0);
    for (const [provider, { messageBytes, attachmentBytes }] of Object.entries(
      limits as Record<string, ProviderLimits>,
    )) {
      const details = ({ value, source, asOf }: Sourced<number>, size: number) => ({
        data: { size: megabytes(size), limit: megabytes(value), source: `${source}, ${asOf}` },
        provider,
      });
      if (messageBytes !== undefined && sizeBytes > messageBytes.value)
        yield say['too-large'](provider, details(messageBytes, sizeBytes));
      if (attachmentBytes !== undefined && attached > attachmentBytes.value)
        yield say.attachments(provider, details(attachmentBytes, attached));
    }
  },
});

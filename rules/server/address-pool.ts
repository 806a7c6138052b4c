import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'address-pool',
  criterion: 'server',
  passes: 'Nobody else sends from these addresses',
  why: 'On a shared address the worst of its senders sets the standing of all; on one’s own there is nobody to blame, and nobody to lean on.',
  sources: [
    'Google Email sender guidelines: shared IP addresses (2026-03)',
    'rules/esp: what each ESP says of its addresses',
  ],
  needs: ['outbound'],
  messages: {
    shared: {
      level: 'info',
      text: 'Other senders use {subject} too: their complaints and traps count as yours',
      fix: 'Watch the block lists of the addresses; ask for dedicated ones from about 100,000 messages a month on',
    },
  },

  *check({ outbound: { pool, ips } }, say) {
    const subject = ips.length > 0 ? ips.join(', ') : 'the sending addresses';
    if (pool === 'shared') yield say.shared(subject);
    else if (pool === undefined)
      yield say.unsure(
        'outbound.pool',
        'not-provided',
        'whether the sending addresses are shared (outbound.pool in a campaign)',
      );
  },
});

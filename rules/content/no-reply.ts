import { fieldNamed } from '../../src/mail/header.ts';
import { defineRule } from '../../src/model/rule.ts';
import { noReply } from '../data/no-reply.ts';

export default defineRule({
  id: 'no-reply',
  criterion: 'content',
  passes: 'Replies go to an address somebody reads',
  why: 'Microsoft asks for a From or Reply-To that can take replies; who cannot answer reports spam instead. The name alone is folklore.',
  sources: ['Outlook’s requirements for high-volume senders (Microsoft, 2025-04)', 'folklore (read 2026-11)'],
  needs: ['author', 'message'],
  messages: {
    'says-so': {
      level: 'info',
      text: '{header} says that nobody reads the reply: {subject}',
      fix: 'Write an address that somebody reads, or a Reply-To that leads to one',
    },
  },

  *check({ author, message }, say) {
    const replyTo = fieldNamed(message.fields, 'reply-to');
    const [answered] = (replyTo?.value.match(/[^\s<>",;]{1,320}@[^\s<>",;]+/g) ?? []).filter(isNoReply);
    if (replyTo !== undefined && answered !== undefined) {
      const place = { header: 'Reply-To', line: replyTo.line };
      return yield say['says-so'](answered, { data: { header: 'Reply-To' }, place });
    }
    const [sender] = author.addresses.map(({ address }) => address).filter(isNoReply);
    const place = { header: 'From', ...(author.line === undefined ? {} : { line: author.line }) };
    if (sender !== undefined) yield say['says-so'](sender, { data: { header: 'From' }, place });
  },
});

function isNoReply(address: string): boolean {
  const local = address
    .slice(0, address.lastIndexOf('@'))
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return noReply.some(word => local.includes(word));
}

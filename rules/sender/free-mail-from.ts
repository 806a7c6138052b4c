import { defineRule } from '../../src/model/rule.ts';
import { isFreeMail } from '../data/free-mail.ts';

export default defineRule({
  id: 'free-mail-from',
  criterion: 'sender',
  passes: 'The mail comes from a domain of the sender’s own',
  why: 'Who sends campaigns in the name of a private mailbox breaks its provider’s DMARC, and has no standing of his own to build.',
  sources: ['Google Email sender guidelines: no gmail.com in From (2026-03)', 'mail.ru rules for ESPs (2023)'],
  needs: ['author'],
  messages: {
    gmail: {
      level: 'fail',
      text: 'The From address is at {subject}, from which only Gmail itself may send',
      fix: 'Write from a domain of your own, and let replies go where you read them with Reply-To',
    },
    other: {
      level: 'warn',
      text: 'The From address is at {subject}, where anybody has a mailbox',
      fix: 'Write from a domain of your own, and let replies go where you read them with Reply-To',
    },
  },

  *check({ author: { domain, line } }, say) {
    if (domain === null || !isFreeMail(domain)) return;
    const place = { header: 'From', ...(line === undefined ? {} : { line }) };
    yield domain === 'gmail.com' || domain === 'googlemail.com'
      ? say.gmail(domain, { place })
      : say.other(domain, { place });
  },
});

import { domainName, registrable } from '../../src/mail/domain.ts';
import { fieldNamed, withoutAsides } from '../../src/mail/header.ts';
import { defineRule } from '../../src/model/rule.ts';
import { isFreeMail } from '../data/free-mail.ts';

export default defineRule({
  id: 'reply-to',
  criterion: 'sender',
  passes: 'Replies go to the sender’s own domain',
  why: 'A reply that goes to a stranger, or to a private mailbox, is how fraud is built; filters count it.',
  sources: [
    'SpamAssassin FREEMAIL_FORGED_REPLYTO',
    'Google Email sender guidelines: Reply-To domains (2026-03)',
    'judgement',
  ],
  needs: ['author', 'message'],
  messages: {
    'free-mail': {
      level: 'warn',
      text: 'From is at {from}, and replies go to a private mailbox at {subject}',
      fix: 'Let replies go to an address at {from}',
    },
    elsewhere: {
      level: 'info',
      text: 'From is at {from}, and replies go to another organisation’s domain, {subject}',
      fix: 'Let replies go to an address at {from}, if you can',
    },
  },

  *check({ author, message }, say) {
    const field = fieldNamed(message.fields, 'reply-to');
    const from = author.domain;
    if (field === undefined || from === null || isFreeMail(from)) return;
    const place = { header: 'Reply-To', line: field.line };
    for (const domain of new Set(domainsIn(field.value))) {
      if (isFreeMail(domain)) yield say['free-mail'](domain, { data: { from }, place });
      else if (registrable(domain) !== registrable(from)) yield say.elsewhere(domain, { data: { from }, place });
    }
  },
});

/** Of the addresses alone. */
function domainsIn(value: string): string[] {
  return (withoutAsides(value).match(/@[^\s<>",;]+/g) ?? []).flatMap(one => domainName(one.slice(1)) ?? []);
}

import { fieldNamed } from '../../src/mail/header.ts';
import { defineRule } from '../../src/model/rule.ts';

/** Reply and forward marks as mail clients write them in the languages of our users. Judgement. */
const mark = /^\s*(?:re|aw|sv|rv|r|fwd?|tr|wg|i)\s*:/i;

export default defineRule({
  id: 'pretended-reply',
  criterion: 'content',
  passes: 'The subject pretends no conversation',
  why: 'Gmail names “Re:” and “Fwd:” without a thread among the subjects that get mail filed as spam.',
  sources: ['Google Email sender guidelines (2026-03)'],
  needs: ['message'],
  messages: {
    pretended: {
      level: 'warn',
      text: 'The subject begins like a reply, and nothing is replied to: {subject}',
      fix: 'Write a subject that says what the message is',
    },
  },

  *check({ message: { subject, fields } }, say) {
    const begins = mark.exec(subject ?? '')?.[0];
    const inThread = fieldNamed(fields, 'in-reply-to') ?? fieldNamed(fields, 'references');
    if (begins !== undefined && inThread === undefined)
      yield say.pretended(begins.trim(), { data: {}, place: { header: 'Subject' } });
  },
});

import { fieldNamed, fieldsNamed } from '../../src/mail/header.ts';
import { defineRule } from '../../src/model/rule.ts';

/** RFC 5322 section 3.6 (2008-10): at most one of each. */
const single = ['From', 'Sender', 'Reply-To', 'To', 'Cc', 'Subject', 'Date', 'Message-ID', 'In-Reply-To', 'References'];
/** RFC 2045 section 3 (1996-11) allows one of each too. */
const singleMime = ['MIME-Version', 'Content-Type', 'Content-Transfer-Encoding'];

export default defineRule({
  id: 'required-headers',
  criterion: 'content',
  passes: 'Every header the standard requires is there, once',
  why: 'Gmail and Yahoo refuse mail without a proper From, Date and Message-ID, and mail that states one of them twice.',
  sources: ['RFC 5322 section 3.6', 'Gmail SMTP errors and codes (2026-02)', 'Yahoo SMTP error codes (2026-02)'],
  needs: ['message', 'author', 'outbound'],
  messages: {
    missing: {
      level: 'fail',
      text: 'The message has no {subject} header',
      fix: 'Let your mailer write the {subject} header',
    },
    repeated: {
      level: 'fail',
      ground: 'hostile',
      text: 'The message has {count} {subject} headers: receivers differ in which one they believe',
      fix: 'Leave one {subject} header',
    },
    'odd-sender': {
      level: 'fail',
      text: 'The From header names no single sender: {found}',
      fix: 'Write one address with one valid domain into From',
    },
    'several-senders': {
      level: 'fail',
      text: 'The From header names {count} addresses; Gmail takes mail of one author alone',
      fix: 'Write one address into From',
    },
  },

  *check({ message, author, outbound }, say) {
    for (const name of ['From', 'Date', 'Message-ID']) {
      const added = outbound.adds.includes(name.toLowerCase());
      if (fieldNamed(message.fields, name) !== undefined) continue;
      if (added) yield say.unsure(name, 'added-by-esp', `${name}: verify on a test send`);
      else yield say.missing(name);
    }
    for (const name of [...single, ...singleMime]) {
      const [, second, ...more] = fieldsNamed(message.fields, name);
      if (second !== undefined)
        yield say.repeated(name, { data: { count: more.length + 2 }, place: { line: second.line, header: name } });
    }
    const place = { line: author.line ?? 1, header: 'From' };
    if (author.domain !== null && author.addresses.length > 1)
      yield say['several-senders']('From', { data: { count: author.addresses.length }, place });
    if (author.line !== undefined && author.domain === null && fieldsNamed(message.fields, 'From').length === 1) {
      const found = author.addresses.map(({ address }) => address || '(no address)').join(', ') || '(nothing)';
      yield say['odd-sender']('From', { data: { found }, place });
    }
  },
});

import { notComposed } from '../../src/mail/composition.ts';
import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'line-length',
  criterion: 'content',
  passes: 'No line is longer than the standard allows',
  why: 'A server may cut or break a longer line, and what is broken no longer matches its DKIM signature.',
  sources: ['RFC 5322 section 2.1.1 (2008-10)', 'RFC 5321 section 4.5.3.1.6 (2008-10)'],
  needs: ['message', 'outbound'],
  messages: {
    'too-long': {
      level: 'warn',
      text: 'Line {line} is longer than 998 octets (the longest has {longest})',
      fix: 'Encode the part as quoted-printable or base64, and fold long headers',
    },
  },

  *check({ message, outbound }, say) {
    const not = notComposed(message, outbound);
    if (not !== null) return yield say.unsure('lines', not.why, not.detail);
    const { longest, firstTooLong: line } = message.lines;
    if (line !== undefined) yield say['too-long']('lines', { data: { line, longest }, place: { line } });
  },
});

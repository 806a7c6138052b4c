import { notComposed } from '../../src/mail/composition.ts';
import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'eight-bit',
  criterion: 'content',
  passes: 'Octets above 127 stand only where they may',
  why: 'Gmail refuses raw Unicode in headers, and a server without 8BITMIME may strip the eighth bit of a part that says it has none.',
  sources: [
    'RFC 5322 section 2.2 (2008-10)',
    'RFC 2045 section 2.7 (1996-11)',
    'RFC 6532 (2012-02)',
    'Gmail SMTP errors and codes, 550 5.7.1 (2026-02)',
  ],
  needs: ['message', 'outbound'],
  messages: {
    header: {
      level: 'warn',
      text: 'The header has unencoded characters outside ASCII (line {line})',
      fix: 'Write them as encoded words (RFC 2047): =?utf-8?q?…?=',
    },
    part: {
      level: 'warn',
      text: 'Part {subject} says {encoding} and has characters outside ASCII (line {line})',
      fix: 'Encode the part as quoted-printable or base64',
    },
  },

  *check({ message, outbound }, say) {
    const not = notComposed(message, outbound);
    if (not !== null) return yield say.unsure('octets', not.why, not.detail);
    const { header, parts } = message;
    // An address outside ASCII goes out by SMTPUTF8 (RFC 6531), whose headers are UTF-8.
    if (header.eightBit !== undefined && header.eightBit.as !== 'smtputf8') {
      const { line } = header.eightBit;
      yield say.header('header', { data: { line }, place: { line } });
    }
    for (const { path, type, encoding, firstEightBit: line } of parts)
      if (line !== undefined) yield say.part(`${path} (${type})`, { data: { encoding, line }, place: { line } });
  },
});

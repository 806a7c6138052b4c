import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'broken-part',
  criterion: 'content',
  passes: 'Every part of the message is what its header says',
  why: 'Mail clients repair a broken part each in its own way, or show nothing; filters count that receivers see different messages.',
  sources: [
    'RFC 2045 sections 6.1, 6.4, 6.7 and 6.8 (1996-11)',
    'RFC 2046 sections 4.1.2 and 5.1.1 (1996-11)',
    'RFC 3629',
  ],
  needs: ['message'],
  messages: {
    charset: {
      level: 'warn',
      text: 'Part {subject} names a character set that readers need not know: {charset}',
      fix: 'Write the part in utf-8, and say charset=utf-8',
    },
    octets: {
      level: 'warn',
      text: 'Part {subject} has octets that are no {charset} (line {line})',
      fix: 'Write the part in the character set its Content-Type names',
    },
    base64: {
      level: 'warn',
      text: 'The base64 of part {subject} has characters that do not belong there (line {line})',
      fix: 'Encode the part again, and let nothing be appended to it',
    },
    cut: {
      level: 'warn',
      text: 'The base64 of part {subject} ends in the middle (line {line})',
      fix: 'Encode the whole part again',
    },
    unclosed: {
      level: 'warn',
      text: 'The multipart {subject} has no closing boundary by the end of the message (line {line})',
      fix: 'End it with its boundary between two pairs of dashes: the message may have been cut',
    },
    encoding: {
      level: 'warn',
      text: 'Part {subject} names a transfer encoding that there is not (line {line})',
      fix: 'Write 7bit, 8bit, quoted-printable or base64, and encode the part so',
    },
    composite: {
      level: 'warn',
      text: 'The multipart {subject} says that it is encoded as a whole, which no multipart can be (line {line})',
      fix: 'Encode each of its parts, and leave Content-Transfer-Encoding out here',
    },
  },

  *check({ message: { parts } }, say) {
    for (const { path, type, charset = 'us-ascii', faults } of parts)
      for (const { kind, line } of faults)
        yield say[kind](`${path} (${type})`, { data: { charset: charset.slice(0, 40), line }, place: { line } });
  },
});

import { wordFaults } from '../../src/mail/encoded-word.ts';
import { fieldsNamed } from '../../src/mail/header.ts';
import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'encoded-words',
  criterion: 'content',
  passes: 'Every encoded word of From and Subject can be read',
  why: 'Readers see the encoding instead of the text; Yahoo refuses a From or Subject it cannot decode, Gmail encoded words where none may stand.',
  sources: [
    'RFC 2047 sections 2 and 5 (1996-11)',
    'Yahoo SMTP error codes (2026-02)',
    'Gmail SMTP errors and codes, 550 5.7.1 (2026-02)',
  ],
  needs: ['message'],
  messages: {
    'too-long': {
      level: 'warn',
      text: '{subject} has an encoded word of more than 75 characters',
      fix: 'Split it into several, each between =? and ?=, with a space between them',
    },
    'unknown-charset': {
      level: 'warn',
      text: '{subject} has an encoded word in a character set that readers need not know',
      fix: 'Write it in utf-8',
    },
    broken: {
      level: 'warn',
      text: '{subject} has an encoded word that cannot be decoded',
      fix: 'Let a mail library encode it: base64 is complete, quoted-printable has no space and no bare =',
    },
    split: {
      level: 'warn',
      text: '{subject} has encoded words that split a character between them',
      fix: 'Put each character wholly into one word: some readers decode word by word',
    },
    misplaced: {
      level: 'warn',
      text: '{subject} has an encoded word within quotation marks or an address, where none is decoded',
      fix: 'Write the name without quotation marks around the encoded word',
    },
  },

  *check({ message: { fields } }, say) {
    for (const name of ['Subject', 'From', 'Reply-To', 'Sender']) {
      for (const { value, line } of fieldsNamed(fields, name))
        for (const fault of wordFaults(value, name !== 'Subject'))
          yield say[fault](name, { place: { line, header: name } });
    }
  },
});

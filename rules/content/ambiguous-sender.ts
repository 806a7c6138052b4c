import { defineRule } from '../../src/model/rule.ts';

/** Of readings that are long. Judgement. */
const mostCharacters = 300;

export default defineRule({
  id: 'ambiguous-sender',
  criterion: 'content',
  passes: 'Everybody reads the same sender',
  why: 'A receiver that checks one sender and shows another lets anybody write in a stranger’s name; Gmail refuses a From that is not of the standard’s form.',
  sources: [
    'RFC 5322 sections 3.4 and 4.4 (2008-10)',
    'Composition Kills: a case study of email sender authentication (2020-08)',
    'Gmail SMTP errors and codes (2026-02)',
  ],
  needs: ['author'],
  messages: {
    differs: {
      level: 'fail',
      ground: 'hostile',
      text: 'Readers differ in who sends this: {readings}',
      fix: 'Write From as "NAME" <local@domain>, once, with one address and no other sign around it',
    },
    malformed: {
      level: 'warn',
      text: 'The From header has not the form of the standard; those who read it all the same read {subject}',
      fix: 'Write From as "NAME" <local@domain>: names with , . : ; @ [ ] or ( ) in quotation marks',
    },
  },

  *check({ author: { addresses, line, readings, malformed } }, say) {
    const place = { header: 'From', ...(line === undefined ? {} : { line }) };
    if (readings !== undefined) {
      const all = readings.map(one => `${one.by}: ${one.addresses.join(', ') || '-'}`).join(' | ');
      const shown = all.length > mostCharacters ? `${all.slice(0, mostCharacters)}…` : all;
      yield say.differs('From', { data: { readings: shown }, place });
    } else if (malformed) yield say.malformed(addresses.find(one => one.address)?.address ?? 'From', { place });
  },
});

import { defineRule } from '../../src/model/rule.ts';

/** Below this share of common words the two say different things. Judgement, from newsletters measured (2026-11). */
const leastAgreement = 0.25;

export default defineRule({
  id: 'text-part',
  criterion: 'content',
  passes: 'The text part says what the HTML says',
  why: 'Old filters count mail without text part, and readers of plain text see nothing; no large provider documents it.',
  sources: ['RFC 2046 section 5.1.4', 'folklore at mailbox providers (2026-11)'],
  needs: ['content'],
  messages: {
    missing: {
      level: 'info',
      text: 'There is HTML and no text part',
      fix: 'Send multipart/alternative with a text part that says the same',
    },
    unlike: {
      level: 'info',
      text: 'The text part has {share} % of the words of the HTML',
      fix: 'Let the text part say what the HTML says',
    },
  },

  *check({ content: { html, textPart, textAgreement } }, say) {
    if (html === null) return;
    if (textPart === null) yield say.missing('text/plain');
    else if (textAgreement !== null && textAgreement < leastAgreement)
      yield say.unlike('text/plain', { data: { share: Math.round(100 * textAgreement) } });
  },
});

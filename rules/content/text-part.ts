import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'text-part',
  criterion: 'content',
  passes: 'The text part says what the HTML says',
  why: 'Old filters count mail without text part, and readers of plain text see nothing; no large provider documents it.',
  sources: ['RFC 2046 section 5.1.4', 'folklore at mailbox providers (2026-11)'],
  needs: ['content'],
  options: {
    leastAgreement: {
      kind: 'share',
      default: 0.25,
      says: 'share of the words of the HTML that the text part must have',
      source: 'judgement, from newsletters measured (2026-11)',
    },
  },
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

  *check({ content: { html, textPart, textAgreement } }, say, { leastAgreement }) {
    if (html === null) return;
    if (textPart === null) yield say.missing('text/plain');
    else if (textAgreement !== null && textAgreement < leastAgreement)
      yield say.unlike('text/plain', { data: { share: Math.round(100 * textAgreement) } });
  },
});

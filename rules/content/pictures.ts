import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'pictures',
  criterion: 'content',
  passes: 'The message can be read without its pictures',
  why: 'Many clients show no pictures until asked; a message of pictures alone is blank there, and spam hides its words so.',
  sources: ['folklore at mailbox providers, alive in SpamAssassin-style scoring (2026-11)'],
  needs: ['content'],
  options: {
    leastLetters: {
      kind: 'count',
      default: 100,
      says: 'visible letters a message with pictures must have',
      source: 'judgement: with fewer the message is a picture',
    },
  },
  messages: {
    only: {
      level: 'warn',
      text: 'The message is {pictures} pictures and {letters} letters of text',
      fix: 'Write the offer as text, and give the pictures alternative text',
    },
    'without-alt': {
      level: 'info',
      text: 'Pictures without alternative text: {count} of {pictures} (first at line {line} of the HTML)',
      fix: 'Give each an alt attribute; alt="" for decoration',
    },
  },

  *check({ content: { html } }, say, { leastLetters }) {
    if (html === null || html.images.total === 0) return;
    const { total, tiny, withoutAlt, firstWithoutAlt = 1 } = html.images;
    const pictures = total - tiny;
    if (pictures > 0 && html.visibleCharacters < leastLetters)
      yield say.only('HTML', { data: { pictures, letters: html.visibleCharacters } });
    if (withoutAlt > 0)
      yield say['without-alt']('HTML', { data: { count: withoutAlt, pictures, line: firstWithoutAlt } });
  },
});

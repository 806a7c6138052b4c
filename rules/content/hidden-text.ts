import { defineRule } from '../../src/model/rule.ts';

/** Fewer hidden letters than this are a layout's leftovers, not text. Judgement, from newsletters measured (2026-11). */
const leastCharacters = 200;

export default defineRule({
  id: 'hidden-text',
  criterion: 'content',
  passes: 'What the HTML says can be seen',
  why: 'Text for the filter and not for the reader is how spam pads itself; Gmail says that hidden content may get mail filed as spam.',
  sources: ['Google Email sender guidelines (2026-03)'],
  needs: ['content'],
  messages: {
    hidden: {
      level: 'warn',
      text: '{characters} letters of the HTML cannot be seen ({by}), beginning at its line {line}',
      fix: 'Remove the text, or show it: only a short preheader may be hidden',
    },
  },

  *check({ content: { html } }, say) {
    if (html?.truncated) yield say.unsure('HTML', 'limit', 'the HTML is too long or nested too deep to be read whole');
    const hidden = (html?.hidden ?? []).filter(({ preheader }) => !preheader);
    const characters = hidden.reduce((sum, one) => sum + one.characters, 0);
    const [first] = hidden;
    if (first === undefined || characters < leastCharacters) return;
    const by = [...new Set(hidden.map(one => one.by))].join(', ');
    yield say.hidden('HTML', { data: { characters, by, line: first.line } });
  },
});

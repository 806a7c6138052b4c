import type { HiddenBy } from '../../src/model/content.ts';
import { defineRule } from '../../src/model/rule.ts';

const ways: Readonly<Record<HiddenBy, string>> = {
  display: 'not displayed',
  visibility: 'made invisible',
  opacity: 'transparent',
  'font-size': 'in letters of no size',
  'same-colour': 'in the colour of the background',
  'off-screen': 'outside the window',
  'no-room': 'in a box without room',
};

export default defineRule({
  id: 'hidden-text',
  criterion: 'content',
  passes: 'What the HTML says can be seen',
  why: 'Text for the filter and not for the reader is how spam pads itself; Gmail says that hidden content may get mail filed as spam.',
  sources: ['Google Email sender guidelines (2026-03)'],
  needs: ['content'],
  options: {
    leastCharacters: {
      kind: 'count',
      default: 200,
      says: 'hidden letters from which they are spoken of',
      source: "judgement, from newsletters measured (2026-11): fewer are a layout's leftovers",
    },
  },
  messages: {
    hidden: {
      level: 'warn',
      text: '{characters} letters of the HTML cannot be seen ({by}), beginning at its line {line}',
      fix: 'Remove the text, or show it: only a short preheader may be hidden',
    },
  },

  *check({ content: { html, cuts } }, say, { leastCharacters }) {
    if (cuts.length > 0) yield say.unsure('HTML', 'limit', 'the message was not read to its end');
    const hidden = (html?.hidden ?? []).filter(({ preheader }) => !preheader);
    const characters = hidden.reduce((sum, one) => sum + one.characters, 0);
    const [first] = hidden;
    if (first === undefined || characters < leastCharacters) return;
    const by = [...new Set(hidden.map(one => ways[one.by]))].join(', ');
    yield say.hidden('HTML', { data: { characters, by, line: first.line } });
  },
});

import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'preheader',
  criterion: 'content',
  passes: 'The first words of the message are worth showing beside the subject',
  why: 'Mail clients show them in the list of messages: words about the browser are space given away.',
  sources: ['judgement: no provider documents it (read 2026-11)'],
  needs: ['content'],
  options: {
    leastCharacters: {
      kind: 'count',
      default: 10,
      says: 'letters of text the HTML must begin with',
      source: 'judgement: fewer say nothing beside a subject',
    },
  },
  messages: {
    missing: {
      level: 'info',
      text: 'The HTML begins with {characters} letters of text, so nothing is shown beside the subject',
      fix: 'Begin the body with a sentence that goes on from the subject, hidden if it must be',
    },
    boilerplate: {
      level: 'info',
      text: 'What is shown beside the subject is about viewing the mail in a browser',
      fix: 'Put a sentence before it that goes on from the subject, hidden if it must be',
    },
  },

  *check({ content: { preview } }, say, { leastCharacters }) {
    if (preview === null) return;
    const { characters, boilerplate } = preview;
    if (characters < leastCharacters) yield say.missing('preheader', { data: { characters } });
    else if (boilerplate) yield say.boilerplate('preheader');
  },
});

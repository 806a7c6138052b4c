/** The body in measures: what is seen, what is hidden, where it leads. */
import { readContent } from '../content/read.ts';
import { defineGatherer } from '../model/gatherer.ts';

export default defineGatherer({
  fact: 'content',
  from: 'input',
  needs: ['message'],
  gather: ({ body, lore, limits }, { message }) => readContent(body, message.subject, lore.content, limits),
});

import { defineRule } from '../../src/model/rule.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;

export default defineRule({
  id: 'header-form',
  criterion: 'content',
  passes: 'Each line of the header is a field, or goes on with one',
  why: 'Where a line is neither, some readers leave it out, some take it into the field above, and some see the body begin.',
  sources: ['RFC 5322 sections 2.2, 3.2.2 and 4.5 (2008-10)', 'Composition Kills (2020-08)'],
  needs: ['message', 'author'],
  messages: {
    'no-field': {
      level: 'fail',
      ground: 'hostile',
      text: 'Line {line} of the header is no field and does not go on with one',
      fix: 'Take the line out, or begin it with a space if it belongs to the field above',
    },
    'space-before-colon': {
      level: 'fail',
      ground: 'hostile',
      text: 'Line {line} has white space between the name of a field and its colon: not every reader sees that field',
      fix: 'Write the colon right behind the name',
    },
    'blank-fold': {
      level: 'warn',
      text: 'Line {line} of the header is white space alone: to some readers the body begins there',
      fix: 'Take the line out',
    },
    control: {
      level: 'warn',
      text: 'Line {line} of the header has control characters',
      fix: 'Take them out: mail programs and logs act on them, each in its own way',
    },
    'hidden-control': {
      level: 'warn',
      text: 'Decoded, {subject} has control characters',
      fix: 'Take them out of the text before it is encoded',
    },
  },

  *check({ message: { header, subject }, author: { addresses, line } }, say) {
    const odd = header.oddities ?? [];
    for (const { kind, line: at } of odd) yield say[kind]('header', { data: { line: at }, place: { line: at } });
    if (odd.some(({ kind }) => kind === 'control')) return;
    if (control.test(subject ?? '')) yield say['hidden-control']('Subject', { place: { header: 'Subject' } });
    const place = { header: 'From', ...(line === undefined ? {} : { line }) };
    if (addresses.some(({ name }) => control.test(name))) yield say['hidden-control']('From', { place });
  },
});

import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'from-name',
  criterion: 'sender',
  passes: 'The sender has a name people know',
  why: 'Readers decide by the name whether to open or to report; providers ask that it says who sends.',
  sources: ['Google Email sender guidelines: the display name identifies the sender (2026-03)'],
  needs: ['author'],
  messages: {
    missing: {
      level: 'info',
      text: 'The From header has no name, only {subject}',
      fix: 'Write the name your readers know: From: "YOUR BRAND" <{subject}>',
    },
    address: {
      level: 'info',
      text: 'The name in the From header is itself an address: {subject}',
      fix: 'Write the name your readers know instead',
    },
  },

  *check({ author: { addresses, line } }, say) {
    const [first] = addresses;
    if (first === undefined) return;
    const place = { header: 'From', ...(line === undefined ? {} : { line }) };
    if (first.name.trim() === '') yield say.missing(first.address, { place });
    else if (first.name.trim().toLowerCase() === first.address.toLowerCase())
      yield say.address(first.address, { place });
  },
});

import { defineRule } from '../../src/model/rule.ts';
import { unsupported } from '../data/client-support.ts';

export default defineRule({
  id: 'client-support',
  criterion: 'rendering',
  passes: 'Every element and style is shown by the widely used mail clients',
  why: 'What a client does not know it leaves out; no provider files mail as spam for it, but readers see something else.',
  sources: ['caniemail.com test results (2025-11)', 'rules/data/client-support.ts'],
  needs: ['content'],
  messages: {
    unsupported: {
      level: 'info',
      text: '{clients} leave out {subject}',
      fix: 'See that the message reads well without it',
    },
  },

  *check({ content: { html } }, say) {
    const used = [...(html?.cssFeatures ?? []), ...Object.keys(html?.elements ?? {}).map(name => `<${name}>`)];
    for (const name of used) {
      const clients = unsupported[name];
      if (clients !== undefined) yield say.unsupported(name, { data: { clients: listed(clients) } });
    }
  },
});

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

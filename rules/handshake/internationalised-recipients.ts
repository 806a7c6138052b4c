import { defineRule } from '../../src/model/rule.ts';
import { counted } from '../data/list/share.ts';

export default defineRule({
  id: 'internationalised-recipients',
  criterion: 'handshake',
  passes: 'Every recipient can be named in the plain handshake',
  why: 'An address with letters beyond ASCII before the @ is reached only where your server and theirs both speak SMTPUTF8.',
  sources: ['RFC 6531 section 3.1'],
  needs: ['list'],
  messages: {
    some: {
      level: 'info',
      text: '{count} addresses of the list need SMTPUTF8 of your server and of theirs',
      fix: 'See that your server announces SMTPUTF8 (--rehearse shows it), or leave them out',
    },
  },

  *check({ list }, say) {
    const found = list.signals.internationalised;
    if (found !== undefined && found.count > 0)
      yield say.some('list', { data: { count: counted(found).count }, share: found.count / Math.max(1, found.of) });
  },
});

import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';

export default defineRule({
  id: 'dead-domains',
  criterion: 'vetting',
  passes: 'The domains of the addresses are alive',
  why: 'Mail to domains that are gone always bounces; many of them show an old list.',
  sources: [
    'RFC 7505, null MX',
    'RFC 5321 section 5.1',
    'public pages on the closing of providers (2026-11); shares by judgement',
  ],
  needs: ['list'],
  messages: {
    closed: {
      level: 'warn',
      text: '{count} of {of} addresses ({percent}) are at providers that closed',
      fix: 'Remove them: the list is older than it seems',
    },
    gone: {
      level: 'warn',
      text: '{count} of {of} addresses ({percent}) are at domains that do not exist',
      fix: 'Remove them',
    },
    'no-mail': {
      level: 'warn',
      text: '{count} of {of} addresses ({percent}) are at domains that take no mail',
      fix: 'Remove them',
    },
    parked: {
      level: 'warn',
      text: '{count} of {of} addresses ({percent}) are at parked domains',
      fix: 'Remove them: nobody reads mail there',
    },
    'no-mx': {
      level: 'info',
      text: '{count} of {of} addresses ({percent}) are at domains without MX record',
      fix: 'Look at them: small servers live so, and so do dead domains',
    },
  },

  *check({ list }, say) {
    if (list.signals['no-such-domain'] === undefined)
      yield say.unsure('list', 'not-provided', 'what DNS says of the domains of the list (without --offline)');
    const closed = striking(list, 'defunct', 'closed');
    if (closed !== null) yield say.closed('list', { data: counted(closed) });
    const gone = striking(list, 'no-such-domain', 'no-such-domain');
    if (gone !== null) yield say.gone('list', { data: counted(gone) });
    const none = striking(list, 'null-mx', 'takes-no-mail');
    if (none !== null) yield say['no-mail']('list', { data: counted(none) });
    const parked = striking(list, 'parked-mx', 'parked');
    if (parked !== null) yield say.parked('list', { data: counted(parked) });
    const bare = striking(list, 'implicit-mx', 'no-mx');
    if (bare !== null) yield say['no-mx']('list', { data: counted(bare) });
  },
});

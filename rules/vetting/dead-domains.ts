import { defineRule } from '../../src/model/rule.ts';
import { counted, exceeds } from '../data/list/share.ts';

/** Judgement. */
const closedShare = 0.003;
const goneShare = 0.005;
const noMailShare = 0.002;
const noMxShare = 0.01;

export default defineRule({
  id: 'dead-domains',
  criterion: 'vetting',
  passes: 'The domains of the addresses are alive',
  why: 'Mail to domains that are gone always bounces; many of them show an old list.',
  sources: ['RFC 7505, null MX', 'RFC 5321 section 5.1', 'providers’ own notices of closing; shares by judgement'],
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
      fix: 'Remove them: block lists watch such domains',
    },
    'no-mx': {
      level: 'info',
      text: '{count} of {of} addresses ({percent}) are at domains without MX record',
      fix: 'Look at them: small servers live so, and so do dead domains',
    },
  },

  *check({ list }, say) {
    const { defunct, 'no-such-domain': gone, 'null-mx': none, 'parked-mx': parked, 'implicit-mx': bare } = list.signals;
    if (exceeds(defunct, closedShare)) yield say.closed('list', { data: counted(defunct) });
    if (exceeds(gone, goneShare)) yield say.gone('list', { data: counted(gone) });
    if (exceeds(none, noMailShare)) yield say['no-mail']('list', { data: counted(none) });
    if (exceeds(parked, noMailShare)) yield say.parked('list', { data: counted(parked) });
    if (exceeds(bare, noMxShare)) yield say['no-mx']('list', { data: counted(bare) });
  },
});

import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';

export default defineRule({
  id: 'list-age',
  criterion: 'vetting',
  passes: 'The addresses were in touch within the year',
  why: 'Vendors of list cleaning see a fifth to a quarter of addresses die in a year; after a year without mail the dead ones bounce all at once, and some have become traps.',
  sources: [
    'ZeroBounce, decay 23 to 28 % a year (2024-2025)',
    'GetResponse: permission is stale after 6 months (2026-11)',
    'Word to the Wise, not mailed for more than a year (2019)',
    'shares by judgement',
  ],
  needs: ['list'],
  messages: {
    'silent-year': {
      level: 'warn',
      text: '{count} of {of} rows ({percent}) show no contact within 12 months',
      fix: 'Write to the newest first; ask the rest once whether they still want mail, slowly, and let go who does not answer',
    },
    'old-opt-in': {
      level: 'info',
      text: '{count} of {of} opt-ins ({percent}) are older than two years, and the list does not say who was active since',
      fix: 'Export the last activity along with it',
    },
    'early-providers': {
      level: 'info',
      text: '{count} of {of} addresses ({percent}) are at providers of the first years of the web',
      fix: 'Ask how old the list is: some of these mailboxes are read by nobody any more',
    },
  },

  *check({ list }, say) {
    if (list.signals['not-contacted-12-months'] === undefined)
      yield say.unsure('list', 'not-provided', 'a column of last activity in the list');
    const silent = striking(list, 'not-contacted-12-months', 'silent');
    if (silent !== null) yield say['silent-year']('list', { data: counted(silent) });
    const old = striking(list, 'old-opt-in', 'old-opt-in');
    const isDated = list.signals['not-contacted-12-months'] !== undefined;
    if (!isDated && old !== null) yield say['old-opt-in']('list', { data: counted(old) });
    const early = striking(list, 'early-provider', 'early');
    if (early !== null) yield say['early-providers']('list', { data: counted(early) });
  },
});

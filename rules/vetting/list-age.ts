import { defineRule } from '../../src/model/rule.ts';
import { counted, exceeds } from '../data/list/share.ts';

/** Judgement. */
const silentShare = 0.5;
const oldShare = 0.5;

export default defineRule({
  id: 'list-age',
  criterion: 'vetting',
  passes: 'The addresses were in touch within the year',
  why: 'One address in five dies each year; after a year without mail the dead ones bounce at once, and some have become traps.',
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
  },

  *check({ list }, say) {
    const { 'not-contacted-12-months': silent, 'old-opt-in': old } = list.signals;
    if (exceeds(silent, silentShare)) yield say['silent-year']('list', { data: counted(silent) });
    if (silent === undefined && exceeds(old, oldShare)) yield say['old-opt-in']('list', { data: counted(old) });
  },
});

import { defineRule } from '../../src/model/rule.ts';
import { counted, exceeds } from '../data/list/share.ts';

/** Judgement. */
const timeShare = 0.2;
const sourceShare = 0.5;

export default defineRule({
  id: 'opt-in-proof',
  criterion: 'vetting',
  passes: 'The list says when and where each address came from',
  why: 'Whoever mails must be able to show consent for each address; providers ask for the same when a list makes trouble.',
  sources: [
    'GDPR article 7(1)',
    'Garante per la protezione dei dati personali, provision 330/2025',
    'shares by judgement',
  ],
  needs: ['list'],
  messages: {
    'no-column': {
      level: 'info',
      text: 'The list has no column for the time of opt-in: consent cannot be shown from it',
      fix: 'Export the time, the source and the address of each opt-in along with it',
    },
    'time-missing': {
      level: 'warn',
      text: '{count} of {of} rows ({percent}) have no time of opt-in',
      fix: 'Find the proof for them, or leave them out',
    },
    'source-missing': {
      level: 'warn',
      text: '{count} of {of} rows ({percent}) do not say where they come from',
      fix: 'Find the source, or leave them out',
    },
  },

  *check({ list }, say) {
    const { 'no-opt-in-time': time, 'no-source': source } = list.signals;
    if (time === undefined) yield say['no-column']('list');
    if (exceeds(time, timeShare)) yield say['time-missing']('list', { data: counted(time) });
    if (exceeds(source, sourceShare)) yield say['source-missing']('list', { data: counted(source) });
  },
});

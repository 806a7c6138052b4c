import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';

const times = [
  ['opt-in', 'unreadable-opt-in'],
  ['confirmation', 'unreadable-confirmation'],
] as const;

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
    'in-order': {
      level: 'info',
      text: 'The rows stand in the order of their addresses, and nothing shows when each came',
      fix: 'Export them in the order of sign-up, where your system keeps it',
    },
    'few-unreadable': {
      level: 'info',
      text: 'Times of {what} that could not be read: {count} of {of}; no such day, or in another form than the others',
      fix: 'Look at them in the file; what cannot be read proves nothing',
    },
    unreadable: {
      level: 'info',
      text: '{count} of {of} times of opt-in ({percent}) could not be read',
      fix: 'Export times as 2026-11-24T09:30:00Z',
    },
  },

  *check({ list }, say) {
    if (!list.columns.includes('optInAt')) yield say['no-column']('list');
    const order = striking(list, 'sorted', 'in-order');
    if (order !== null && !list.columns.includes('optInAt')) yield say['in-order']('list');
    const time = striking(list, 'no-opt-in-time', 'no-time');
    if (time !== null) yield say['time-missing']('list', { data: counted(time) });
    const source = striking(list, 'no-source', 'no-source');
    if (source !== null) yield say['source-missing']('list', { data: counted(source) });
    const unread = striking(list, 'unreadable-opt-in', 'unreadable');
    if (unread !== null) yield say.unreadable('list', { data: counted(unread) });
    for (const [what, signal] of times) {
      const few = signal === 'unreadable-opt-in' && unread !== null ? undefined : list.signals[signal];
      if (few !== undefined && few.count > 0)
        yield say['few-unreadable']('list', { data: { count: counted(few).count, of: few.of, what } });
    }
  },
});

import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';

export default defineRule({
  id: 'rows-read',
  criterion: 'vetting',
  passes: 'Every row of the file was read',
  why: 'What was not read was not judged, and a file in which rows break was often put together by hand.',
  sources: ['RFC 4180', 'shares by judgement'],
  needs: ['list'],
  counts: true,
  messages: {
    rejected: {
      level: 'warn',
      text: '{count} of {of} rows ({percent}) could not be read: {reasons}',
      fix: 'Export the list again, with every cell in quotes',
    },
    few: {
      level: 'info',
      text: '{count} of {of} rows could not be read: {reasons}',
      fix: 'Look at them in the file',
    },
    'unread-columns': {
      level: 'info',
      text: '{count} of {of} columns were not read, as their meaning is not known: {names}',
      fix: 'Where one of them says when, whence or whether somebody consented, name it: --columns MEANING=NAME',
    },
    'not-asked': {
      level: 'info',
      text: 'DNS was not asked about the domains of {count} of {of} addresses ({percent})',
      fix: 'Take their share of dead addresses to be that of the others, or higher',
    },
  },

  *check({ list }, say) {
    const { rejected, 'dns-not-asked': untold } = list.signals;
    const data = rejected && { ...counted(rejected), reasons: rejected.detail ?? 'without a reason' };
    if (striking(list, 'rejected', 'rejected') !== null && data) yield say.rejected('list', { data });
    else if (rejected !== undefined && rejected.count > 0 && data) yield say.few('list', { data });
    if (striking(list, 'rejected', 'too-many-rejected') !== null && data)
      yield say.unsure('list', 'limit', `${data.count} of ${data.of} rows could not be read`);
    const unread = list.signals['unread-columns'];
    if (unread !== undefined && unread.count > 0)
      yield say['unread-columns']('list', { data: { ...counted(unread), names: unread.detail ?? '' } });
    if (untold !== undefined) yield say['not-asked']('list', { data: counted(untold) });
  },
});

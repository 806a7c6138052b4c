import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';
import { thresholds } from '../data/list/thresholds.ts';

export default defineRule({
  id: 'duplicates',
  criterion: 'vetting',
  passes: 'Each person stands in the list once',
  why: 'Who gets the same mail twice complains twice; many repeats show that lists were thrown together.',
  sources: ['Gmail Help: dots and +tags reach the same mailbox (2026)', 'vetting.md L-DUP; shares by judgement'],
  needs: ['list'],
  options: {
    mostExact: {
      kind: 'share',
      default: thresholds['exact-duplicates'].share,
      says: 'share of the rows that may repeat an address',
      source: 'judgement',
    },
    mostSameMailbox: {
      kind: 'share',
      default: thresholds['same-mailbox'].share,
      says: 'share of the addresses that may reach a mailbox of another row',
      source: 'judgement',
    },
  },
  messages: {
    exact: {
      level: 'warn',
      text: '{count} of {of} rows ({percent}) repeat an address',
      fix: 'Remove the repeats; find out which lists were joined',
    },
    'same-mailbox': {
      level: 'warn',
      text: '{count} of {of} addresses ({percent}) reach a mailbox that another row reaches too',
      fix: 'Keep one of them, as its owner wrote it',
    },
  },

  *check({ list }, say, { mostExact, mostSameMailbox }) {
    const exact = striking(list, 'exact-duplicates', 'exact-duplicates', mostExact);
    if (exact !== null) yield say.exact('list', { data: counted(exact) });
    const same = striking(list, 'canonical-duplicates', 'same-mailbox', mostSameMailbox);
    if (same !== null) yield say['same-mailbox']('list', { data: counted(same) });
  },
});

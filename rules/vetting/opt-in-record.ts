import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';

/** Days beyond this many times the median day. vetting.md L-GROW, default. */
const dayFactor = 10;

export default defineRule({
  id: 'opt-in-record',
  criterion: 'vetting',
  passes: 'The record of opt-ins is that of people',
  why: 'Times and addresses that no crowd of visitors leaves behind were written by an import or a program.',
  sources: ['vetting.md L-CONS-2, L-GROW; shares by judgement'],
  needs: ['list'],
  messages: {
    'one-time': {
      level: 'warn',
      text: '{count} of {of} opt-ins ({percent}) bear one and the same time',
      fix: 'Say what happened then: an import is no opt-in',
    },
    'one-address': {
      level: 'warn',
      text: '{count} of {of} opt-ins ({percent}) come from one IP address',
      fix: 'Say what stands there: a till or a fair is fine, a program is not',
    },
    'no-visitor': {
      level: 'warn',
      text: '{count} of {of} opt-ins ({percent}) come from addresses no visitor has',
      fix: 'Log the visitor’s address, not the proxy’s',
    },
    impossible: {
      level: 'warn',
      text: '{count} of {of} opt-ins ({percent}) lie in the future or before there were forms',
      fix: 'Find out who wrote them',
    },
    'few-impossible': {
      level: 'info',
      text: 'Opt-ins in the future or before there were forms: {count} of {of}',
      fix: 'Look at them in the file',
    },
    hasty: {
      level: 'warn',
      text: '{count} of {of} confirmations ({percent}) came within a second of the sign-up, or before it',
      fix: 'A person needs longer: find out what clicks the link',
    },
    'same-second': {
      level: 'warn',
      text: '{count} opt-ins bear one and the same second',
      fix: 'Protect the form against bots, and ask for confirmation',
    },
    'one-day': {
      level: 'warn',
      text: '{count} of {of} opt-ins ({percent}) came on one day ({detail})',
      fix: 'Say what happened on that day',
    },
  },

  *check({ list }, say) {
    if (list.signals['one-timestamp'] === undefined && list.signals['one-ip'] === undefined)
      yield say.unsure('list', 'not-provided', 'a column of opt-in in the list');
    const time = striking(list, 'one-timestamp', 'one-time');
    if (time !== null) yield say['one-time']('list', { data: counted(time) });
    const machine = striking(list, 'one-ip', 'one-machine');
    if (machine !== null) yield say['one-address']('list', { data: counted(machine) });
    const internal = striking(list, 'private-ip', 'no-visitor');
    if (internal !== null) yield say['no-visitor']('list', { data: counted(internal) });
    const impossible = striking(list, 'impossible-opt-in', 'impossible');
    const few = list.signals['impossible-opt-in'];
    if (impossible !== null) yield say.impossible('list', { data: counted(impossible) });
    else if (few !== undefined && few.count > 0) yield say['few-impossible']('list', { data: counted(few) });
    const hasty = striking(list, 'hasty-confirmation', 'hasty');
    if (hasty !== null) yield say.hasty('list', { data: counted(hasty) });
    const second = striking(list, 'growth-second', 'one-second');
    if (second !== null) yield say['same-second']('list', { data: { count: counted(second).count } });
    const day = striking(list, 'growth-day', 'one-day');
    const median = Number.parseFloat(day?.detail ?? '0');
    if (day !== null && day.count > dayFactor * median)
      yield say['one-day']('list', { data: { ...counted(day), detail: day.detail ?? '' } });
  },
});

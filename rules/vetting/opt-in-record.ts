import { defineRule } from '../../src/model/rule.ts';
import { counted, exceeds } from '../data/list/share.ts';

/** Imports lose the time of day, hence so high. Judgement. */
const oneTimeShare = 0.2;
const oneAddressShare = 0.05;
const fewShare = 0.02;
const hastyShare = 0.1;
const secondRows = 50;
const dayShare = 0.1;
/** Days beyond this many times the median day. */
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
    const {
      'one-timestamp': time,
      'one-ip': ip,
      'private-ip': internal,
      'impossible-opt-in': impossible,
    } = list.signals;
    const { 'hasty-confirmation': hasty, 'growth-second': second, 'growth-day': day } = list.signals;
    if (exceeds(time, oneTimeShare, 20)) yield say['one-time']('list', { data: counted(time) });
    if (exceeds(ip, oneAddressShare, 20)) yield say['one-address']('list', { data: counted(ip) });
    if (exceeds(internal, fewShare)) yield say['no-visitor']('list', { data: counted(internal) });
    if (exceeds(impossible, fewShare)) yield say.impossible('list', { data: counted(impossible) });
    if (exceeds(hasty, hastyShare)) yield say.hasty('list', { data: counted(hasty) });
    if (exceeds(second, 0, secondRows)) yield say['same-second']('list', { data: { count: second.count } });
    const median = Number.parseFloat(day?.detail ?? '0');
    if (exceeds(day, dayShare, 50) && day.count > dayFactor * median)
      yield say['one-day']('list', { data: { ...counted(day), detail: day.detail ?? '' } });
  },
});

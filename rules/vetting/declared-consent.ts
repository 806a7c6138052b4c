import { defineRule } from '../../src/model/rule.ts';
import { counted, exceeds } from '../data/list/share.ts';
import { monthsBefore } from '../data/vetting/dates.ts';

/** Beside the word of the owner, fewer rows than those of `opt-in-proof` and `opt-in-record` are enough. Judgement. */
const fewShare = 0.02;
/** Not everybody who is written to leaves a trace. Judgement. */
const silentShare = 0.8;

export default defineRule({
  id: 'declared-consent',
  criterion: 'vetting',
  passes: 'Consent and contact are as the owner of the list says',
  why: 'Consent that is claimed and not recorded cannot be shown to anybody, and what contradicts the record was not looked up.',
  sources: ['M3AAWG Vetting Best Common Practices (2011-11)', 'GDPR article 7(1)', 'shares by judgement'],
  needs: ['list', 'answers'],
  messages: {
    'no-confirmation': {
      level: 'info',
      text: 'Double opt-in is said, and no column shows a confirmation',
      fix: 'Export the time of each confirmation along with the list',
    },
    'hasty-confirmation': {
      level: 'warn',
      text: 'Double opt-in is said, and {count} of {of} confirmations ({percent}) came with the sign-up or before it',
      fix: 'Try the confirmation, and find out what clicks the link',
    },
    'no-opt-in': {
      level: 'warn',
      text: 'Opt-in is said, and {count} of {of} rows ({percent}) have no time of it',
      fix: 'Ask for the record of these',
    },
    'before-forms': {
      level: 'warn',
      text: 'Opt-in is said, and {count} of {of} opt-ins ({percent}) lie in the future or before there were forms',
      fix: 'Ask who wrote these times',
    },
    'before-start': {
      level: 'warn',
      text: 'Collected since {since}, it is said, and {count} of {of} opt-ins ({percent}) are older',
      fix: 'Ask where the older ones come from',
    },
    silent: {
      level: 'warn',
      text: 'Written to on {lastMailed}, it is said, and {count} of {of} rows ({percent}) show no contact within 12 months',
      fix: 'Ask for the report of that mailing',
    },
    suppressed: {
      level: 'warn',
      text: 'Those who said no are taken out, it is said, and {count} of them are there',
      fix: 'Take them out, and ask how they came back',
    },
  },

  *check({ list: { signals, columns }, answers }, say) {
    const { 'hasty-confirmation': hasty, 'no-opt-in-time': untimed, 'impossible-opt-in': impossible } = signals;
    const { 'before-collection': older, 'not-contacted-12-months': silent, suppressed } = signals;
    const { optIn, since, lastMailed, asOf, suppressionImported } = answers;
    if (optIn === 'double' && !columns.includes('confirmedAt')) yield say['no-confirmation']('list');
    if (optIn === 'double' && exceeds(hasty, fewShare))
      yield say['hasty-confirmation']('list', { data: counted(hasty) });
    const isOptIn = optIn === 'single' || optIn === 'double';
    if (isOptIn && exceeds(untimed, fewShare)) yield say['no-opt-in']('list', { data: counted(untimed) });
    if (isOptIn && exceeds(impossible, 0)) yield say['before-forms']('list', { data: counted(impossible) });

    if (since !== undefined && exceeds(older, 0))
      yield say['before-start']('list', { data: { ...counted(older), since } });
    if (lastMailed !== undefined && lastMailed > monthsBefore(asOf, 12) && exceeds(silent, silentShare))
      yield say.silent('list', { data: { ...counted(silent), lastMailed } });
    if (suppressionImported === true && suppressed !== undefined && suppressed.count > 0)
      yield say.suppressed('list', { data: { count: counted(suppressed).count } });
  },
});

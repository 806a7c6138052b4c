import { defineRule } from '../../src/model/rule.ts';
import { counted, exceeds } from '../data/list/share.ts';

/** Brevo suspends at 2 % hard bounces; a quarter of it is worth a look. */
const malformedShare = 0.005;
/** Judgement. */
const repairableShare = 0.01;
const gmailShare = 0.002;

export default defineRule({
  id: 'address-form',
  criterion: 'vetting',
  passes: 'The addresses of the list are well formed',
  why: 'Addresses that cannot exist bounce, and a list full of them tells a provider how it was collected.',
  sources: [
    'RFC 5321 section 4.1.2',
    'RFC 6531',
    'Brevo limits on hard bounces (2026-11)',
    'MailerLite: Gmail addresses of 5 characters (2026-11)',
  ],
  needs: ['list'],
  messages: {
    malformed: {
      level: 'warn',
      text: '{count} of {of} addresses ({percent}) cannot exist as written',
      fix: 'Correct or remove them before sending, and check addresses where they are entered',
    },
    few: {
      level: 'info',
      text: '{count} of {of} addresses cannot exist as written',
      fix: 'Correct or remove them before sending',
    },
    repairable: {
      level: 'warn',
      text: '{count} of {of} cells ({percent}) hold more than an address: spaces, names, signs around it',
      fix: 'Export the address alone',
    },
    'impossible-at-gmail': {
      level: 'warn',
      text: '{count} of {of} addresses ({percent}) have a form Gmail gives nobody',
      fix: 'Look at how they were entered: Gmail’s have 6 to 30 letters, digits and dots',
    },
    international: {
      level: 'info',
      text: '{count} addresses have letters beyond ASCII: they need SMTPUTF8 on the whole way',
      fix: 'Ask your ESP whether it sends them',
    },
  },

  *check({ list }, say) {
    const { malformed, repairable, internationalised, 'refused-by-provider-grammar': gmail } = list.signals;
    if (exceeds(malformed, malformedShare)) yield say.malformed('list', { data: counted(malformed) });
    const few = list.signals.malformed;
    if (few !== undefined && few.count > 0 && !exceeds(few, malformedShare))
      yield say.few('list', { data: counted(few) });
    if (exceeds(repairable, repairableShare)) yield say.repairable('list', { data: counted(repairable) });
    if (exceeds(gmail, gmailShare)) yield say['impossible-at-gmail']('list', { data: counted(gmail) });
    if (internationalised !== undefined && internationalised.count > 0)
      yield say.international('list', { data: { count: internationalised.count } });
  },
});

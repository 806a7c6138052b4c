import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';

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
      text: '{count} of {of} addresses ({percent}) are malformed or reserved',
      fix: 'Correct or remove them before sending, and check addresses where they are entered',
    },
    few: {
      level: 'info',
      text: 'Addresses that are malformed or reserved: {count} of {of}',
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
    const malformed = striking(list, 'malformed', 'malformed');
    const few = list.signals.malformed;
    if (malformed !== null) yield say.malformed('list', { data: counted(malformed) });
    else if (few !== undefined && few.count > 0) yield say.few('list', { data: counted(few) });
    const repairable = striking(list, 'repairable', 'repairable');
    if (repairable !== null) yield say.repairable('list', { data: counted(repairable) });
    const gmail = striking(list, 'refused-by-provider-grammar', 'impossible-at-gmail');
    if (gmail !== null) yield say['impossible-at-gmail']('list', { data: counted(gmail) });
    const { internationalised } = list.signals;
    if (internationalised !== undefined && internationalised.count > 0)
      yield say.international('list', { data: { count: counted(internationalised).count } });
  },
});

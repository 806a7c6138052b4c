import { defineRule } from '../../src/model/rule.ts';

/** Small lists: judgement. */
const leastCount = 5;
/** Brevo suspends at 2 % hard bounces (help page read 2026-11); a quarter of it is worth a look. Judgement. */
const warnShare = 0.005;

export default defineRule({
  id: 'invalid-addresses',
  criterion: 'vetting',
  passes: 'The addresses of the list are well formed',
  why: 'Addresses that cannot exist bounce, and a list full of them tells a provider how it was collected.',
  sources: [
    'RFC 5321 section 4.1.2',
    'Yahoo SMTP error codes: many unknown recipients (2026-02)',
    'Brevo limits on hard bounces (2026-11)',
  ],
  needs: ['list'],
  messages: {
    malformed: {
      level: 'warn',
      text: '{count} of {unique} addresses ({percent} %) cannot exist as written',
      fix: 'Correct or remove them before sending, and check addresses where they are entered',
    },
    few: {
      level: 'info',
      text: '{count} of {unique} addresses cannot exist as written',
      fix: 'Correct or remove them before sending',
    },
  },

  *check({ list }, say) {
    const count = list.classes.undeliverable;
    if (count === 0) return;
    const share = count / list.unique;
    const data = { count, unique: list.unique, percent: Math.round(share * 1000) / 10 };
    if (count >= leastCount && share >= warnShare) yield say.malformed('list', { data });
    else yield say.few('list', { data });
  },
});

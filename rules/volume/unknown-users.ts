import { defineRule } from '../../src/model/rule.ts';

/** No provider gives a rate; Brevo suspends at 2 %, HubSpot and Amazon SES look at 5 % (2026-11). */
const warnAt = 0.02;
const failAt = 0.05;
/** coss judges from 200 recipients on (2026). */
const least = 200;
const percent = (share: number) => `${Number((100 * share).toPrecision(2))} %`;

export default defineRule({
  id: 'unknown-users',
  criterion: 'volume',
  passes: 'Few of the earlier recipients did not exist',
  why: 'Who writes to many addresses that are not there guessed them, bought them, or does not read his bounces.',
  sources: [
    'Yahoo SMTP error codes: many unknown recipients (2026-02)',
    'SFR: code x04, blocks of two hours (2025)',
    'Brevo, HubSpot, Amazon SES (2026-11)',
  ],
  needs: ['history'],
  messages: {
    many: {
      level: 'warn',
      text: 'At {provider} {rate} of the mail of the last 30 days went to addresses that do not exist',
      fix: 'Take hard bounces out after the first, and vet the list: deliv vet',
    },
    'very-many': {
      level: 'warn',
      text: 'At {provider} {rate} of the mail of the last 30 days went to addresses that do not exist: ESPs stop accounts at 5 %',
      fix: 'Stop; take hard bounces out, and vet the list: deliv vet',
    },
  },

  *check({ history }, say) {
    for (const [id, rate] of Object.entries(history.unknownUsers)) {
      if (rate < warnAt || (history.sent[id] ?? history.sent['all'] ?? 0) < least) continue;
      const details = { data: { rate: percent(rate) }, ...(id === 'all' ? {} : { provider: id }) };
      yield rate >= failAt ? say['very-many'](id, details) : say.many(id, details);
    }
  },
});

import { defineRule } from '../../src/model/rule.ts';
import { percent, tooLittle } from '../data/history.ts';

/** No provider gives a rate; Brevo suspends at 2 %, HubSpot and Amazon SES look at 5 % (2026-11). */
const warnAt = 0.02;
const stopAt = 0.05;
/** coss judges from 200 recipients on (2026). */
const least = 200;

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
    const rates = Object.entries(history.unknownUsers);
    if (rates.length === 0)
      yield say.unsure('unknown users', 'no-history', 'how many did not exist (history.unknownUsers in a campaign)');
    for (const [id, rate] of rates) {
      if (rate < warnAt) continue;
      const little = tooLittle(history, id, least);
      const details = { data: { rate: percent(rate) }, ...(id === 'all' ? {} : { provider: id }) };
      if (little !== null) yield say.unsure(id, ...little);
      else yield rate >= stopAt ? say['very-many'](id, details) : say.many(id, details);
    }
  },
});

import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';

/** Brevo suspends at 2 %; half above it, for half of the estimate may be the prior of a list without dates. Judgement. */
const warnAt = 0.03;
/** Amazon SES pauses sending (2026-11). */
const failAt = 0.1;

export default defineRule({
  id: 'expected-bounces',
  criterion: 'vetting',
  passes: 'The list should stay under what ESPs and providers bear',
  why: 'ESPs stop an account at a share of hard bounces, and providers take many unknown users for a guessed or old list.',
  sources: [
    'Brevo suspends at 2 % hard bounces (2026-11)',
    'HubSpot and Amazon SES: 5 %; SES pauses at 10 %',
    'Yahoo SMTP error codes: many unknown recipients (2026-02)',
  ],
  needs: ['list'],
  counts: true,
  messages: {
    'over-limits': {
      level: 'warn',
      text: 'About {likely} of the mail would bounce ({range}); Brevo suspends an account at 2 %, HubSpot at 5 %',
      fix: 'Remove what cannot exist, then write to the newest and the active first',
    },
    'far-over-limits': {
      level: 'fail',
      ground: 'policy',
      text: 'About {likely} of the mail would bounce ({range}); Amazon SES pauses sending at 10 %, others earlier',
      fix: 'Do not send: remove what cannot exist, and let the remaining addresses be confirmed',
    },
  },

  *check({ list }, say) {
    const { likely, low, high } = list.expectedBounce;
    const shown = (share: number) => `${Number((100 * share).toPrecision(2))} %`;
    const data = { likely: shown(likely), range: `${shown(low)} to ${shown(high)}` };
    if (likely >= failAt) yield say['far-over-limits']('list', { data });
    else if (likely >= warnAt) yield say['over-limits']('list', { data });
    const unknown = striking(list, 'dns-unknown', 'dns-unknown');
    if (unknown !== null) {
      const { count, of } = counted(unknown);
      yield say.unsure('list', 'timeout', `the domains of ${count} of ${of} addresses gave no answer`);
    }
  },
});

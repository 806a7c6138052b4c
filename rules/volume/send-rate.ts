import type { ProviderId } from '../../src/model/provider-ids.ts';
import { defineRule } from '../../src/model/rule.ts';
import { limits } from '../providers/limits.ts';

/** Mail at once from which the whole rush is seen. Judgement. */
const manyAtOnce = 10_000;
const hour = 3_600_000;

export default defineRule({
  id: 'send-rate',
  criterion: 'volume',
  passes: 'No rush is declared, and the mail will be out in time',
  why: 'A steady stream is taken; a rush at the full hour, when everybody sends, is put off.',
  sources: [
    'Google Email sender guidelines: constant rate (2026-03)',
    'SMTP Field Manual: Apple at the top of the hour (2025-02)',
    'Yahoo Sender FAQs: spread the campaign (2025-08)',
  ],
  needs: ['loads'],
  messages: {
    'at-once': {
      level: 'info',
      text: '{subject} messages, and no rate is declared: all at once, as far as is known',
      fix: 'Set volume.perHour, and have your server keep to it',
    },
    'full-hour': {
      level: 'info',
      text: 'The send begins at {time}, when {provider} puts mail off most',
      fix: 'Begin some minutes past the hour',
    },
    'after-end': {
      level: 'warn',
      text: 'At {perHour} an hour the send takes {hours} hours and is not out by volume.end ({late} of the messages are left)',
      fix: 'Begin earlier, send faster where providers bear it, or write to fewer: deliv plan shows what binds',
    },
  },

  *check({ loads: { recipients, perHour, start, end, providers } }, say) {
    if (perHour === null && recipients >= manyAtOnce) yield say['at-once'](String(recipients));
    if (start !== null && /T\d\d:0[0-4]/.test(start))
      for (const { id } of providers)
        if (limits[id as ProviderId]?.busyAtFullHour !== undefined)
          yield say['full-hour'](id, { data: { time: start.slice(11, 16) }, provider: id });
    if (end === null) return;
    if (perHour === null || start === null)
      return yield say.unsure(
        'volume',
        'not-provided',
        'whether it is out by volume.end (volume.start and volume.perHour)',
      );
    const inTime = (perHour * (Date.parse(end) - Date.parse(start))) / hour;
    const late = Math.ceil(recipients - inTime);
    if (late > 0)
      yield say['after-end']('volume.end', {
        data: { perHour, hours: Math.ceil(recipients / perHour), late },
        share: late / recipients,
      });
  },
});

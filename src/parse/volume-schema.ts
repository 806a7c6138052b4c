/** How much is sent, and how much was: two blocks of the campaign file. */
import * as z from 'zod';
import { byProvider, count, domain, ip, isoDate, key, share, time } from './schema-values.ts';

export const volumeSchema = z
  .strictObject({
    start: key(time, 'When sending begins, with the offset from UTC', { example: '2026-12-01T09:10:00+01:00' }),
    end: key(time, 'Until when it is of use', { example: '2026-12-03T09:00:00+01:00' }),
    perHour: key(
      z.number().int().positive('expected at least 1 message an hour'),
      'Messages an hour the own server sends at most',
      { example: 20_000 },
    ),
  })
  .refine(({ start, end }) => start === undefined || end === undefined || Date.parse(start) < Date.parse(end), {
    path: ['end'],
    message: 'lies before start',
  });

const counts = z.union([count, byProvider(count, ['all'])]);
const shares = byProvider(share, ['all']);
const use = z.strictObject({
  lastSent: key(isoDate, 'Day of the last send', { example: '2026-11-20' }),
  dailyMax: key(count, 'The most messages in one day of the last 30', { example: 20_000 }),
});

export const historySchema = z
  .strictObject({
    sent: key(counts, 'Messages sent in the last 30 days: over all, or by provider', { example: 400_000 }),
    dailyMax: key(counts, 'The most messages in one day of them: over all, or by provider', {
      example: { gmail: 20_000 },
    }),
    lastSent: key(isoDate, 'Day of the last send before this one', { example: '2026-11-20' }),
    complaints: key(byProvider(share), 'Share of delivered mail that was reported as spam', {
      example: { gmail: 0.0008 },
    }),
    unknownUsers: key(shares, 'Share of mail refused because nobody has that address', { example: { all: 0.01 } }),
    deferred: key(shares, 'Share of mail that was deferred', { example: { yahoo: 0.04 } }),
    blocked: key(shares, 'Share of mail refused by policy', { example: { gmx: 0.001 } }),
    ips: key(z.record(ip, use), 'What each sending address was used for', {
      example: { '192.0.2.10': { lastSent: '2026-11-20', dailyMax: 20_000 } },
    }),
    domains: key(z.record(domain, use), 'What each sending domain was used for', {
      example: { 'news.acme.example': { lastSent: '2026-11-20' } },
    }),
  })
  .superRefine(({ sent, dailyMax }, context) => {
    const byId = (counts: typeof sent): Record<string, number> =>
      typeof counts === 'number' ? { all: counts } : (counts ?? {});
    for (const [id, most] of Object.entries(byId(dailyMax))) {
      const whole = byId(sent)[id];
      if (whole === undefined || most <= whole) continue;
      const message = `${id}: ${most} in one day are more than the ${whole} of all 30 days (history.sent)`;
      context.addIssue({ code: 'custom', path: ['dailyMax'], message });
    }
  });

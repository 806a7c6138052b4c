/** How long campaigns speak for the next one: long for who never changes, shortly for who does. */
import { describe, expect, it } from 'vitest';
import { learning } from '../../rules/data/learning.ts';
import { policies } from '../../rules/providers/index.ts';
import { fittedHalfLife } from '../../src/learn/half-life.ts';
import type { Outcome } from '../../src/model/outcome.ts';

const now = new Date('2027-03-10T12:00:00Z');
const weeks = 40;

/** One campaign a week at Gmail, of 20,000 each; `rate` of them deferred. */
function history(rate: (week: number) => number): Outcome[] {
  return Array.from({ length: weeks }, (_, week) => ({
    campaign: `c${week}`,
    provider: 'gmail',
    day: new Date(now.getTime() - (weeks - week) * 7 * 86_400_000).toISOString().slice(0, 10),
    fromDomain: null,
    ip: null,
    sent: 20_000,
    delivered: 20_000,
    deferred: Math.round(20_000 * rate(week)),
    bouncedAddress: 0,
    bouncedPolicy: 0,
    bouncedOther: 0,
    complaints: 0,
    unsubscribes: 0,
    opens: 0,
    clicks: 0,
    placed: { inbox: 0, spam: 0, missing: 0 },
  }));
}

describe('the half-life that fits', () => {
  it('is the usual one without campaigns to tell', () => {
    expect(fittedHalfLife(policies, [], now, learning)).toEqual({ days: learning.halfLifeDays, forecasts: 0, gain: 0 });
  });

  it('is short where the rate has jumped, and what it gains is said', () => {
    const { days, gain, forecasts } = fittedHalfLife(
      policies,
      history(week => (week < 22 ? 0.02 : 0.2)),
      now,
      learning,
    );
    expect(days).toBeLessThan(learning.halfLifeDays);
    expect(gain).toBeGreaterThan(0);
    expect(forecasts).toBe(40);
  });

  it('is long where campaigns differ by chance alone', () => {
    const { days } = fittedHalfLife(
      policies,
      history(week => 0.05 + 0.01 * Math.sin(week * 2.4)),
      now,
      learning,
    );
    expect(days).toBeGreaterThanOrEqual(learning.halfLifeDays);
  });
});

/** Own campaigns in the place of a base: what is replaced, what stays, and what is not counted. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policies, priors } from '../../rules/providers/index.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { chances } from '../../src/model/prediction.ts';
import { learned } from '../../src/predict/learned.ts';

const now = new Date('2027-03-10T12:00:00Z');
const none = { inbox: 0, spam: 0, missing: 0 };

function outcome(part: Partial<Outcome>): Outcome {
  const counts = { deferred: 0, bouncedAddress: 0, bouncedPolicy: 0, bouncedOther: 0 };
  const reactions = { complaints: 0, unsubscribes: 0, opens: 0, clicks: 0 };
  const where = { campaign: 'a', provider: 'gmail', day: '2027-03-01', fromDomain: null, ip: null };
  return { ...where, sent: 10_000, delivered: 0, ...counts, ...reactions, placed: none, ...part };
}

const campaigns = (length: number, part: (index: number) => Partial<Outcome>) =>
  Array.from({ length }, (_, index) => outcome({ campaign: `c${index}`, ...part(index) }));
const baseOf = (outcomes: readonly Outcome[], id = 'gmail') =>
  learned(policies, { outcomes }, now, priors.learning).policies.find(one => one.id === id)?.base;
const gmail = policies.find(({ id }) => id === 'gmail')?.base;

describe('learned', () => {
  it('leaves every policy as it is without outcomes', () => {
    const { policies: same, own, changes } = learned(policies, {}, now, priors.learning);
    expect(same).toEqual(policies);
    expect(own.size).toBe(0);
    expect(changes).toEqual([]);
  });

  it('replaces what was observed, at that provider alone', () => {
    const many = campaigns(20, () => ({ deferred: 1000, bouncedPolicy: 50, placed: none }));
    const base = baseOf(many);
    expect(base?.defer.likely).toBeCloseTo(1000 / 9950, 2);
    expect(base?.refuse.likely).toBeCloseTo(0.005, 3);
    expect(base?.junk).toEqual(gmail?.junk);
    expect(baseOf(many, 'yahoo')).toEqual(policies.find(({ id }) => id === 'yahoo')?.base);
    const { own, changes } = learned(policies, { outcomes: many }, now, priors.learning);
    expect([...own]).toEqual([['gmail', { campaigns: 20, placed: 0 }]]);
    expect(changes.map(({ provider, stage, campaigns }) => [provider, stage, campaigns])).toEqual([
      ['gmail', 'refuse', 20],
      ['gmail', 'defer', 20],
    ]);
    expect(changes[0]?.before).toEqual(gmail?.refuse);
  });

  it('learns placement of seeds alone, even where nobody knows how many were sent', () => {
    const seeds = campaigns(6, () => ({ sent: null, placed: { inbox: 20, spam: 20, missing: 3 } }));
    const base = baseOf(seeds);
    expect(base?.junk.likely).toBeGreaterThan(0.35);
    expect(base?.refuse).toEqual(gmail?.refuse);
    expect(learned(policies, { outcomes: seeds }, now, priors.learning).own.get('gmail')).toEqual({
      campaigns: 0,
      placed: 6,
    });
  });

  it.each<[string, Partial<Outcome>]>([
    ['that belong to no campaign', { campaign: null }],
    ['whose whole nobody knows', { sent: null }],
    ['that are not over yet', { day: '2027-03-09' }],
    ['that lie ahead', { day: '2027-04-09' }],
    ['at a provider without a table', { provider: 'nowhere' }],
  ])('does not count outcomes %s', (_, part) => {
    expect(baseOf(campaigns(5, () => ({ bouncedPolicy: 5000, ...part })))).toEqual(gmail);
  });

  it('takes the days and addresses of a campaign together', () => {
    const whole = [outcome({ bouncedPolicy: 400 })];
    const days = [
      outcome({ sent: 6000, bouncedPolicy: 100, day: '2027-02-27', ip: '192.0.2.1' }),
      outcome({ sent: 4000, bouncedPolicy: 200, day: '2027-02-28', ip: '192.0.2.2' }),
      // What came in later, of mail sent before.
      outcome({ sent: null, bouncedPolicy: 100 }),
    ];
    expect(baseOf(days)).toEqual(baseOf(whole));
  });

  it('counts dead addresses as never asked, and never more than were sent', () => {
    const dead = campaigns(20, () => ({ bouncedAddress: 5000, bouncedPolicy: 500 }));
    expect(baseOf(dead)?.refuse.likely).toBeCloseTo(0.1, 2);
    const twice = baseOf(campaigns(20, () => ({ sent: 10, bouncedPolicy: 4000, deferred: 4000 })));
    expect(twice?.refuse.worst).toBeLessThanOrEqual(1);
    expect(twice?.refuse.likely).toBeGreaterThan(0.9);
  });

  it('believes last month more than last year', () => {
    const worse = campaigns(20, index => ({
      day: index < 10 ? '2026-03-01' : '2027-03-01',
      bouncedPolicy: index < 10 ? 100 : 1000,
    }));
    expect(baseOf(worse)?.refuse.likely).toBeGreaterThan(0.075);
  });

  it('is ordered at every stage, and does not hang on the order of the outcomes', () => {
    const some = fc.array(
      fc
        .record({
          sent: fc.option(fc.integer({ min: 0, max: 300_000 }), { nil: null }),
          deferred: fc.nat(1000),
          bouncedAddress: fc.nat(1000),
          bouncedPolicy: fc.nat(1000),
          day: fc.constantFrom('2026-01-01', '2026-12-01', '2027-03-01'),
          campaign: fc.constantFrom('a', 'b', 'c', 'd'),
          placed: fc.record({ inbox: fc.nat(20), spam: fc.nat(20), missing: fc.nat(3) }),
        })
        .map(outcome),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(some, outcomes => {
        const base = baseOf(outcomes);
        for (const stage of chances) {
          const { best, likely, worst } = base?.[stage] ?? { best: 1, likely: 0, worst: 0 };
          expect(0 <= best && best <= likely && likely <= worst && worst <= 1).toBe(true);
        }
        expect(baseOf(outcomes.toReversed())).toEqual(base);
      }),
      { numRuns: 60 },
    );
  });
});

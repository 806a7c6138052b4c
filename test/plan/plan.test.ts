/** A plan's promises: everybody is in it or left over, no day is above a limit, and knowing more never slows it down. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ramp } from '../../rules/data/ramp.ts';
import { limits } from '../../rules/providers/limits.ts';
import { retries } from '../../rules/providers/waits.ts';
import type { Plan, Segment } from '../../src/model/plan.ts';
import { segments } from '../../src/model/plan.ts';
import { providerIds } from '../../src/model/provider-ids.ts';
import type { SendingHistory } from '../../src/model/volume.ts';
import { type PlanInput, planSend } from '../../src/plan/plan.ts';

const start = '2027-03-18T09:00:00+01:00';
const hour = 3_600_000;
const nothing: SendingHistory = {
  sent: {},
  dailyMax: {},
  complaints: {},
  unknownUsers: {},
  deferred: {},
  blocked: {},
  ips: {},
  domains: {},
};

interface Wanted extends Partial<Omit<PlanInput, 'loads'>> {
  readonly perHour?: number | null;
  readonly start?: string | null;
  readonly end?: string | null;
}

function planFor(counts: Readonly<Record<string, number>>, wanted: Wanted = {}): Plan {
  const { perHour = null, start: begins = start, end = null, ...rest } = wanted;
  const providers = Object.entries(counts).map(([id, recipients]) => ({ id, recipients, perDay: recipients }));
  const recipients = providers.reduce((sum, one) => sum + one.recipients, 0);
  return planSend({
    loads: { recipients, perDay: recipients, perHour, start: begins, end, providers },
    history: null,
    sender: { bulk: {} },
    ips: [],
    list: { signals: {} },
    now: new Date('2027-03-10T12:00:00Z'),
    ...{ limits, ramp, retries, names: new Map([['gmail', 'Gmail']]) },
    ...rest,
  });
}

const counts = (plan: Plan, provider = 'gmail') =>
  plan.days.filter(one => one.provider === provider).map(({ recipients }) => recipients);
const dates = (plan: Plan) => plan.days.map(({ date }) => date);

describe('a stranger', () => {
  it('begins low and grows by the factor', () => {
    const plan = planFor({ gmail: 5000 });
    expect(counts(plan)).toEqual([500, 750, 1125, 1688, 937]);
    expect(plan.days.map(({ binds }) => binds)).toEqual(['start', 'growth', 'growth', 'growth', undefined]);
    expect(plan.finishes).toBe('2027-03-22');
    expect(plan.slowest).toMatchObject({ provider: 'gmail', constraint: 'growth', days: 3, limit: 750 });
    expect(plan.binds.map(({ source }) => source)).toEqual([
      expect.stringContaining('judgement'),
      expect.stringContaining('judgement'),
    ]);
  });

  it.each([
    ['nothing is known', null],
    ['nothing was sent there', { ...nothing, dailyMax: { yahoo: 9000 } }],
    ['a month of silence', { ...nothing, dailyMax: { all: 9000 }, lastSent: '2027-02-01' }],
    [
      'the addresses are new',
      { ...nothing, dailyMax: { all: 9000 }, ips: { '192.0.2.1': { lastSent: '2027-03-17' } } },
    ],
  ] as const)('is who %s of', (_why, history) => {
    expect(counts(planFor({ gmail: 900 }, { history, ips: ['192.0.2.2'] }))).toEqual([500, 400]);
  });

  it('has a plan for a small list, too', () => {
    expect(counts(planFor({ gmail: 499 }))).toEqual([499]);
    expect(planFor({ gmail: 499 }).slowest).toBeNull();
  });
});

describe('who has sent before', () => {
  it('grows from the most of a day', () => {
    const history = { ...nothing, dailyMax: { gmail: 4000 }, lastSent: '2027-03-10' };
    expect(counts(planFor({ gmail: 10_000 }, { history }))).toEqual([6000, 4000]);
  });

  it('is known by a provider’s share, where only the sum is', () => {
    const history = { ...nothing, dailyMax: { all: 4000 } };
    const plan = planFor({ gmail: 6000, yahoo: 2000 }, { history });
    expect([counts(plan), counts(plan, 'yahoo')]).toEqual([
      [4500, 1500],
      [1500, 500],
    ]);
  });

  it('sent at least the mean on some day', () => {
    expect(counts(planFor({ gmail: 2000 }, { history: { ...nothing, sent: { gmail: 30_000 } } }))).toEqual([1500, 500]);
  });
});

describe('limits', () => {
  it('the own rate falls to providers by their share', () => {
    const history = { ...nothing, dailyMax: { all: 1_000_000 } };
    const plan = planFor({ gmail: 48_000, yahoo: 24_000 }, { history, perHour: 1500 });
    expect([counts(plan), counts(plan, 'yahoo')]).toEqual([
      [24_000, 24_000],
      [12_000, 12_000],
    ]);
    expect(plan.days.map(({ perHour }) => perHour)).toEqual([1000, 500, 1000, 500]);
    expect(plan.slowest).toMatchObject({ provider: 'gmail', constraint: 'rate' });
  });

  it('below the bulk threshold, where the sender says it is not bulk', () => {
    const history = { ...nothing, dailyMax: { all: 100_000 } };
    const plan = planFor({ gmail: 9000, yahoo: 9000 }, { history, sender: { bulk: { gmail: false, yahoo: false } } });
    expect(counts(plan)).toEqual([4000, 4000, 1000]);
    expect(counts(plan, 'yahoo')).toEqual([9000]);
    expect(plan.binds).toMatchObject([{ provider: 'gmail', constraint: 'bulk', limit: 4000 }]);
    expect(counts(planFor({ gmail: 9000 }, { history, sender: { bulk: { gmail: true } } }))).toEqual([9000]);
  });

  it('the end cuts the plan, and says what was too slow', () => {
    const plan = planFor({ gmail: 5000 }, { end: '2027-03-20T12:00:00+01:00' });
    expect(counts(plan)).toEqual([500, 750, 1125]);
    expect(plan.left).toEqual([{ provider: 'gmail', recipients: 2625, because: 'end', binds: 'growth' }]);
    expect([plan.finishes, plan.providers[0]?.finishes]).toEqual([null, null]);
    expect(planFor({ gmail: 10 }, { start: null, end: '2027-03-10T00:00:00Z' }).left).toEqual([
      { provider: 'gmail', recipients: 10, because: 'end' },
    ]);
  });

  it('the last hours before the end count for what they are', () => {
    const history = { ...nothing, dailyMax: { all: 100_000 } };
    const plan = planFor({ gmail: 9000 }, { history, perHour: 100, end: '2027-03-18T12:00:00+01:00' });
    expect(plan.days).toMatchObject([{ recipients: 300, perHour: 100, binds: 'rate' }]);
  });

  it('nobody plans for more than 400 days', () => {
    const plan = planFor({ gmail: 100_000 }, { perHour: 1 });
    expect(new Set(dates(plan)).size).toBe(400);
    expect(plan.left).toEqual([{ provider: 'gmail', recipients: 90_400, because: 'horizon', binds: 'rate' }]);
  });
});

describe('order and words', () => {
  const signals = {
    'not-contacted-6-months': { count: 600, of: 1000 },
    'not-contacted-12-months': { count: 200, of: 1000 },
    unengaged: { count: 300, of: 1000 },
  };

  it('the engaged come first, the silent last', () => {
    const plan = planFor({ gmail: 2000 }, { list: { signals } });
    expect(plan.days.map(({ recipients, from }) => [recipients, from])).toEqual([
      [500, ['engaged']],
      [750, ['engaged', 'others']],
      [750, ['others', 'silent']],
    ]);
  });

  it('who never was active is not engaged, however young the opt-in', () => {
    const never = { ...signals, unengaged: { count: 1000, of: 1000 } };
    expect(planFor({ gmail: 100 }, { list: { signals: never } }).days[0]?.from).toEqual(['others', 'silent']);
  });

  it('nothing is said of whom nobody knows', () => {
    expect(planFor({ gmail: 100 }).days[0]).not.toHaveProperty('from');
  });

  it('days are those of the sender’s time zone; without a start it is tomorrow', () => {
    expect(dates(planFor({ gmail: 10 }, { start: '2027-03-18T00:30:00+01:00' }))).toEqual(['2027-03-18']);
    expect(dates(planFor({ gmail: 10 }, { start: null }))).toEqual(['2027-03-11']);
  });

  it('what to do about deferrals comes with its source', () => {
    expect(planFor({ gmail: 10, terra: 10 }).advice).toEqual([
      {
        provider: 'gmail',
        pauseMinutes: 10,
        reply: '421 4.7.28',
        again: 'one connection, then one more at a time',
        source: 'Google Email sender guidelines, 2026-03',
      },
    ]);
  });
});

const anyCounts = fc.dictionary(fc.constantFrom(...providerIds), fc.integer({ min: 1, max: 300_000 }), {
  minKeys: 1,
  maxKeys: 8,
});
const anyWanted = fc.record({
  perHour: fc.option(fc.integer({ min: 1, max: 50_000 })),
  end: fc.option(
    fc.integer({ min: 1, max: 900 }).map(hours => new Date(Date.parse(start) + hours * hour).toISOString()),
  ),
  before: fc.option(fc.integer({ min: 0, max: 200_000 })),
  bulk: fc.boolean(),
  silent: fc.option(fc.integer({ min: 0, max: 1000 })),
});

function planOfAny(counts: Record<string, number>, wanted: typeof anyWanted extends fc.Arbitrary<infer W> ? W : never) {
  const { before, bulk, silent, ...rest } = wanted;
  const signal = silent === null ? {} : { 'not-contacted-12-months': { count: silent, of: 1000 } };
  return planFor(counts, {
    ...rest,
    history: before === null ? null : { ...nothing, dailyMax: { all: before } },
    sender: { bulk: { gmail: bulk, outlook: bulk, orange: bulk } },
    list: { signals: signal },
  });
}

describe('whatever is sent', () => {
  it('everybody is planned for or left over', () => {
    fc.assert(
      fc.property(anyCounts, anyWanted, (list, wanted) => {
        const plan = planOfAny(list, wanted);
        for (const [id, recipients] of Object.entries(list)) {
          const sent = counts(plan, id).reduce((sum, one) => sum + one, 0);
          const left = plan.left.find(({ provider }) => provider === id)?.recipients ?? 0;
          expect(sent + left).toBe(recipients);
        }
        expect(plan.days.every(({ recipients, perHour }) => recipients > 0 && perHour > 0)).toBe(true);
      }),
    );
  });

  it('no day is above a limit', () => {
    fc.assert(
      fc.property(anyCounts, anyWanted, (list, wanted) => {
        const plan = planOfAny(list, wanted);
        const { perHour, before, bulk } = wanted;
        const total = Object.values(list).reduce((sum, one) => sum + one, 0);
        for (const [id, recipients] of Object.entries(list)) {
          const rate = perHour === null ? Number.POSITIVE_INFINITY : (perHour * recipients) / total;
          const threshold = bulk ? undefined : ['gmail', 'outlook', 'orange'].includes(id) && limits[id as 'gmail'];
          let peak = Math.floor(((before ?? 0) * recipients) / total);
          for (const day of plan.days.filter(({ provider }) => provider === id)) {
            expect(day.recipients).toBeLessThanOrEqual(Math.max(ramp.first.value, Math.ceil(peak * ramp.factor.value)));
            expect(day.recipients).toBeLessThanOrEqual(Math.ceil(rate * 24));
            expect(day.perHour).toBeLessThanOrEqual(Math.ceil(rate));
            if (threshold) expect(day.recipients).toBeLessThan(threshold.bulkPerDay?.value as number);
            peak = Math.max(peak, day.recipients);
          }
        }
        if (perHour === null) return;
        for (const [, day] of Map.groupBy(plan.days, ({ date }) => date))
          expect(day.reduce((sum, one) => sum + one.recipients, 0)).toBeLessThan(perHour * 24 + day.length);
      }),
    );
  });

  it('nothing goes out after the end', () => {
    fc.assert(
      fc.property(anyCounts, anyWanted, (list, wanted) => {
        const { days } = planOfAny(list, wanted);
        const end = wanted.end?.slice(0, 10) ?? '9999';
        expect(days.every(({ date }) => date <= end)).toBe(true);
      }),
    );
  });

  it('no segment comes before one that is more engaged', () => {
    fc.assert(
      fc.property(anyCounts, anyWanted, (list, wanted) => {
        const { days } = planOfAny(list, wanted);
        for (const [, own] of Map.groupBy(days, ({ provider }) => provider)) {
          const order = own.flatMap(({ from = [] }) => from.map((one: Segment) => segments.indexOf(one)));
          expect(order).toEqual(order.toSorted());
        }
      }),
    );
  });

  it('who sent more before is not later', () => {
    fc.assert(
      fc.property(anyCounts, anyWanted, fc.nat(200_000), (list, wanted, more) => {
        const [less, greater] = [0, more].map(extra =>
          planOfAny(list, { ...wanted, before: (wanted.before ?? 0) + extra }),
        );
        const ends = (plan: Plan | undefined) => plan?.providers.map(({ finishes }) => finishes ?? '~') ?? [];
        for (const [at, date] of ends(greater).entries()) expect(date <= (ends(less)[at] as string)).toBe(true);
      }),
    );
  });

  it('the same twice is the same plan', () => {
    fc.assert(
      fc.property(anyCounts, anyWanted, (list, wanted) => {
        expect(planOfAny(list, wanted)).toEqual(planOfAny(list, wanted));
      }),
    );
  });
});

it('a million recipients at every provider there is are planned at once', () => {
  const list = Object.fromEntries(providerIds.map(id => [id, Math.round(1_000_000 / providerIds.length)]));
  const began = performance.now();
  const plan = planFor(list, { perHour: 105 });
  expect(performance.now() - began).toBeLessThan(500);
  expect(plan.days.length).toBeGreaterThan(10_000);
});

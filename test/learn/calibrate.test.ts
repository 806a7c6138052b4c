/** Forecasts against outcomes: who is joined, what is measured, and what is not claimed. */
import { describe, expect, it } from 'vitest';
import { luckFrom } from '../../bench/simulated-senders.ts';
import { learning } from '../../rules/data/learning.ts';
import { calibrate } from '../../src/learn/calibrate.ts';
import type { Calibrated } from '../../src/model/calibration.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { Shares } from '../../src/model/prediction.ts';
import type { RecordedPrediction } from '../../src/model/recorded.ts';
import { calibrationSvg } from '../../src/report/calibration-svg.ts';

const now = new Date('2028-01-01T00:00:00Z');
const dayOf = (index: number) => new Date(Date.UTC(2027, 0, 1 + index)).toISOString().slice(0, 10);
const luck = luckFrom(7);

interface Case {
  readonly bounce: number;
  readonly bounced: number;
  readonly provider?: string;
  readonly seeds?: Outcome['placed'];
  readonly day?: string;
  readonly at?: string;
}

const shares = (bounce: number): Shares => ({
  inbox: (1 - bounce) * 0.8,
  spam: (1 - bounce) * 0.2,
  deferral: 0,
  bounce,
});

function predicted(campaign: string, { bounce, provider = 'gmail', at, day }: Case, index: number): RecordedPrediction {
  const odds = { best: shares(bounce / 2), likely: shares(bounce), worst: shares(bounce * 2) };
  const bounceBy = { address: bounce, policy: 0, expired: 0 };
  const one = { id: provider, recipients: 1, firstAttempt: odds, final: odds, bounceBy, basis: 'base-rate' } as const;
  return { campaign, at: at ?? `${day ?? dayOf(index)}T08:00:00+02:00`, version: '0.1.0', providers: [one] };
}

function happened(campaign: string, { bounced, provider = 'gmail', seeds, day }: Case, index: number): Outcome {
  const counts = { deferred: 0, bouncedAddress: bounced, bouncedPolicy: 0, bouncedOther: 0 };
  const reactions = { complaints: 0, unsubscribes: 0, opens: 0, clicks: 0 };
  const where = { campaign, provider, day: day ?? dayOf(index), fromDomain: null, ip: null };
  const placed = seeds ?? { inbox: 0, spam: 0, missing: 0 };
  return { ...where, sent: 10_000, delivered: 10_000 - bounced, ...counts, ...reactions, placed };
}

function calibrated(cases: readonly Case[]) {
  const predictions = cases.map((one, index) => predicted(`c${index}`, one, index));
  return calibrate(
    predictions,
    cases.map((one, index) => happened(`c${index}`, one, index)),
    now,
    learning,
  );
}

const rowOf = (rows: readonly Calibrated[], outcome: string, provider: string | null = 'gmail') =>
  rows.find(row => row.outcome === outcome && row.provider === provider) as Calibrated;

/** The forecast knows each campaign. */
const skilful = (length: number) =>
  Array.from({ length }, (): Case => {
    const bounce = 0.01 * 20 ** luck.uniform();
    return { bounce, bounced: luck.binomial(10_000, bounce * Math.exp(0.1 * luck.normal())) };
  });
/** It knows their mean, and nothing else. */
const unskilled = (length: number) =>
  skilful(length).map(one => ({ ...one, bounce: 0.06 * Math.exp(0.02 * luck.normal()) }));

describe('calibrate', () => {
  it('says how many could be joined, and why others could not', () => {
    const one: Case = { bounce: 0.02, bounced: 200 };
    const predictions = [
      predicted('both', one, 0),
      predicted('no outcome', one, 0),
      predicted('late', { ...one, at: '2027-02-01T00:00:00Z' }, 0),
      predicted('not over', one, 0),
    ];
    const outcomes = [
      happened('both', one, 0),
      happened('late', one, 0),
      happened('no forecast', one, 0),
      happened('not over', { ...one, day: '2027-12-31' }, 0),
      { ...happened('both', one, 0), campaign: null },
    ];
    const result = calibrate(predictions, outcomes, now, learning);
    expect(result).toMatchObject({ campaigns: 1, withoutOutcome: 2, withoutPrediction: 1, tooLate: 1, needed: 20 });
    expect(rowOf(result.rows, 'bounce')).toMatchObject({ campaigns: 1, recipients: 10_000, scores: null });
  });

  it('takes the last forecast before the campaign', () => {
    const one: Case = { bounce: 0.02, bounced: 200 };
    const predictions = [
      predicted('c', { ...one, bounce: 0.5, at: '2027-01-09T00:00:00Z' }, 0),
      predicted('c', { ...one, bounce: 0.03, at: '2026-12-31T23:00:00Z' }, 0),
      predicted('c', { ...one, bounce: 0.4, at: '2026-12-01T00:00:00Z' }, 0),
    ];
    expect(rowOf(calibrate(predictions, [happened('c', one, 0)], now, learning).rows, 'bounce').predicted).toBe(0.03);
  });

  it('has Brier score and log loss as written down by hand', () => {
    const { rows } = calibrated([
      { bounce: 0.1, bounced: 2000 },
      { bounce: 0.3, bounced: 4000 },
    ]);
    const { scores } = rowOf(rows, 'bounce');
    const brier = (share: number, rate: number) => share * (1 - rate) ** 2 + (1 - share) * rate ** 2;
    const loss = (share: number, rate: number) => -share * Math.log(rate) - (1 - share) * Math.log(1 - rate);
    expect(scores?.forecast.brier).toBeCloseTo((brier(0.2, 0.1) + brier(0.4, 0.3)) / 2, 12);
    expect(scores?.forecast.logLoss).toBeCloseTo((loss(0.2, 0.1) + loss(0.4, 0.3)) / 2, 12);
    // Each one's base rate is the other.
    expect(scores?.baseRate.brier).toBeCloseTo((brier(0.2, 0.4) + brier(0.4, 0.2)) / 2, 12);
    expect(scores?.baseRate.logLoss).toBeCloseTo((loss(0.2, 0.4) + loss(0.4, 0.2)) / 2, 12);
  });

  it('claims skill of 20 campaigns that were told apart, and never of 19', () => {
    expect(rowOf(calibrated(skilful(19)).rows, 'bounce').skill.word).toBe('too-few');
    const { skill } = rowOf(calibrated(skilful(20)).rows, 'bounce');
    expect(skill.word).toBe('claimed');
    expect(skill.brier?.low).toBeGreaterThan(0);
  });

  it('claims none where the forecast knew the mean and no more', () => {
    const words = Array.from({ length: 20 }, () => rowOf(calibrated(unskilled(30)).rows, 'bounce').skill.word);
    expect(words.filter(word => word === 'claimed')).toEqual([]);
  });

  it('claims nothing where nothing ever happened', () => {
    const { rows } = calibrated(Array.from({ length: 25 }, () => ({ bounce: 0.01, bounced: 0 })));
    expect(rowOf(rows, 'bounce')).toMatchObject({ skill: { word: 'none', brier: null }, observed: 0 });
    expect(rowOf(rows, 'bounce').bins[0]?.observed.high).toBeGreaterThan(0);
  });

  it('has bins in which the forecast rises, and most hold what they were told', () => {
    const { bins } = rowOf(calibrated(skilful(60)).rows, 'bounce');
    expect(bins.map(({ forecasts }) => forecasts)).toEqual([12, 12, 12, 12, 12]);
    expect(bins.every(({ from, predicted: mean, to }) => from <= mean && mean <= to)).toBe(true);
    const right = bins.filter(({ predicted: mean, observed: { low, high } }) => low <= mean && mean <= high);
    expect(right.length).toBeGreaterThanOrEqual(4);
  });

  it('keeps campaigns of one forecast in one bin', () => {
    const { bins } = rowOf(calibrated(skilful(60).map(one => ({ ...one, bounce: 0.05 }))).rows, 'bounce');
    expect(bins).toHaveLength(1);
  });

  it('counts what lay between best and worst', () => {
    const { coverage } = rowOf(
      calibrated([
        { bounce: 0.02, bounced: 100 },
        { bounce: 0.02, bounced: 400 },
        { bounce: 0.02, bounced: 401 },
        { bounce: 0.02, bounced: 99 },
      ]).rows,
      'bounce',
    );
    expect(coverage).toMatchObject({ inside: 2, of: 4, value: 0.5 });
    expect(coverage.low).toBeLessThan(0.2);
  });

  it('sees a drift, and none where there is none', () => {
    const steady = Array.from({ length: 20 }, (_, at): Case => ({ bounce: 0.02, bounced: 200 + 10 * (at % 3) }));
    const worse = steady.map((one, at) => ({ ...one, bounced: one.bounced + (at >= 10 ? 300 : 0) }));
    const change = (cases: readonly Case[]) => rowOf(calibrated(cases).rows, 'bounce').drift?.change;
    expect(change(worse)?.low).toBeGreaterThan(0.02);
    expect(change(steady)?.low).toBeLessThan(0);
    expect(change(steady)?.high).toBeGreaterThan(0);
    expect(rowOf(calibrated(steady.slice(0, 9)).rows, 'bounce').drift).toBeNull();
  });

  it('speaks of placement only where there are seeds', () => {
    const without = calibrated([{ bounce: 0.02, bounced: 200 }]);
    expect(without.rows.map(({ outcome }) => outcome)).not.toContain('inbox');
    const { rows } = calibrated([{ bounce: 0.5, bounced: 5000, seeds: { inbox: 14, spam: 4, missing: 2 } }]);
    // Seeds are no dead addresses: the forecast for them is of those that exist.
    expect(rowOf(rows, 'inbox')).toMatchObject({ observed: 0.7, predicted: 0.8, recipients: 20 });
    expect(rowOf(rows, 'spam').observed).toBeCloseTo(4 / 18, 12);
    expect(rowOf(rows, 'spam').predicted).toBeCloseTo(0.2, 12);
  });

  it('is the same whatever the order', () => {
    const cases = skilful(30);
    const predictions = cases.map((one, index) => predicted(`c${index}`, one, index));
    const outcomes = cases.map((one, index) => happened(`c${index}`, one, index));
    const turned = calibrate(predictions.toReversed(), outcomes.toReversed(), now, learning);
    expect(turned).toEqual(calibrate(predictions, outcomes, now, learning));
  });

  it('is empty of nothing', () => {
    expect(calibrate([], [], now, learning)).toMatchObject({ campaigns: 0, rows: [] });
  });
});

describe('calibrationSvg', () => {
  it('is one picture that stands alone, for light and dark', () => {
    const cases = skilful(30).map(one => ({ ...one, seeds: { inbox: 8, spam: 2, missing: 0 } }));
    const svg = calibrationSvg(calibrated(cases));
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox=/);
    expect(svg).toContain('prefers-color-scheme: dark');
    expect(svg).not.toMatch(/<script|href=|url\(|@import|NaN|Infinity|undefined/);
    expect([...svg.matchAll(/class="name">(\w+)/g)].map(match => match[1])).toEqual([
      'inbox',
      'spam',
      'deferral',
      'bounce',
    ]);
    expect(svg.match(/<g\b/g)?.length).toBe(svg.match(/<\/g>/g)?.length);
  });

  it('shows a provider’s name as text, whatever it is', () => {
    const svg = calibrationSvg(calibrated([{ bounce: 0.02, bounced: 200, provider: '<script>"&\u0001' }]));
    expect(svg).toContain('&lt;script&gt;&quot;&amp;');
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0001');
  });

  it('says so where there is nothing', () => {
    expect(calibrationSvg(calibrate([], [], now, learning))).toContain('Nothing to compare yet.');
  });
});

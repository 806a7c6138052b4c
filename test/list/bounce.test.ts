/** Expected bounces and what each step gains. */
import { describe, expect, it } from 'vitest';
import { bounceLore } from '../../rules/data/list/bounces.ts';
import { expectedBounce, stepsFor } from '../../src/list/bounce.ts';
import type { ListFacts, SignalId } from '../../src/model/list.ts';

const of = (counts: Partial<Record<SignalId, number>>) =>
  Object.fromEntries(Object.entries(counts).map(([id, count]) => [id, { count, of: 1000 }])) as ListFacts['signals'];

describe('expected bounces', () => {
  it('of a list of unknown age are the wide prior', () => {
    expect(expectedBounce(of({}), bounceLore)).toEqual({ low: 0.003, likely: 0.015, high: 0.08 });
  });

  it('count dead addresses whole', () => {
    const dead = expectedBounce(of({ malformed: 60, 'no-such-domain': 40 }), bounceLore);
    expect(dead.likely).toBeCloseTo(0.1 + 0.9 * 0.015, 5);
  });

  it('fall with the last sign of life', () => {
    const at = (six: number, twelve: number) =>
      expectedBounce(of({ 'not-contacted-6-months': six, 'not-contacted-12-months': twelve }), bounceLore).likely;
    expect(at(0, 0)).toBeLessThan(at(500, 0));
    expect(at(500, 0)).toBeLessThan(at(500, 500));
  });

  it('lie within their range, whatever the list', () => {
    const { low, likely, high } = expectedBounce(of({ malformed: 500, 'machine-made': 900 }), bounceLore);
    expect([low <= likely, likely <= high, high <= 1]).toEqual([true, true, true]);
  });
});

describe('steps', () => {
  const signals = of({
    malformed: 50,
    'typo-domain': 20,
    'not-contacted-6-months': 500,
    'not-contacted-12-months': 400,
  });
  const steps = stepsFor(signals, bounceLore, 1000);

  it('come in order, for what the list has', () => {
    expect(steps.map(({ id }) => id)).toEqual(['impossible', 'misspelt', 'silent']);
  });

  it('leave what a list without those rows would have', () => {
    const { likely } = expectedBounce(signals, bounceLore);
    const gained = steps.reduce((sum, { gain }) => sum + gain, 0);
    expect(steps.every(({ gain }) => gain > 0)).toBe(true);
    expect(likely - gained).toBeCloseTo((5 / 6) * 0.002 + (1 / 6) * 0.01, 3);
  });
});

/** Expected bounces and what each step gains. */
import { describe, expect, it } from 'vitest';
import { bounceLore } from '../../rules/data/list/bounces.ts';
import { expectedBounce, type Makeup, stepsFor } from '../../src/list/bounce.ts';

const of = (change: Partial<Makeup>): Makeup => ({ unique: 1000, kinds: {}, suppressed: 0, quiet: null, ...change });

describe('expected bounces', () => {
  it('of a list of unknown age are the wide prior', () => {
    expect(expectedBounce(of({}), bounceLore)).toEqual({ low: 0.003, likely: 0.015, high: 0.08 });
  });

  it('of nobody are none', () => {
    expect(expectedBounce(of({ unique: 0 }), bounceLore)).toEqual({ low: 0, likely: 0, high: 0 });
  });

  it('count dead addresses whole', () => {
    const dead = expectedBounce(of({ kinds: { malformed: 60, 'no-such-domain': 40 } }), bounceLore);
    expect(dead.likely).toBeCloseTo(0.1 + 0.9 * 0.015, 5);
  });

  it('fall with the last sign of life', () => {
    const at = (half: number, year: number) => expectedBounce(of({ quiet: { half, year } }), bounceLore).likely;
    expect(at(0, 0)).toBeLessThan(at(0.5, 0));
    expect(at(0.5, 0)).toBeLessThan(at(0.5, 0.5));
  });

  it('lie within their range, whatever the list', () => {
    const { low, likely, high } = expectedBounce(of({ kinds: { malformed: 500, 'machine-made': 500 } }), bounceLore);
    expect([low <= likely, likely <= high, high <= 1]).toEqual([true, true, true]);
  });
});

describe('steps', () => {
  const makeup = of({ kinds: { malformed: 50, 'typo-domain': 20 }, suppressed: 10, quiet: { half: 0.5, year: 0.4 } });
  const steps = stepsFor(makeup, bounceLore);

  it('come in order, for what the list has, and take out no more than it has', () => {
    expect(steps.map(({ id }) => id)).toEqual(['suppressed', 'impossible', 'misspelt', 'silent']);
    expect(steps.map(({ rows }) => rows)).toEqual([10, 50, 20, 368]);
  });

  it('leave what a list without those rows would have', () => {
    const { likely } = expectedBounce(makeup, bounceLore);
    const gained = steps.reduce((sum, { gain }) => sum + gain, 0);
    expect(steps.every(({ gain }) => gain >= 0)).toBe(true);
    expect(likely - gained).toBeCloseTo((5 / 6) * 0.002 + (1 / 6) * 0.01, 4);
  });

  it('of which none goes below nothing', () => {
    const all = stepsFor(of({ unique: 3, kinds: { malformed: 3 }, quiet: { half: 1, year: 1 } }), bounceLore);
    expect(all).toEqual([{ id: 'impossible', rows: 3, gain: 1 }]);
  });
});

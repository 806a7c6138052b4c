/** The ARC validation suite, whole. */
import { describe, expect, it } from 'vitest';
import { arcResult, arcSuite } from '../tools/arc-suite.ts';

describe('ARC validation', () => {
  it.each(arcSuite().map(one => [one.name, one] as const))('%s', async (_name, one) => {
    expect(await arcResult(one)).toBe((one.cv || 'none').toLowerCase());
  });
});

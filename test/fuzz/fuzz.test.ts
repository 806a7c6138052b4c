/** What failed once never fails again; and half a minute of new inputs. `npm run fuzz` takes longer. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stopwatch } from '../tools/judge-mail.ts';
import { fixtures, fuzz, kindNames } from './fuzz.ts';
import { kinds } from './kinds.ts';

const kept = readdirSync(fixtures).flatMap(kind =>
  readdirSync(join(fixtures, kind)).map(name => ({ kind, name, file: join(fixtures, kind, name) })),
);

describe('what failed once', () => {
  it('is of kinds there are, and all of them are tried', () => {
    expect(Object.keys(kinds)).toEqual(kindNames);
  });

  it.each(kept)('$kind $name', async ({ kind, file }) => {
    const { hold, most } = kinds[kind] as (typeof kinds)[string];
    const took = stopwatch();
    await hold(readFileSync(file));
    // The first of a kind loads what it needs.
    expect(took()).toBeLessThan(most + 3000);
  });
});

const share = 30_000 / kindNames.length;
const seed = Number(process.env['DELIV_FUZZ_SEED'] ?? Date.now() % 1_000_000_000);

describe(`new inputs, seed ${seed}`, () => {
  it.each(kindNames)('%s', { timeout: 120_000 }, async kind => {
    const { tried, failure, hung, fixture } = await fuzz(kind, seed, share);
    expect(fixture === undefined ? null : { fixture, hung, ...failure }).toBeNull();
    expect(tried).toBeGreaterThan(0);
  });
});

/** Sketches: what they say of two lists, how truly, and what they do not give away. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listLore } from '../../rules/data/list/index.ts';
import { listFacts } from '../../src/list/list-facts.ts';
import type { Sketch } from '../../src/model/decision.ts';
import { ensureKey, readKey } from '../../src/review/key.ts';
import { compareLists, compareSketches } from '../../src/review/sketch.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-sketch-'));
afterAll(() => rmSync(folder, { recursive: true }));

const size = 4096;
const key = 'a key of the team';
const now = new Date('2026-11-26T10:00:00Z');

/** By hand, as the engine does it in SQL. */
function sketchOf(addresses: readonly string[], by = key): Sketch {
  const hash = (address: string) => createHash('sha256').update(`${by}${address}`).digest('hex').slice(0, 16);
  const keyId = createHash('sha256').update(`deliv-vetting-key${by}`).digest('hex').slice(0, 8);
  const hashes = addresses.map(hash).sort().slice(0, size);
  return { keyId, of: addresses.length, hashes: hashes.join(' ') };
}

const people = (count: number, name = 'p') => Array.from({ length: count }, (_, at) => `${name}${at}@example.net`);

describe('two sketches', () => {
  const decided = people(50_000);
  const sketch = sketchOf(decided);
  it.each([0, 0.002, 0.005, 0.01, 0.03, 0.2, 1])('tell a share of %d of new addresses', share => {
    const fresh = Math.round(decided.length * share);
    const after = [...decided.slice(fresh), ...people(fresh, 'new')];
    const { newShare, compared, exact } = compareSketches(sketch, sketchOf(after));
    const error = Math.sqrt((share * (1 - share)) / size);
    expect(Math.abs(newShare - share)).toBeLessThanOrEqual(4 * error);
    expect(compared).toBeGreaterThan(size * 0.4);
    expect(exact).toBe(false);
  });

  it('tell additions from removals', () => {
    expect(compareSketches(sketch, sketchOf(decided.slice(0, 30_000))).newShare).toBe(0);
    const grown = compareSketches(sketch, sketchOf([...decided, ...people(50_000, 'new')]));
    expect(grown.newShare).toBeCloseTo(0.5, 1);
  });

  it('of small lists are exact', () => {
    const small = people(200);
    const more = [...small, ...people(2, 'new')];
    expect(compareSketches(sketchOf(small), sketchOf(more))).toEqual({ newShare: 2 / 202, compared: 202, exact: true });
    expect(compareSketches(sketchOf(small), sketchOf([]))).toEqual({ newShare: 0, compared: 0, exact: true });
  });

  it('of a large list and a small part of it say how little was compared', () => {
    const { newShare, compared, exact } = compareSketches(sketch, sketchOf(decided.slice(0, 500)));
    expect([newShare, exact]).toEqual([0, false]);
    expect(compared).toBeLessThan(100);
  });

  it('of two keys say nothing, unless the file is the same', () => {
    const list = { sha256: 'a', sketch };
    const other = sketchOf(decided, 'another key');
    expect(compareLists(list, { sha256: 'b', sketch: other })).toMatchObject({ state: 'not-comparable' });
    expect(compareLists(list, { sha256: 'b' })).toMatchObject({ state: 'not-comparable' });
    expect(compareLists(list, { sha256: 'a', sketch: other })).toEqual({ state: 'same' });
  });
});

describe('the engine’s sketch', () => {
  it('is the one made by hand, of distinct addresses in lower case', async () => {
    const file = join(folder, 'list.csv');
    writeFileSync(file, `email\n${[...people(6000), 'P1@Example.NET', ' p2@example.net '].join('\n')}\n`);
    const { identity } = await listFacts({ file, columns: {}, now, key }, listLore, () => 'generic');
    expect(identity.sketch).toEqual(sketchOf(people(6000)));
  });

  it('is not made without a key', async () => {
    const file = join(folder, 'list.csv');
    const { identity } = await listFacts({ file, columns: {}, now }, listLore, () => 'generic');
    expect(identity.sketch).toBeUndefined();
  });
});

describe('the key', () => {
  it('given goes before the file', async () => {
    expect(await readKey({ given: key, file: join(folder, 'nowhere') })).toBe(key);
    expect(await readKey({ file: join(folder, 'nowhere') })).toBeNull();
  });

  it('is made once, for its owner alone', async () => {
    const file = join(folder, 'config', 'vetting.key');
    const [first, second] = await Promise.all([ensureKey({ file }), ensureKey({ file })]);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect([second, await readKey({ file })]).toEqual([first, first]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is refused where it could be guessed', async () => {
    await expect(readKey({ given: 'secret', file: '' })).rejects.toThrow(/shorter than 16/);
  });

  it('is refused where others may read it', async () => {
    const file = join(folder, 'open.key');
    writeFileSync(file, 'secret\n', { mode: 0o644 });
    await expect(readKey({ file })).rejects.toMatchObject({ hint: expect.stringMatching(/^chmod 600/) });
  });
});

/** A tally tells nobody apart: whatever stands in a small cell, the tally is the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listLore } from '../../rules/data/list/index.ts';
import rowsRead from '../../rules/vetting/rows-read.ts';
import suppressedAddresses from '../../rules/vetting/suppressed-addresses.ts';
import traps from '../../rules/vetting/traps.ts';
import { pooled } from '../../src/list/pool.ts';
import { tallyOf } from '../../src/list/write-tally.ts';
import { kindIds, type ListFacts, type Signal, signalIds } from '../../src/model/list.ts';
import { parseTally } from '../../src/parse/tally.ts';
import { list } from '../tools/facts.ts';
import { askRule } from '../tools/rule-cases.ts';

const unique = 1000;
const ofNobody = [
  'rejected',
  'purchased-columns',
  'sensitive',
  'minors',
  'unneeded-columns',
  'unread-columns',
  'free-text',
];
const lore = listLore.bounces;
const tally = (facts: ListFacts) =>
  tallyOf(facts, { sha256: 'a'.repeat(64) }, { lore, madeOn: new Date('2027-03-10'), by: 'deliv' });

/** From nobody to a few, or many. */
const cell = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 60 }));
const facts: fc.Arbitrary<ListFacts> = fc
  .record({
    classes: fc.record({ risky: cell, undeliverable: cell, unknown: cell }),
    providers: fc.uniqueArray(fc.constantFrom('yahoo', 'libero', 'gmx', 'orange', 'free', 'generic'), { maxLength: 6 }),
    counts: fc.array(cell, { minLength: 6, maxLength: 6 }),
    dead: fc.array(cell, { minLength: 7, maxLength: 7 }),
    kinds: fc.dictionary(fc.constantFrom(...kindIds), cell),
    signals: fc.dictionary(fc.constantFrom(...signalIds), cell),
  })
  .map(({ classes, providers, counts, dead, kinds, signals }) => {
    const others = providers.map((id, at) => ({ id, recipients: counts[at] as number }));
    const left = unique - others.reduce((sum, { recipients }) => sum + recipients, 0);
    const all = [{ id: 'gmail', recipients: left }, ...others].map((one, at) => ({
      ...one,
      undeliverable: one.recipients < 5 ? 0 : Math.min(one.recipients, dead[at] as number),
    }));
    const rest = unique - classes.risky - classes.undeliverable - classes.unknown;
    const counted = Object.entries(signals).map(([id, count]): [string, Signal] => [id, { count, of: unique }]);
    return list({
      classes: { deliverable: rest, ...classes },
      providers: all.filter(({ recipients }) => recipients > 0),
      kinds,
      signals: Object.fromEntries(counted),
    });
  });

const isSmall = (count: number) => count > 0 && count < 5;

/** The small ones among them each take the place of the next. */
function turned(counts: readonly number[]): number[] {
  const small = counts.filter(isSmall);
  let at = 0;
  return counts.map(count => (isSmall(count) ? (small[++at % small.length] as number) : count));
}

const turnedCells = <T extends object>(cells: T): T => {
  const counts = turned(Object.values(cells));
  return Object.fromEntries(Object.keys(cells).map((id, at) => [id, counts[at]])) as T;
};

/** The same with what stands in small cells mixed up, and each small signal another. */
function stirred(from: ListFacts, by: number): ListFacts {
  const dead = turned(from.providers.map(({ undeliverable }) => undeliverable));
  const other = (count: number) => (isSmall(count) ? 1 + ((count + by) % 4) : count);
  const signals = Object.entries(from.signals).map(([id, one]): [string, Signal] => [
    id,
    ofNobody.includes(id) ? one : { ...one, count: other(one.count) },
  ]);
  return {
    ...from,
    classes: turnedCells(from.classes),
    providers: from.providers.map((one, at) => ({ ...one, undeliverable: dead[at] as number })),
    kinds: turnedCells(from.kinds),
    signals: Object.fromEntries(signals),
  };
}

describe('a tally', () => {
  it('tells no small number of people by itself; sums hold', () => {
    fc.assert(
      fc.property(facts, one => {
        const { classes, providers, kinds, signals, steps } = pooled(one, lore);
        const people = Object.entries(signals).filter(([id]) => !ofNobody.includes(id));
        expect(people.filter(([, { count }]) => [1, 2, 4].includes(count))).toEqual([]);
        expect(people.filter(([, { count, few }]) => (count === 3) !== (few === true))).toEqual([]);
        expect(providers.filter(({ id, recipients }) => id !== 'generic' && recipients < 5)).toEqual([]);
        for (const [before, after] of [
          [one.kinds, kinds],
          [one.classes, classes],
        ]) {
          const small = Object.values(before ?? {}).filter(isSmall);
          const sum = (cells: object = {}) =>
            Object.values(cells).reduce((all: number, count: number) => all + count, 0);
          const whole = small.reduce((all, count) => all + count, 0);
          const isPooled = before === one.kinds && isSmall(whole);
          expect(sum(after) - sum(before)).toBe(isPooled ? 3 - whole : 0);
        }
        expect(providers.reduce((sum, { recipients }) => sum + recipients, 0)).toBe(unique);
        expect(providers.every(({ recipients, undeliverable }) => undeliverable <= recipients)).toBe(true);
        expect(steps.every(({ rows }) => rows > 0)).toBe(true);
        expect(parseTally(tally(one))?.facts).toEqual(pooled(one, lore));
      }),
    );
  });

  it('is the same whoever stands in its small cells', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 3 }), (one, by) => {
        expect(tally(stirred(one, by))).toBe(tally(one));
      }),
    );
  });

  it.each([1, 2, 4])('with %i in its one small cell is that with 3', few => {
    const of = (count: number) =>
      list({
        classes: { deliverable: unique - count, risky: 0, undeliverable: count, unknown: 0 },
        providers: [
          { id: 'gmail', recipients: 700, undeliverable: 0 },
          { id: 'yahoo', recipients: 300, undeliverable: count },
        ],
        kinds: { 'no-such-domain': count },
        signals: { 'no-such-domain': { count, of: unique } },
      });
    expect(tally(of(few))).toBe(tally(of(3)));
  });

  it('of a handful tells nothing apart', () => {
    const few = list({
      unique: 3,
      classes: { deliverable: 1, risky: 1, undeliverable: 1, unknown: 0 },
      providers: [
        { id: 'gmail', recipients: 2, undeliverable: 1 },
        { id: 'yahoo', recipients: 1, undeliverable: 0 },
      ],
    });
    expect(pooled(few, lore)).toMatchObject({
      classes: { deliverable: 0, risky: 0, undeliverable: 0, unknown: 3 },
      providers: [{ id: 'generic', recipients: 3, undeliverable: 0 }],
    });
  });

  it('names no misspelt domain, and counts no lines for people', () => {
    const { signals } = pooled(
      list({
        signals: {
          'typo-domain': { count: 40, of: 1000, detail: 'gmial.com' },
          rejected: { count: 2, of: 1002, detail: 'too few fields, first in row 7' },
          minors: { count: 1, of: 4, detail: 'edad' },
          'consent-unclear': { count: 9, of: 1000, detail: '2' },
        },
      }),
      lore,
    );
    expect(signals).toEqual({
      'typo-domain': { count: 40, of: 1000 },
      rejected: { count: 2, of: 1002, detail: 'too few fields, first in row 7' },
      minors: { count: 1, of: 4, detail: 'edad' },
      'consent-unclear': { count: 9, of: 1000, detail: '3' },
    });
  });
});

describe('rules of what is pooled', () => {
  const said = (signals: ListFacts['signals'], change: Partial<ListFacts> = {}) => {
    const facts = pooled(list({ signals, ...change }), lore);
    return [rowsRead, suppressedAddresses, traps]
      .flatMap(rule => askRule(rule, { list: facts }))
      .map(one => (one.kind === 'finding' ? [one.problem, one.data['count'], one.data['percent']] : one.why));
  };

  it('say from 1 to 4, whichever it was', () => {
    for (const count of [1, 2, 3, 4])
      expect(said({ suppressed: { count, of: 1000 } })).toEqual([['perhaps', '1-4', '0.1-0.4 %']]);
  });

  it('speak of a few traps, and of none', () => {
    const suppressed = { count: 0, of: 1000 };
    expect(said({ suppressed, honeypot: { count: 4, of: 1000 } })).toEqual([['named', '1-4', undefined]]);
    expect(said({ suppressed, honeypot: { count: 0, of: 1000 } })).toEqual([]);
  });
});

/**
 * Additive logistic model by boosted stumps. A term may only move the way its direction allows: a fault never helps.
 * After Friedman, "Greedy function approximation: a gradient boosting machine" (2001), with Newton steps.
 */
import type { SpamForm, SpamMeasure, SpamMeasures } from '../../src/model/spam.ts';

export interface Example {
  readonly measures: SpamMeasures;
  readonly unwanted: boolean;
  readonly weight: number;
}

/** Set once, by trying them on folds. */
const rounds = 200;
const rate = 0.1;
const shrinkage = 2;
const leastWeight = 4;
const mostTerms = 20;
const newTermFactor = 0.8;
const quantiles = 12;

interface Column {
  readonly measure: SpamMeasure;
  readonly direction: 1 | -1;
  readonly edges: readonly number[];
  readonly bins: readonly number[];
  readonly sums: number[];
}

interface Split {
  readonly column: Column;
  readonly at: number;
  readonly below: number;
  readonly above: number;
  readonly gain: number;
}

/** Measures that are not named carry no term. */
export type Directions = Readonly<Partial<Record<SpamMeasure, 1 | -1>>>;

export function boost(examples: readonly Example[], directions: Directions): SpamForm {
  const columns = (Object.entries(directions) as [SpamMeasure, 1 | -1][])
    .map(([measure, direction]) => columnOf(measure, direction, examples))
    .filter(({ edges }) => edges.length > 0);
  const total = sum(examples.map(({ weight }) => weight));
  const share = sum(examples.map(({ weight, unwanted }) => (unwanted ? weight : 0))) / total;
  const intercept = Math.log(share / (1 - share));
  const odds = examples.map(() => intercept);
  const used = new Set<Column>();
  for (let round = 0; round < rounds; round++) {
    const slopes = examples.map(({ weight, unwanted }, at) => {
      const chance = 1 / (1 + Math.exp(-(odds[at] as number)));
      return { gradient: weight * ((unwanted ? 1 : 0) - chance), curve: weight * chance * (1 - chance), weight };
    });
    const open = used.size < mostTerms ? columns : [...used];
    const best = open
      .flatMap(column => bestSplit(column, slopes, used.has(column) ? 1 : newTermFactor) ?? [])
      .reduce<Split | null>((most, next) => (most === null || next.gain > most.gain ? next : most), null);
    if (best === null) break;
    const { column, at, below, above } = best;
    used.add(column);
    for (let bin = 0; bin < column.sums.length; bin++)
      column.sums[bin] = (column.sums[bin] as number) + rate * (bin <= at ? below : above);
    column.bins.forEach((bin, row) => {
      odds[row] = (odds[row] as number) + rate * (bin <= at ? below : above);
    });
  }
  return formOf(intercept, [...used]);
}

function columnOf(measure: SpamMeasure, direction: 1 | -1, examples: readonly Example[]): Column {
  const values = examples.map(({ measures }) => measures[measure]);
  const sorted = values.toSorted((a, b) => a - b);
  const cuts = Array.from({ length: quantiles }, (_, at) => sorted[Math.floor((at / quantiles) * sorted.length)] ?? 0);
  const distinct = [...new Set([...cuts, sorted.at(-1) ?? 0])];
  const edges = distinct.slice(1).map((value, at) => rounded((value + (distinct[at] as number)) / 2));
  return {
    measure,
    direction,
    edges,
    bins: values.map(value => edges.filter(edge => edge <= value).length),
    sums: [...edges, 0].map(() => 0),
  };
}

type Slope = Readonly<Record<'gradient' | 'curve' | 'weight', number>>;

function bestSplit(column: Column, slopes: readonly Slope[], factor: number): Split | null {
  const bins = column.sums.map(() => ({ gradient: 0, curve: 0, weight: 0 }));
  column.bins.forEach((bin, row) => {
    const [into, from] = [bins[bin] as (typeof bins)[number], slopes[row] as Slope];
    into.gradient += from.gradient;
    into.curve += from.curve;
    into.weight += from.weight;
  });
  const all = { gradient: 0, curve: 0, weight: 0 };
  for (const bin of bins) for (const key of ['gradient', 'curve', 'weight'] as const) all[key] += bin[key];
  const low = { gradient: 0, curve: 0, weight: 0 };
  let best: Split | null = null;
  for (let at = 0; at < bins.length - 1; at++) {
    for (const key of ['gradient', 'curve', 'weight'] as const) low[key] += bins[at]?.[key] ?? 0;
    const high = { gradient: all.gradient - low.gradient, curve: all.curve - low.curve };
    if (low.weight < leastWeight || all.weight - low.weight < leastWeight) continue;
    const below = low.gradient / (low.curve + shrinkage);
    const above = high.gradient / (high.curve + shrinkage);
    if ((above - below) * column.direction <= 0) continue;
    const gain = factor * (below * low.gradient + above * high.gradient);
    if (best === null || gain > best.gain) best = { column, at, below, above, gain };
  }
  return best;
}

/** Every term from its best bin up; neighbours of equal weight together. */
function formOf(intercept: number, columns: readonly Column[]): SpamForm {
  const terms = columns.map(({ measure, edges, sums }) => {
    const least = Math.min(...sums);
    const weights = sums.map(one => rounded(one - least));
    const kept = edges.flatMap((_, at) => (weights[at] === weights[at + 1] ? [] : [at]));
    return {
      measure,
      least,
      edges: kept.map(at => edges[at] as number),
      weights: [...kept.map(at => weights[at] as number), weights.at(-1) as number],
    };
  });
  return {
    intercept: rounded(intercept + sum(terms.map(({ least }) => least))),
    terms: terms.map(({ least: _, ...term }) => term).sort((a, b) => Math.max(...b.weights) - Math.max(...a.weights)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Three digits are more than the data can tell. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** Boosted trees that may split on anything, whichever way: what a model without scruples reaches, as a ceiling. */

export type Row = ReadonlyMap<string, number>;

const rounds = 150;
const rate = 0.1;
const depth = 3;
const shrinkage = 2;
const leastCurve = 1;
const quantiles = 16;

type Tree = (row: Row) => number;

interface Slope {
  readonly row: Row;
  readonly gradient: number;
  readonly curve: number;
}

/** Classes weigh the same. Gives log-odds. */
export function grow(rows: readonly Row[], unwanted: readonly boolean[]): Tree {
  const share = unwanted.filter(Boolean).length / rows.length;
  const weights = unwanted.map(one => 0.5 / (one ? share : 1 - share));
  const odds = rows.map(() => 0);
  const cuts = cutsOf(rows);
  const trees = Array.from({ length: rounds }, () => {
    const slopes = rows.map((row, at) => {
      const chance = 1 / (1 + Math.exp(-(odds[at] as number)));
      const weight = weights[at] as number;
      return { row, gradient: weight * ((unwanted[at] ? 1 : 0) - chance), curve: weight * chance * (1 - chance) };
    });
    const tree = branch(slopes, cuts, depth);
    rows.forEach((row, at) => {
      odds[at] = (odds[at] as number) + rate * tree(row);
    });
    return tree;
  });
  return row => trees.reduce((sum, tree) => sum + rate * tree(row), 0);
}

/** Thresholds of each feature: below its quantiles. */
function cutsOf(rows: readonly Row[]): [string, number[]][] {
  const names = [...new Set(rows.flatMap(row => [...row.keys()]))];
  return names.flatMap((name): [string, number[]][] => {
    const sorted = rows.map(row => row.get(name) ?? 0).sort((a, b) => a - b);
    const values = Array.from(
      { length: quantiles },
      (_, at) => sorted[Math.floor((at * sorted.length) / quantiles)] ?? 0,
    );
    const cuts = [...new Set([...values, sorted.at(-1) ?? 0])].slice(1);
    return cuts.length === 0 ? [] : [[name, cuts]];
  });
}

function branch(slopes: readonly Slope[], cuts: readonly [string, number[]][], left: number): Tree {
  const whole = sums(slopes);
  const step = whole.gradient / (whole.curve + shrinkage);
  if (left === 0) return () => step;
  let best = { gain: whole.gradient ** 2 / (whole.curve + shrinkage) + 1e-6, name: '', cut: 0 };
  for (const [name, values] of cuts)
    for (const cut of values) {
      const below = { gradient: 0, curve: 0 };
      for (const { row, gradient, curve } of slopes)
        if ((row.get(name) ?? 0) < cut) {
          below.gradient += gradient;
          below.curve += curve;
        }
      const above = { gradient: whole.gradient - below.gradient, curve: whole.curve - below.curve };
      if (below.curve < leastCurve || above.curve < leastCurve) continue;
      const gain = below.gradient ** 2 / (below.curve + shrinkage) + above.gradient ** 2 / (above.curve + shrinkage);
      if (gain > best.gain) best = { gain, name, cut };
    }
  if (best.name === '') return () => step;
  const isBelow = (row: Row) => (row.get(best.name) ?? 0) < best.cut;
  const low = branch(
    slopes.filter(({ row }) => isBelow(row)),
    cuts,
    left - 1,
  );
  const high = branch(
    slopes.filter(({ row }) => !isBelow(row)),
    cuts,
    left - 1,
  );
  return row => (isBelow(row) ? low(row) : high(row));
}

function sums(slopes: readonly Slope[]): { gradient: number; curve: number } {
  return slopes.reduce(
    (sum, { gradient, curve }) => ({ gradient: sum.gradient + gradient, curve: sum.curve + curve }),
    { gradient: 0, curve: 0 },
  );
}

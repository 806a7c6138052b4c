/** Boosted trees that may split on anything, whichever way: what a model without scruples reaches, as a ceiling. */

export type Row = ReadonlyMap<string, number>;

const rounds = 150;
const rate = 0.1;
const depth = 3;
const shrinkage = 2;
const leastCurve = 1;
const quantiles = 16;

type Tree = (row: Row) => number;

interface Column {
  readonly name: string;
  /** Ascending; a value at a cut belongs to the bin above it. */
  readonly cuts: readonly number[];
  readonly bins: Uint8Array;
}

interface Slopes {
  readonly gradient: Float64Array;
  readonly curve: Float64Array;
}

/** Classes weigh the same. Gives log-odds. */
export function grow(rows: readonly Row[], unwanted: readonly boolean[]): Tree {
  const share = unwanted.filter(Boolean).length / rows.length;
  const odds = rows.map(() => 0);
  const columns = columnsOf(rows);
  const trees = Array.from({ length: rounds }, () => {
    const slopes = { gradient: new Float64Array(rows.length), curve: new Float64Array(rows.length) };
    odds.forEach((value, at) => {
      const chance = 1 / (1 + Math.exp(-value));
      const weight = 0.5 / (unwanted[at] ? share : 1 - share);
      slopes.gradient[at] = weight * ((unwanted[at] ? 1 : 0) - chance);
      slopes.curve[at] = weight * chance * (1 - chance);
    });
    const tree = branch([...rows.keys()], columns, slopes, depth);
    rows.forEach((row, at) => {
      odds[at] = (odds[at] as number) + rate * tree(row);
    });
    return tree;
  });
  return row => trees.reduce((sum, tree) => sum + rate * tree(row), 0);
}

function columnsOf(rows: readonly Row[]): Column[] {
  const names = [...new Set(rows.flatMap(row => [...row.keys()]))];
  return names.flatMap(name => {
    const values = rows.map(row => row.get(name) ?? 0);
    const sorted = values.toSorted((a, b) => a - b);
    const chosen = Array.from({ length: quantiles }, (_, at) => sorted[Math.floor((at * sorted.length) / quantiles)]);
    const cuts = [...new Set([...chosen, sorted.at(-1)])].slice(1) as number[];
    const bins = Uint8Array.from(values, value => cuts.filter(cut => cut <= value).length);
    return cuts.length === 0 ? [] : [{ name, cuts, bins }];
  });
}

function branch(at: readonly number[], columns: readonly Column[], slopes: Slopes, left: number): Tree {
  const whole = { gradient: 0, curve: 0 };
  for (const row of at) {
    whole.gradient += slopes.gradient[row] as number;
    whole.curve += slopes.curve[row] as number;
  }
  const step = whole.gradient / (whole.curve + shrinkage);
  const best = left === 0 ? null : bestCut(at, columns, slopes, whole);
  if (best === null) return () => step;
  const { column, bin } = best;
  const low = at.filter(row => (column.bins[row] as number) <= bin);
  const high = at.filter(row => (column.bins[row] as number) > bin);
  const [below, above] = [low, high].map(some => branch(some, columns, slopes, left - 1)) as [Tree, Tree];
  const cut = column.cuts[bin] as number;
  return row => ((row.get(column.name) ?? 0) < cut ? below(row) : above(row));
}

function bestCut(
  at: readonly number[],
  columns: readonly Column[],
  slopes: Slopes,
  whole: { gradient: number; curve: number },
) {
  const worth = (gradient: number, curve: number) => gradient ** 2 / (curve + shrinkage);
  let best: { column: Column; bin: number } | null = null;
  let most = worth(whole.gradient, whole.curve) + 1e-6;
  for (const column of columns) {
    const [gradients, curves] = [new Float64Array(column.cuts.length + 1), new Float64Array(column.cuts.length + 1)];
    for (const row of at) {
      const bin = column.bins[row] as number;
      gradients[bin] = (gradients[bin] as number) + (slopes.gradient[row] as number);
      curves[bin] = (curves[bin] as number) + (slopes.curve[row] as number);
    }
    let [gradient, curve] = [0, 0];
    for (let bin = 0; bin < column.cuts.length; bin++) {
      gradient += gradients[bin] as number;
      curve += curves[bin] as number;
      if (curve < leastCurve || whole.curve - curve < leastCurve) continue;
      const gain = worth(gradient, curve) + worth(whole.gradient - gradient, whole.curve - curve);
      if (gain <= most) continue;
      most = gain;
      best = { column, bin };
    }
  }
  return best;
}

/** How well scores tell two classes apart; the same code for deliv and its peers. */

export interface Scored {
  readonly unwanted: boolean;
  readonly score: number;
}

/** Chance that an unwanted message scores above a wanted one; ties count half (Mann-Whitney). */
export function auc(all: readonly Scored[]): number {
  const sorted = all.toSorted((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let at = 0; at < sorted.length; ) {
    let end = at;
    while (end < sorted.length && sorted[end]?.score === sorted[at]?.score) end++;
    const rank = (at + 1 + end) / 2;
    rankSum += rank * sorted.slice(at, end).filter(({ unwanted }) => unwanted).length;
    at = end;
  }
  const unwanted = all.filter(one => one.unwanted).length;
  return (rankSum - (unwanted * (unwanted + 1)) / 2) / (unwanted * (all.length - unwanted));
}

/** Share of unwanted mail above the lowest threshold at which at most `alarms` of the wanted mail lies. */
export function caughtAt(all: readonly Scored[], alarms: number): number {
  const wanted = all.filter(({ unwanted }) => !unwanted).map(({ score }) => score);
  const threshold = wanted.toSorted((a, b) => b - a)[Math.floor(alarms * wanted.length)] ?? Number.NEGATIVE_INFINITY;
  const unwanted = all.filter(one => one.unwanted);
  return unwanted.filter(({ score }) => score > threshold).length / unwanted.length;
}

type Figure = (some: readonly Scored[]) => number;

/** 95 % interval of a figure by resampling each class 1,000 times with a fixed seed. */
export function interval(all: readonly Scored[], figure: Figure): [number, number] {
  return middle(resampled(all, figure));
}

export interface Paired {
  readonly unwanted: boolean;
  readonly own: number;
  readonly other: number;
}

/** What the own score has more of a figure than the other, with its 95 % interval: each time both on the same messages. */
export function difference(all: readonly Paired[], figure: Figure): [number, number, number] {
  const more = (some: readonly Paired[]) =>
    figure(some.map(({ unwanted, own }) => ({ unwanted, score: own }))) -
    figure(some.map(({ unwanted, other }) => ({ unwanted, score: other })));
  return [more(all), ...middle(resampled(all, more))];
}

const draws = 1000;

function resampled<T extends { readonly unwanted: boolean }>(
  all: readonly T[],
  figure: (some: readonly T[]) => number,
): number[] {
  const random = seeded(20261124);
  const classes = [all.filter(({ unwanted }) => unwanted), all.filter(({ unwanted }) => !unwanted)];
  return Array.from({ length: draws }, () =>
    figure(classes.flatMap(one => one.map(() => one[Math.floor(random() * one.length)] as T))),
  ).sort((a, b) => a - b);
}

function middle(sorted: readonly number[]): [number, number] {
  return [sorted[0.025 * draws] as number, sorted[0.975 * draws - 1] as number];
}

/** 95 % interval of a share, after Wilson (1927). */
export function wilson(count: number, of: number): [number, number] {
  const z = 1.96;
  const centre = count + z ** 2 / 2;
  const width = z * Math.sqrt((count * (of - count)) / of + z ** 2 / 4);
  return [(centre - width) / (of + z ** 2), (centre + width) / (of + z ** 2)];
}

/** Mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

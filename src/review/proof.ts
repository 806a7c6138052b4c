/** What a random sample proves about the whole list: exact binomial bounds (Clopper and Pearson, 1934). */

/** The largest share of failures that would still show no more than this many in one sample out of twenty. */
export function atMost(failures: number, of: number, error = 0.05): number {
  if (failures >= of) return 1;
  return rootOf(share => tail(failures, of, share) - error);
}

/** The interval that holds the true share in 95 of 100 samples or more. */
export function interval(failures: number, of: number, error = 0.05): { readonly low: number; readonly high: number } {
  const low = failures === 0 ? 0 : 1 - atMost(of - failures, of, error / 2);
  return { low, high: atMost(failures, of, error / 2) };
}

/** The chance of at most `most` failures among `of`. */
function tail(most: number, of: number, share: number): number {
  let logTerm = of * Math.log1p(-share);
  let sum = Math.exp(logTerm);
  for (let k = 1; k <= most; k++) {
    logTerm += Math.log((of - k + 1) / k) + Math.log(share) - Math.log1p(-share);
    sum += Math.exp(logTerm);
  }
  return sum;
}

/** Of a function that falls from 0 to 1, by halving. */
function rootOf(falling: (share: number) => number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (falling(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

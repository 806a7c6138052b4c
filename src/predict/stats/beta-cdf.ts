/** The share of a beta distribution that lies below `x`: the regularised incomplete beta function. */
import { logBeta } from './log-gamma.ts';

const tiny = 1e-300;
const exact = 1e-9;
const mostTerms = 5000;

export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
  // The fraction converges fast on this side of the mean only.
  const below = x < (a + 1) / (a + b + 2);
  const part = below ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
  return Math.min(1, Math.max(0, part));
}

/** Continued fraction (Abramowitz and Stegun 26.5.8), by Lentz's method as Thompson and Barnett changed it. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= mostTerms; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < exact) break;
  }
  return value;
}

/** Never quite zero. */
function away(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

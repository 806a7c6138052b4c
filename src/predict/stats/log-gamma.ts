/** Logarithms of the gamma and beta functions, for positive arguments. */

const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);
/** From here on Stirling's series with four terms errs by less than 1e-13. */
const asymptotic = 12;

/** Stirling's series (Abramowitz and Stegun 6.1.41), reached from small arguments by gamma(x + 1) = x gamma(x). */
export function logGamma(x: number): number {
  let shift = 1;
  let at = x;
  for (; at < asymptotic; at++) shift *= at;
  const square = 1 / (at * at);
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / at;
  return (at - 0.5) * Math.log(at) - at + halfLogTwoPi + series - (shift === 1 ? 0 : Math.log(shift));
}

export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

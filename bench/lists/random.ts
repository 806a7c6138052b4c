/** A small generator of numbers (sfc32): the same seed gives the same list on every machine. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #count = 1;

  constructor(seed: string) {
    [this.#a, this.#b, this.#c] = [hash32(seed, 1), hash32(seed, 2), hash32(seed, 3)];
    for (let i = 0; i < 12; i++) this.next();
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  }

  int(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + this.int(to - from + 1);
  }

  between(from: number, to: number): number {
    return from + this.next() * (to - from);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(list.length)] as T;
  }

  /** The early entries come more often, as common names do. */
  pickCommon<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() ** 1.5 * list.length)] as T;
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }
}

/** Picks by weight. */
export class Wheel<T> {
  readonly #entries: readonly T[];
  readonly #sums: readonly number[];

  constructor(weights: readonly (readonly [T, number])[]) {
    let sum = 0;
    this.#entries = weights.map(([entry]) => entry);
    this.#sums = weights.map(([, weight]) => {
      sum += weight;
      return sum;
    });
  }

  pick(random: Random): T {
    const point = random.next() * (this.#sums.at(-1) ?? 0);
    let at = 0;
    while (at < this.#sums.length - 1 && point >= (this.#sums[at] ?? 0)) at++;
    return this.#entries[at] as T;
  }
}

function hash32(text: string, salt: number): number {
  let hash = Math.imul(2_166_136_261 ^ salt, 16_777_619);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  return hash ^ (hash >>> 13);
}

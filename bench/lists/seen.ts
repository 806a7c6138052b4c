/** Remembers millions of addresses in 8 bytes each: a list must not repeat an address by accident. */
export class Seen {
  #slots = new Float64Array(1 << 14);
  #size = 0;

  /** False if it was there already. */
  add(text: string): boolean {
    if (this.#size * 2 > this.#slots.length) this.#grow();
    const isNew = insert(this.#slots, hash53(text));
    if (isNew) this.#size++;
    return isNew;
  }

  #grow(): void {
    const larger = new Float64Array(this.#slots.length * 2);
    for (const hash of this.#slots) if (hash !== 0) insert(larger, hash);
    this.#slots = larger;
  }
}

function insert(slots: Float64Array, hash: number): boolean {
  const mask = slots.length - 1;
  for (let i = hash & mask; ; i = (i + 1) & mask) {
    if (slots[i] === hash) return false;
    if (slots[i] !== 0) continue;
    slots[i] = hash;
    return true;
  }
}

/** Two 32-bit mixes joined to 53 bits, never 0: two of ten million addresses share one with a chance below 1 %. */
function hash53(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2_654_435_761);
    b = Math.imul(b ^ unit, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & b) + (a >>> 0) + 1;
}

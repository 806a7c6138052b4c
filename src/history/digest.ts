/**
 * Digests of rows: the first 16 bytes of SHA-256 over what a row holds, names written out. So a changed byte in a
 * dictionary differs as one in the row itself. They find what a disk, a copy or a hand changed; they are no signature.
 */
import { createHash, hash } from 'node:crypto';

export const digestBytes = 16;

/** Stands between values; names hold no control character (`name.ts`). */
const between = '\u001f';

type Value = string | number | null;

/** As 16 characters of one byte each: the fastest form there is. */
export function digestOf(text: string): string {
  return hash('sha256', text, 'binary').slice(0, digestBytes);
}

export function rowDigest(table: string, values: readonly Value[]): Buffer {
  return Buffer.from(digestOf(`${table}${between}${values.map(value => value ?? '').join(between)}`), 'latin1');
}

/** An event as it is stored, names and pseudonyms (hex) written out. */
export interface EventRow {
  readonly kind: number;
  readonly provider: string;
  readonly class: number | null;
  readonly permanent: number;
  readonly day: number;
  readonly second: number | null;
  readonly campaign: string | null;
  readonly domain: string | null;
  readonly ip: string | null;
  readonly recipient: string | null;
  readonly message: string | null;
  readonly count: number;
  readonly bot: number;
  readonly placement: number | null;
  readonly figures: string | null;
}

/** Digest of what events of one group (`groups.ts`) have in common. */
type SharedRow = Omit<EventRow, 'day' | 'second' | 'recipient' | 'message'>;

export function sharedDigest(row: SharedRow): string {
  const { kind, provider, permanent, campaign, domain, ip, count, bot, placement, figures } = row;
  const values = [kind, provider, row.class, permanent, campaign, domain, ip, count, bot, placement, figures];
  return hash('sha256', values.map(value => `${value ?? ''}${between}`).join(''), 'hex').slice(0, 2 * digestBytes);
}

export function eventDigest(
  shared: string,
  { day, second, recipient, message }: Omit<EventRow, keyof SharedRow>,
): string {
  return digestOf(`${shared}${day}\u001f${second ?? ''}\u001f${recipient ?? ''}\u001f${message ?? ''}`);
}

/** Gathers the digests of a batch, in order, into one. */
export class RowsDigest {
  readonly #whole = createHash('sha256');
  readonly #block = Buffer.alloc(4096 * digestBytes);
  /** Made once: a view costs more than what is written into it. */
  readonly #places = Array.from({ length: 4096 }, (_, at) =>
    this.#block.subarray(at * digestBytes, (at + 1) * digestBytes),
  );
  #used = 0;

  /** Returns the bytes of the digest, which stay as they are until the next is added. */
  add(digest: string): Uint8Array {
    if (this.#used === this.#places.length) {
      this.#whole.update(this.#block);
      this.#used = 0;
    }
    const place = this.#places[this.#used++] as Buffer;
    place.write(digest, 'latin1');
    return place;
  }

  end(): Buffer {
    const rest = this.#block.subarray(0, this.#used * digestBytes);
    return this.#whole.update(rest).digest().subarray(0, digestBytes);
  }
}

const modulus = 1n << BigInt(8 * digestBytes);

/** The sum of the digests of rows that come, change and go: the order in which they did makes no difference. */
export class StateSum {
  #sum: bigint;

  constructor(state: Uint8Array = new Uint8Array(digestBytes)) {
    this.#sum = numberOf(state);
  }

  add(digest: Uint8Array): void {
    this.#sum = (this.#sum + numberOf(digest)) % modulus;
  }

  remove(digest: Uint8Array): void {
    this.#sum = (this.#sum + modulus - numberOf(digest)) % modulus;
  }

  get bytes(): Buffer {
    return Buffer.from(this.#sum.toString(16).padStart(2 * digestBytes, '0'), 'hex');
  }
}

const numberOf = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);

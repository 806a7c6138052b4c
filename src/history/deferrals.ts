/** A recipient who is put off many times counts once for each campaign and day. */
import type { DatabaseSync } from 'node:sqlite';
import type { Rollup, RollupKey } from './rollup.ts';
import { wordReader } from './words.ts';

/**
 * Where several servers or addresses put the same recipient off, the first by name counts; so the order in which files
 * are learned makes no difference.
 */
export class Deferrals {
  readonly #counted = new Map<string, RollupKey>();
  readonly #rollup;
  readonly #word;
  readonly #earlier;
  readonly #isFirst;

  constructor(db: DatabaseSync, rollup: Rollup, firstEvent: number) {
    this.#rollup = rollup;
    this.#word = wordReader(db);
    this.#isFirst = firstEvent === 1;
    this.#earlier = db.prepare(
      `SELECT day, ifnull(campaign, 0) AS campaign, provider, ifnull(domain, 0) AS domain, ifnull(ip, 0) AS ip FROM event
       WHERE recipient = ? AND day = ? AND kind >= 2 AND kind <= 5 AND kind = 2 AND placement IS NULL AND id < ${firstEvent} AND ifnull(campaign, 0) = ?`,
    );
  }

  add(recipient: number, key: RollupKey): void {
    const id = `${recipient} ${key.day} ${key.campaign}`;
    const counted = this.#counted.get(id) ?? (this.#isFirst ? undefined : this.#stored(recipient, key));
    if (counted === undefined) {
      this.#rollup.add(key, 'deferred', 1);
      this.#counted.set(id, key);
    } else if (this.#name(key) < this.#name(counted)) {
      this.#rollup.add(counted, 'deferred', -1);
      this.#rollup.add(key, 'deferred', 1);
      this.#counted.set(id, key);
    } else {
      this.#counted.set(id, counted);
    }
  }

  #stored(recipient: number, { day, campaign }: RollupKey): RollupKey | undefined {
    const keys = this.#earlier.all(recipient, day, campaign) as unknown as RollupKey[];
    return keys.toSorted((one, other) => (this.#name(one) < this.#name(other) ? -1 : 1))[0];
  }

  #name({ provider, domain, ip }: RollupKey): string {
    return [provider, domain, ip].map(id => this.#word(id) ?? '').join('\n');
  }
}

/** Recipients of an import: from an address to its number and pseudonym. The address itself stays in memory. */
import type { History } from './open.ts';

export interface Recipient {
  readonly id: number;
  /** 16 bytes as hex. */
  readonly hash: string;
}

/** How many are remembered at once: some 50 MB. */
const remembered = 300_000;

/** Within a transaction; `next` is the number a new one gets. */
export class Recipients {
  readonly #known = new Map<string, Recipient>();
  readonly #find;
  readonly #insert;
  readonly #pseudonym;
  next: number;

  constructor({ db, pseudonyms }: History, next: number) {
    this.#find = db.prepare('SELECT id FROM recipient WHERE hash = ?');
    this.#insert = db.prepare('INSERT INTO recipient VALUES (?, ?) ON CONFLICT DO NOTHING');
    this.#pseudonym = pseudonyms.recipient;
    this.next = next;
  }

  of(address: string): Recipient {
    let recipient = this.#known.get(address);
    if (recipient === undefined) {
      recipient = this.#stored(this.#pseudonym(address));
      if (this.#known.size >= remembered) this.#known.clear();
      this.#known.set(address, recipient);
    }
    return recipient;
  }

  #stored(hash: string): Recipient {
    const bytes = Buffer.from(hash, 'hex');
    if (this.#insert.run(bytes, this.next).changes === 1) return { id: this.next++, hash };
    return { id: Number(this.#find.get(bytes)?.['id']), hash };
  }
}

/** Counts what the generator knows of a list while it is written. */
import { domainOf } from './addresses.ts';
import type { Made, Order, Source } from './mix.ts';
import type { Cause, Single, Spec, Tag } from './spec.ts';
import { exists } from './typos.ts';

interface PartTruth {
  readonly cause: Single;
  readonly rows: number;
  /** Rows that bear the cause's mark: all of a bought, guessed or old part, the attack, the damage, or those who had left. */
  readonly marked: number;
}

export interface Truth {
  readonly spec: Spec;
  readonly cause: Cause;
  readonly rows: number;
  readonly order: Order;
  readonly parts: readonly PartTruth[];
  readonly tags: { readonly [tag in Tag]?: number };
  /** Entries of the suppression file; undefined if the sender hands none over. */
  readonly suppressed?: number;
  /** Domains of the list that take no mail: closed firms and providers, typos nobody registered. Sorted. */
  readonly deadDomains: readonly string[];
}

const marks: Readonly<Record<Single, Tag | boolean>> = {
  clean: false,
  bought: true,
  guessed: true,
  stale: true,
  'broken-form': 'damaged',
  bots: 'attack',
  'lost-suppression': 'suppressed',
};

export class Ledger {
  readonly #spec: Spec;
  readonly #order: Order;
  readonly #dead: Set<string>;
  readonly #parts: Map<Single, { rows: number; marked: number }>;
  readonly #tags = new Map<Tag, number>();
  #rows = 0;

  constructor(spec: Spec, order: Order, sources: readonly Source[], dead: Set<string>) {
    this.#spec = spec;
    this.#order = order;
    this.#dead = dead;
    this.#parts = new Map(sources.map(({ cause }) => [cause, { rows: 0, marked: 0 }]));
  }

  enter({ row, cause }: Made): void {
    this.#rows++;
    for (const tag of row.tags) this.#tags.set(tag, (this.#tags.get(tag) ?? 0) + 1);
    const part = this.#parts.get(cause);
    const mark = marks[cause];
    if (part !== undefined) {
      part.rows++;
      if (typeof mark === 'boolean' ? mark : row.tags.includes(mark)) part.marked++;
    }
    if (isDead(row.email, row.tags)) this.#dead.add(domainOf(row.email));
  }

  truth(suppressed: number | undefined): Truth {
    return {
      spec: this.#spec,
      cause: this.#spec.cause,
      rows: this.#rows,
      order: this.#order,
      parts: [...this.#parts].map(([cause, counts]) => ({ cause, ...counts })),
      tags: Object.fromEntries([...this.#tags].sort(([a], [b]) => (a < b ? -1 : 1))),
      ...(suppressed === undefined ? {} : { suppressed }),
      deadDomains: [...this.#dead].sort(),
    };
  }
}

function isDead(email: string, tags: readonly Tag[]): boolean {
  if (tags.includes('invalid')) return false;
  return tags.includes('defunct') || (tags.includes('typo-domain') && !exists(domainOf(email)));
}

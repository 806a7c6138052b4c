/** A natural list of a sender who did nothing wrong, of which a part looks wrong for a good reason. */
import { Book, type Contact } from '../book.ts';
import { type Organic, organic, rowOf } from '../causes/organic.ts';
import { signUp } from '../dates.ts';
import { fileFor, headerLine, rowLine } from '../file.ts';
import { arranged, type Order } from '../mix.ts';
import type { Person } from '../people.ts';
import { Random } from '../random.ts';
import { Seen } from '../seen.ts';
import type { Audience, Country, Field, Row, Shape } from '../spec.ts';

/** What a pack is made with. */
export interface Kit {
  readonly random: Random;
  readonly book: Book;
  readonly rows: number;
}

export type Odd = (kit: Kit) => () => Contact;
export type Change = (kit: Kit) => (row: Row) => Row;

export interface Recipe {
  readonly name: string;
  /** What looks wrong, and why it is right. */
  readonly why: string;
  readonly audience: Audience;
  readonly country: Country;
  readonly rows: number;
  /** Share of the rows that look wrong; the others are an ordinary list. */
  readonly share: number;
  readonly odd: Odd;
  readonly order?: Order;
  readonly columns?: Shape;
  /** Instead of the columns of an ordinary export. */
  readonly fields?: readonly Field[];
  /** A house without donors, though it is no business: its last activity is no gift. */
  readonly isHouse?: true;
  /** Rewrites each row, in the order in which they were made. */
  readonly change?: Change;
}

export interface Pack {
  readonly name: string;
  readonly why: string;
  readonly audience: Audience;
  readonly country: Country;
  readonly rows: number;
  readonly file: Buffer;
}

export function packOf(recipe: Recipe): Pack {
  const { name, why, audience, country, rows, share, order = 'none', columns = 'rich' } = recipe;
  const random = new Random(`pack ${name}`);
  const spec = { cause: 'clean', rows, seed: random.int(1_000_000), audience, country, columns } as const;
  const book = new Book(spec, random, new Seen());
  const kit: Kit = { random, book, rows };
  const setting = {
    spec,
    random,
    book,
    rows,
    isPure: false,
    isOrdered: order === 'date',
    dead: new Set<string>(),
    suppress: () => {},
  };
  const base = organic(setting);
  const odd = recipe.odd(kit);
  const change = recipe.change?.(kit) ?? ((row: Row) => row);
  const make = (progress: number): Row => {
    const row = random.chance(share)
      ? rowOf(setting, odd(), signedUp(kit, base, recipe, progress), habits)
      : base.make(progress);
    return change(row);
  };
  const maker = { ...base, fields: recipe.fields ?? base.fields, make };

  const file = fileFor(recipe.isHouse ? { ...spec, audience: 'b2c' } : spec, random, maker.fields, false);
  const lines = Array.from(arranged([{ cause: 'clean', rows, maker }], order, random), made => rowLine(made.row, file));
  return { name, why, audience, country, rows, file: Buffer.from(headerLine(file) + lines.join('')) };
}

const habits = { never: 0.08, named: 0.92 } as const;

function signedUp({ random }: Kit, { oldest, growth }: Organic, { order, audience }: Recipe, progress: number): number {
  const u = order === 'date' ? progress : random.next();
  return signUp(Math.min(u, 0.999_999), oldest, 0, growth, audience === 'b2b' ? 'office' : 'private');
}

/** A mailbox with the given name; digits follow if it is taken. */
export function mailbox({ book }: Kit, local: string, domain: string, one: Person = book.person()): Contact {
  return { email: book.free(local, domain, one), one, tags: [] };
}

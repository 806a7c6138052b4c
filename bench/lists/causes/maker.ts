/** What every cause offers: the columns of its export, and one row after the other. */
import type { Book } from '../book.ts';
import type { Random } from '../random.ts';
import type { Field, Row, Spec } from '../spec.ts';

export interface Suppressed {
  readonly email: string;
  readonly reason: 'unsubscribed' | 'bounce' | 'complaint';
  readonly at: number;
}

export interface Setting {
  readonly spec: Spec;
  readonly random: Random;
  readonly book: Book;
  /** Rows of this part. */
  readonly rows: number;
  /** An export by sign-up date, or in no order. */
  readonly isOrdered: boolean;
  /** Domains of companies that closed. */
  readonly dead: Set<string>;
  readonly suppress: (entry: Suppressed) => void;
  /** Mixed with a clean list: every row bears the mark, for the clean part is the ground. Else the cause brings its own ground. */
  readonly isPure: boolean;
}

export interface Maker {
  readonly fields: readonly Field[];
  /** How many of its rows come twice. */
  readonly duplicates: number;
  /** Titles may be a vendor's, in English. */
  readonly isVendor?: true;
  /** `progress` runs from 0 to 1 over the part and never goes back. */
  readonly make: (progress: number) => Row;
}

export type MakeCause = (setting: Setting) => Maker;

/** The fields kept with the given chance each: no two exports have the same columns. */
export function some(random: Random, fields: readonly Field[], chance: number): Field[] {
  return fields.filter(() => random.chance(chance));
}

/** What is not as it was written. */

export interface Difference {
  /** `database` where SQLite itself finds it broken. */
  readonly table: string;
  readonly batch?: number;
  /** 1-based within its batch or its table. */
  readonly row?: number;
  readonly because: string;
}

export type Note = (difference: Difference) => void;

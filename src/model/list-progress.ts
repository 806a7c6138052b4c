/** What a long run is doing, for whoever waits. */

export interface ListProgress {
  /** `scan` in bytes, `load` in rows, `ask` in domains; `count` has no measure. */
  readonly doing: 'scan' | 'load' | 'ask' | 'count';
  readonly done: number;
  readonly of: number;
}

export type Say = (progress: ListProgress) => void;

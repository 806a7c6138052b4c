/** What a bench is given and gives. */

export interface BenchResult {
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

export interface BenchOptions {
  /** Folder of measuring corpora, which are never part of the project. */
  readonly corpora: string | undefined;
  /** The SpamAssassin public corpus as its npm package unpacks it. */
  readonly classic?: string | undefined;
  /** Other lists of the same plan: rules are written by those, and measured by the plan. */
  readonly seedShift?: number;
  /** How long the lists are. */
  readonly rows?: readonly number[] | undefined;
}

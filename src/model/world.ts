/** The port through which gatherers see the world outside the input. */
import type { Resolver } from './dns.ts';
import type { From } from './fact.ts';

export interface World extends Resolver {
  /** The clock to judge by (`--now`). */
  readonly now: Date;
  /** Where answers come from, for a fact's provenance. */
  readonly source: From;
  /** How many questions left the process, and the distinct names asked about, sorted. */
  asked(): { readonly queries: number; readonly names: readonly string[] };
  close(): void;
}

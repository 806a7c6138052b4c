/** What `learn` made of one file. */
import type { BadRecord, EventKind } from './event.ts';

export interface LearnedFile {
  readonly file: string;
  /** Names of the formats it holds. */
  readonly formats: readonly string[];
  /** Messages by what happened to them. */
  readonly events: Readonly<Partial<Record<EventKind, number>>>;
  /** Could not be read, the first of them by name. */
  readonly bad: { readonly count: number; readonly first: readonly (BadRecord & { readonly file: string })[] };
  /** Absent: nothing was stored (`--dry-run`). */
  readonly stored?: { readonly status: 'imported' | 'known'; readonly at: string; readonly events: number };
  /** Nobody recognises it: nothing is learned of it. */
  readonly refused?: string;
}

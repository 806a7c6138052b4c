/** A fact is known, unknown or skipped. Absence is a known value; only ignorance is unknown. */

/** Tried, and could not be learned: what depends on it is undecided. */
export type UnknownWhy =
  | 'timeout'
  | 'servfail'
  | 'refused'
  | 'unreachable'
  | 'malformed'
  | 'over-budget'
  | 'limit'
  | 'needs-unknown'
  | 'unverifiable'
  | 'unreadable'
  | 'crashed';

/** Not tried, because of what the user supplied or chose. */
const skips = [
  'not-provided',
  // Off unless the user turns it on: what is expected of a provider reckons with it.
  'opt-in',
  'needs-key',
  'offline',
  'outside-zone',
  'added-by-esp',
  'template',
  // Nothing is remembered: what is expected of a provider reckons with a history that is not known.
  'no-history',
  'not-applicable',
] as const;
export type SkippedWhy = (typeof skips)[number];

export function isSkipped(why: string): why is SkippedWhy {
  return (skips as readonly string[]).includes(why);
}

export type Why = UnknownWhy | SkippedWhy;

export type From = 'input' | 'derived' | 'network' | 'zone' | 'recording' | 'none';

export type Fact<T> =
  | { readonly state: 'known'; readonly value: T; readonly from: From }
  | { readonly state: 'unknown'; readonly why: UnknownWhy; readonly detail: string; readonly from: From }
  | { readonly state: 'skipped'; readonly why: SkippedWhy; readonly detail: string; readonly from: From };

/** Thrown by a gatherer that tried and could not learn; the runner turns it into an unknown fact. */
export class NotKnown extends Error {
  readonly why: UnknownWhy;
  constructor(why: UnknownWhy, detail: string) {
    super(detail);
    this.why = why;
  }
}

/** Thrown by a gatherer that had nothing to go on; `detail` says what to supply. */
export class NotGiven extends Error {
  readonly why: SkippedWhy;
  constructor(why: SkippedWhy, detail: string) {
    super(detail);
    this.why = why;
  }
}

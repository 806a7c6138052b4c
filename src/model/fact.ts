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
export class NotKnown {
  readonly why: UnknownWhy;
  readonly message: string;
  constructor(why: UnknownWhy, detail: string) {
    this.why = why;
    this.message = detail;
  }
}

/** Thrown by a gatherer that had nothing to go on; `detail` says what to supply. No Error, since most facts of most messages end so: a trace of the stack costs more than the fact. */
export class NotGiven {
  readonly why: SkippedWhy;
  readonly message: string;
  constructor(why: SkippedWhy, detail: string) {
    this.why = why;
    this.message = detail;
  }
}

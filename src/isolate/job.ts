/** What passes between the process that reports and those that read what anyone may have written. */
import type { Observed } from '../model/observation.ts';
import type { Options } from '../options.ts';

/** What every job is done with: options without functions and streams. */
export type ChildSetup = Omit<Options, 'apart' | 'stdin' | 'contents' | 'say' | 'history'> & {
  readonly history?: { readonly path: string; readonly key: string };
  /** Each is judged as well, and only its report comes back. */
  readonly judged: boolean;
};

/** One message, or one campaign with its messages and list. */
export interface Job {
  /** As the user named it; a part of an mbox as `file#n`. */
  readonly path: string;
  /** What stands there, where it is no file of its own. */
  readonly bytes?: Uint8Array;
  /** A list may be long; a message may not. */
  readonly kind: 'message' | 'campaign';
}

/** How a job ended. */
export type Ended =
  | { readonly state: 'observed'; readonly observed: Observed }
  /** The report as JSON: a string crosses faster than what it says. */
  | { readonly state: 'judged'; readonly report: string }
  /** An input that cannot be judged, as InputError says it. */
  | {
      readonly state: 'refused';
      readonly message: string;
      readonly place: { readonly file: string; readonly line?: number; readonly column?: number };
      readonly hint?: string;
    }
  /** The child was stopped, or stopped by itself. */
  | { readonly state: 'lost'; readonly why: 'limit' | 'crashed'; readonly detail: string };

/** What one job may use; beyond it the child is killed, and the job is lost. */
export interface JobLimits {
  readonly cpuMs: number;
  readonly wallMs: number;
  /** Resident memory of the whole process. */
  readonly memoryBytes: number;
}

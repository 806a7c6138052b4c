/** What judging one rule gave. */
import type { Why } from './fact.ts';
import type { Criterion, Data, Level, Place, SetAside } from './rule.ts';

export type Status = 'pass' | 'info' | 'warn' | 'fail' | 'unknown' | 'skipped';

export interface Ignored {
  readonly because: string;
  readonly until?: string;
}

export interface Finding {
  /** `rule/problem`: forever. */
  readonly id: string;
  readonly level: Level;
  /** The user's configuration made it graver or milder than it would be. */
  readonly levelFrom?: 'config';
  readonly subject: string;
  readonly text: string;
  readonly fix: string;
  readonly data: Data;
  readonly evidence?: string;
  /** The part of the mail it touches, 0 to 1; absent: all of it. */
  readonly share?: number;
  /** It matters at this provider alone; absent: at all. */
  readonly provider?: string;
  readonly setsAside?: SetAside;
  /** The same for the same problem with the same subject, wherever it stands in the file. */
  readonly fingerprint: string;
  readonly location?: Place & { readonly file: string };
  readonly ignored?: Ignored;
  /** Already in the earlier report given as `--baseline`. */
  readonly known?: boolean;
}

export interface Because {
  readonly why: Why | 'only';
  readonly subject: string;
  readonly detail: string;
}

export interface Verdict {
  readonly rule: string;
  readonly criterion: Criterion;
  readonly status: Status;
  /** For unknown and skipped: what was missing. */
  readonly because: readonly Because[];
  readonly findings: readonly Finding[];
  /** It can fail, the user supplied what it needs, and yet it could not be judged wholly: the run is undecided. */
  readonly undecided: boolean;
}

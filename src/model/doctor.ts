/** Whether a machine can judge: what was observed of it, and what that means. */
import type { Unanswered } from './dns.ts';

/** What a name server did with each question it was asked; nothing of the user's is in them. */
export interface ProbedServer {
  /** As the user or the system names it. */
  readonly server: string;
  /** Every name it was asked about. */
  readonly asked: readonly string[];
  /** The name servers of the root: every resolver knows them. */
  readonly root: 'found' | 'nodata' | 'nxdomain' | Failed;
  /** Milliseconds. */
  readonly took: number;
  /** Over TCP; null where that is no question (HTTPS), or UDP has no answer. */
  readonly tcp: 'found' | Failed | null;
  /** Whether answers may be larger than 512 octets (RFC 6891); null as above. */
  readonly edns: boolean | null;
  /** It says that it has verified the root (RFC 6840 section 5.8); null as above. */
  readonly verifies: boolean | null;
  /** Names that cannot exist (RFC 6761 section 6.4), with what it says of each. */
  readonly invented: readonly { readonly name: string; readonly outcome: 'found' | 'nodata' | 'nxdomain' | Failed }[];
}

export type Failed = Exclude<Unanswered['outcome'], 'over-budget' | 'offline' | 'outside-zone' | 'bad-name'>;

export interface ProbedList {
  readonly list: string;
  readonly state: 'usable' | 'unusable' | 'refused' | 'without-key' | 'unanswered';
  readonly because: string;
}

export interface Datum {
  readonly id: 'providers' | 'countries' | 'spam-model';
  /** ISO date on which it was read, built or fitted. */
  readonly date: string;
  /** From which age on (days) it should not be relied on. */
  readonly oldAfter: number;
}

export interface Observed {
  readonly now: Date;
  readonly node: { readonly version: string; readonly needed: number };
  /** Null with --offline. */
  readonly servers: readonly ProbedServer[] | null;
  /** Those the user named; null with --offline. */
  readonly lists: readonly ProbedList[] | null;
  readonly data: readonly Datum[];
  readonly history: ProbedHistory;
  /** Where tallies of lists are kept; null: nowhere. */
  readonly cache: { readonly path: string; readonly problem: string | null } | null;
  /** What reads recipient lists: null where it works, else why not. */
  readonly engine: string | null;
  readonly signing: 'usable' | 'absent' | 'too-old';
}

export type ProbedHistory =
  | { readonly state: 'none' }
  | { readonly state: 'sound'; readonly path: string; readonly entries: number; readonly events: number }
  | { readonly state: 'altered'; readonly path: string; readonly first: string }
  | { readonly state: 'refused'; readonly path: string; readonly because: string; readonly hint: string };

export const checkStates = ['ok', 'warn', 'fail', 'unknown', 'skipped'] as const;
export type CheckState = (typeof checkStates)[number];

/** Everything that can be said, with what it amounts to. */
export const sayings = {
  'node/current': 'ok',
  'node/old': 'fail',
  'resolver/answers': 'ok',
  'resolver/silent': 'fail',
  'resolver/silent-beside': 'warn',
  'resolver/rootless': 'fail',
  'resolver/none': 'fail',
  'resolver/offline': 'skipped',
  'tcp/answers': 'ok',
  'tcp/silent': 'warn',
  'edns/spoken': 'ok',
  'edns/ignored': 'warn',
  'absence/kept': 'ok',
  'absence/rewritten': 'fail',
  'absence/blurred': 'warn',
  'absence/unanswered': 'unknown',
  'dnssec/verified': 'ok',
  'dnssec/unverified': 'ok',
  'block-list/usable': 'ok',
  'block-list/unusable': 'fail',
  'block-list/refused': 'fail',
  'block-list/without-key': 'skipped',
  'block-list/unanswered': 'unknown',
  'block-list/none': 'skipped',
  'block-list/offline': 'skipped',
  'data/fresh': 'ok',
  'data/old': 'warn',
  'clock/plausible': 'ok',
  'clock/behind': 'fail',
  'history/none': 'skipped',
  'history/sound': 'ok',
  'history/altered': 'fail',
  'history/refused': 'fail',
  'cache/writable': 'ok',
  'cache/closed': 'warn',
  'lists/readable': 'ok',
  'lists/unreadable': 'fail',
  'signing/usable': 'ok',
  'signing/absent': 'warn',
  'signing/too-old': 'warn',
} as const satisfies Record<string, CheckState>;
export type Saying = keyof typeof sayings;

export interface Check {
  /** `resolver/silent`: what was looked at, and what came of it. */
  readonly id: Saying;
  readonly state: CheckState;
  /** Which server, list, file: absent where there is but one. */
  readonly about?: string;
  /** Fills the holes of what is said. */
  readonly data: Readonly<Record<string, string | number>>;
}

export interface Diagnosis {
  readonly checks: readonly Check[];
  /** Names that were asked about, but for those of block lists. */
  readonly asked: readonly string[];
}

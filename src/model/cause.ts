/** What a list resembles: signs, never an accusation. */

export const causeIds = [
  'clean',
  'bought',
  'guessed',
  'stale',
  'broken-form',
  'bots',
  'lost-suppression',
  'mixed',
  'undetermined',
] as const;
export type CauseId = (typeof causeIds)[number];

export interface Cause {
  readonly id: CauseId;
  readonly strength: 'weak' | 'moderate' | 'strong';
  /** The rules behind it. */
  readonly because: readonly string[];
}

/** How much a finding speaks for a cause. Findings of one cluster often come from one fault: the heaviest counts. */
export interface Evidence {
  readonly cause: Exclude<CauseId, 'clean' | 'mixed' | 'undetermined'>;
  /** `rule/problem` */
  readonly finding: string;
  readonly weight: number;
  readonly cluster: string;
}

export interface CauseLore {
  readonly evidence: readonly Evidence[];
  /** Findings that want an explanation though they speak for none; others are a matter of tidiness. */
  readonly open: readonly string[];
  /** From this sum on a cause is named; moderate and strong from the others. */
  readonly weak: number;
  readonly moderate: number;
  readonly strong: number;
  /** A second cause with this share of the first's sum makes the list a mixed one. */
  readonly second: number;
}

/** What a reviewer decided about one list: signed, appended to, never edited. */
import type { Level } from './rule.ts';

export const choices = ['accept', 'conditions', 'pilot', 'refuse'] as const;
export type Choice = (typeof choices)[number];

/**
 * A keyed sample of a list's addresses (k minimum values): two lists can be compared by it, and none of their addresses
 * can be read from it without the key.
 */
export interface Sketch {
  /** Tells keys apart and gives none away; sketches of two keys say nothing about each other. */
  readonly keyId: string;
  /** How many distinct addresses it was taken from; no more than there are hashes: it holds them all. */
  readonly of: number;
  /** The smallest keyed hashes, ascending: 16 hexadecimal digits each, separated by spaces. */
  readonly hashes: string;
}

/** A list, told from others without its addresses. */
export interface ListIdentity {
  /** Of the file's bytes. */
  readonly sha256: string;
  readonly sketch?: Sketch;
}

export interface Override {
  /** `rule/problem` */
  readonly finding: string;
  /** How grave the finding was then. */
  readonly level: Level;
  readonly because: string;
  /** ISO date: the last day on which it holds. */
  readonly until: string;
}

/** What is signed, together with who signs it and when. */
export interface Decision {
  /** The program it was made with. */
  readonly by: string;
  readonly list: Required<ListIdentity> & { readonly rows: number };
  readonly decision: Choice;
  readonly conditions: readonly string[];
  readonly overrides: readonly Override[];
  /** What the reviewer saw: every finding above information. */
  readonly seen: readonly { readonly finding: string; readonly level: Level }[];
}

export interface Signature {
  /** As `reviewers` (allowed_signers) names the signer. */
  readonly reviewer: string;
  /** ISO time. */
  readonly at: string;
  /** As `ssh-keygen -Y sign` writes it. */
  readonly signature: string;
}

export interface DecisionRecord {
  readonly body: Decision;
  readonly signatures: readonly Signature[];
}

/** A signature to be verified: that this reviewer signed this text. */
export interface Claim {
  readonly text: string;
  readonly reviewer: string;
  readonly signature: string;
}

/** `unknown-reviewer`: a sound signature, by nobody who may decide. */
export type Verification =
  | { readonly state: 'good' /** Fingerprint of the signer's key. */; readonly key: string }
  | { readonly state: 'bad' | 'unknown-reviewer' | 'cannot-verify'; readonly detail: string };

/** How the list at hand differs from the one that was decided on. */
export type Comparison =
  | { readonly state: 'same' }
  | {
      readonly state: 'compared';
      /** Addresses the decision never saw, 0 to 1 of the list at hand. */
      readonly newShare: number;
      /** How many addresses that was counted on; all of them where it is exact. */
      readonly compared: number;
      readonly exact: boolean;
    }
  | { readonly state: 'not-comparable'; readonly because: string };

export interface ObservedDecision extends Pick<Decision, 'decision' | 'conditions' | 'overrides'> {
  readonly comparison: Comparison;
  readonly signatures: readonly (Pick<Signature, 'reviewer' | 'at'> & { readonly verification: Verification })[];
}

/** What is seen of the decisions about a list, judged by nobody yet. */
export interface DecisionFact {
  /** ISO date of the clock to judge by. */
  readonly asOf: string;
  readonly hasList: boolean;
  /** Newest first. */
  readonly records: readonly ObservedDecision[];
}

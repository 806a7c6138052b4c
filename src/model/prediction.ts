/** What is expected of a mailbox provider, and what its documented policy is. */

export const outcomes = ['inbox', 'spam', 'deferral', 'bounce'] as const;
export type Outcome = (typeof outcomes)[number];
/** Shares of recipients; sums to 1. */
export type Shares = Readonly<Record<Outcome, number>>;
/** Expected shares over campaigns like this one; `best` and `worst` bound what unknown facts could make of it. */
export interface Odds {
  readonly likely: Shares;
  readonly best: Shares;
  readonly worst: Shares;
}

export type Basis = 'policy' | 'base-rate' | 'own-history';
export type Confidence = 'low' | 'medium' | 'high';
export interface BounceBy {
  /** The address does not exist. */
  readonly address: number;
  /** Refused by the provider's policy. */
  readonly policy: number;
  /** Deferred until the retries ended. */
  readonly expired: number;
}

export interface Prediction {
  readonly outcome: Outcome;
  readonly basis: Basis;
  readonly confidence: Confidence;
  readonly firstAttempt: Odds;
  readonly final: Odds;
  readonly bounceBy: BounceBy;
}

export interface Reply {
  readonly code: number;
  readonly enhanced?: string;
  readonly text: string;
}

/** A finding that moved this provider's odds: by how much its likely inbox share fell because of it. */
export interface Push {
  readonly finding: string;
  readonly stage: Chance;
  readonly effect: number;
  readonly source: string;
}

export interface ProviderPrediction extends Prediction {
  readonly id: string;
  readonly name: string;
  readonly recipients: number;
  readonly share: number;
  readonly reply?: Reply;
  readonly because: readonly Push[];
}

export interface Forecast extends Prediction {
  /** What was taken for granted because it was not supplied. */
  readonly assumed: readonly string[];
  readonly wouldHelp: readonly { readonly input: string; readonly narrowsBy: number }[];
  readonly providers: readonly ProviderPrediction[];
}

/** The three ways mail is kept from the inbox, in the order it meets them. */
export const chances = ['refuse', 'defer', 'junk'] as const;
export type Chance = (typeof chances)[number];

/** A probability with the range it is thought to lie in. */
export interface Range {
  readonly best: number;
  readonly likely: number;
  readonly worst: number;
}

/** P the provider's own text, O an operational open-source table, T a third party's article, J our judgement. */
export type Conf = 'P' | 'O' | 'T' | 'J';

export interface Consequence {
  /** Only where the sender is bulk at this provider; without it, for all senders. */
  readonly applies?: 'bulk';
  readonly refuse?: Range;
  readonly defer?: Range;
  readonly junk?: Range;
  /** What its server says then. */
  readonly reply?: Reply;
  readonly source: string;
  /** Year or ISO date of the statement. */
  readonly asOf: string;
  readonly conf: Conf;
}

export interface Policy<Ref extends string = string> {
  readonly id: string;
  readonly name: string;
  /** Recipient domains; `yahoo.*` stands for one public suffix. */
  readonly domains: readonly string[];
  /** MX host suffixes, compared on label boundaries. */
  readonly mx: readonly string[];
  /** A sender who meets every documented requirement and whose history is unknown. */
  readonly base: Readonly<Record<Chance, Range>> & { readonly source: string };
  /** Nothing sourced is known of it: it is judged as that one, and shown only where a list has it. */
  readonly like?: 'generic';
  /** How much of the spam score's log-odds counts here: 1 as much as in people's own judgement. Where a provider has its users' votes, content weighs less: judgement. */
  readonly contentWeight: number;
  readonly on: { readonly [R in Ref]?: Consequence };
  /** For senders who are not bulk here, where `on` speaks of bulk senders only. */
  readonly belowBulk?: { readonly [R in Ref]?: Consequence };
}

/** Numbers the prediction works with that belong to no single provider. */
export interface Priors {
  /** No criterion alone can make the chance of one stage greater than this. */
  readonly ceiling: Range;
  /** Share of the mail deferred at first that is still deferred when the retries end: for a cause that passes, and for one that stays. */
  readonly expires: { readonly passing: Range; readonly staying: Range };
  /** Confidence is medium only where best and worst inbox lie no farther apart than this. */
  readonly mediumWithin: number;
  /** How much of its log-odds a build better than the average earns. */
  readonly contentRelief: number;
  /** The score is fitted on bulk mail; of its log-odds this much counts for receipts and passwords, which are short by nature. */
  readonly transactionalContent: number;
  /** Log-odds of a content that could not be measured. */
  readonly unknownContent: Range;
  /** How many measures of the spam score are named among the reasons. */
  readonly contentReasons: number;
  readonly contentSource: string;
}

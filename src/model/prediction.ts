/** What is expected of a mailbox provider, and what its documented policy is. */

import type { Stream } from './campaign.ts';

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

/** When mail that is deferred at first arrives at last; minutes after the first attempt. */
export interface Delay {
  /** Share of the recipients whose mail is deferred first. */
  readonly share: number;
  /** Of those it reaches in time: half within so many minutes, and 95 in 100 within so many. */
  readonly median: number;
  readonly most: number;
}

/** A finding that moved this provider's odds: by how much its likely inbox share fell because of it. */
export interface Push {
  readonly finding: string;
  readonly stage: Chance;
  readonly effect: number;
  /** What its server says for it. */
  readonly reply?: Reply;
  readonly source: string;
}

export interface ProviderPrediction extends Prediction {
  readonly id: string;
  readonly name: string;
  readonly recipients: number;
  readonly share: number;
  readonly reply?: Reply;
  readonly because: readonly Push[];
  /** Absent where nothing is deferred. */
  readonly delay?: Delay;
  /** Absent without a history of campaigns there. */
  readonly own?: OwnCampaigns;
  /** What its users and their filters do besides, as it says itself. */
  readonly notes: readonly Note[];
}

/** Of a sender at a provider, that are over: those of which it is known how many were sent, and those with seeds. */
export interface OwnCampaigns {
  readonly campaigns: number;
  /** 0: where mail lands was never observed. */
  readonly placed: number;
}

/** A documented fact that is no chance: tabs, filters, what complaints or silence bring about. */
export interface Note {
  readonly text: string;
  readonly source: string;
  /** Of mail of this stream alone. */
  readonly stream?: Stream;
}

/** What mending a finding would bring, over all providers. */
export interface Mend {
  readonly finding: string;
  /** The inbox share it would cost if it were the only finding. */
  readonly alone: number;
  /** What the inbox gains once it and all those named before it are mended. */
  readonly inbox: number;
  readonly recipients: number;
}

/** The forecast as if rules passed that did not (`--what-if`). */
export interface WhatIf {
  readonly passes: readonly string[];
  readonly outcome: Outcome;
  readonly final: Odds;
  /** By how much the likely inbox share would be greater. */
  readonly inbox: number;
}

export interface Forecast extends Prediction {
  /** What was taken for granted because it was not supplied. */
  readonly assumed: readonly string[];
  /** Which missing input would narrow the range between best and worst inbox most. */
  readonly wouldHelp: readonly { readonly input: string; readonly narrowsBy: number }[];
  /** What to mend first: what gives most inbox comes first. */
  readonly fixFirst: readonly Mend[];
  readonly whatIf?: WhatIf;
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

/** How a deferral ends: after so many minutes a retry may pass, and each later one does with this chance. */
export interface Wait {
  readonly minutes: number;
  /** `best` is the greatest. */
  readonly passes: Range;
}

export interface Consequence {
  /** Only where the sender is bulk at this provider; without it, for all senders. */
  readonly applies?: 'bulk';
  readonly refuse?: Range;
  readonly defer?: Range;
  readonly junk?: Range;
  /** How the deferral ends; absent: as a fault that stays. */
  readonly wait?: Wait;
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
  /** How its ordinary deferrals end; absent: as a rush that passes. */
  readonly wait?: Wait;
  /** Nothing sourced is known of it: it is judged as that one. */
  readonly like?: 'generic';
  /** It is shown where there is no list, too: one of those most mail goes to. */
  readonly major?: true;
  readonly notes?: readonly Note[];
  /** How much of the spam score's log-odds counts here: 1 as much as in people's own judgement. Where a provider has its users' votes, content weighs less: judgement. */
  readonly contentWeight: number;
  readonly on: { readonly [R in Ref]?: Consequence };
  /** For senders who are not bulk here, where `on` speaks of bulk senders only. */
  readonly belowBulk?: { readonly [R in Ref]?: Consequence };
}

/** When a server tries again what was deferred. RFC 5321 section 4.5.4.1: not before 30 minutes. */
export interface Retries {
  /** Minutes to the first retry; each further gap is as many times longer, up to `longest`. */
  readonly first: number;
  readonly factor: number;
  readonly longest: number;
  /** Gaps vary by this share, either way. */
  readonly jitter: number;
  /** Hours until it gives up. */
  readonly hours: number;
}

/** How own campaigns count. */
export interface Learning {
  /** After so many days a campaign counts half, and what else is tried where a sender's own campaigns tell better. */
  readonly halfLifeDays: number;
  readonly halfLivesTried: readonly number[];
  /** As how many campaigns the base counts. */
  readonly baseCampaigns: number;
  /** A base of none at all means seldom. */
  readonly leastBase: number;
  /** `best` to `worst`: the next campaign lies within in so many of 1. */
  readonly within: number;
  /** Campaigns before confidence is high, or any skill is claimed. */
  readonly needed: number;
  /** For fitting the half-life: each campaign from this one on is foretold by those before it, the latest at most. */
  readonly foretold: { readonly from: number; readonly latest: number };
  /** No campaign before is looked at. */
  readonly rememberedDays: number;
  readonly belief: Belief;
}

/** What is thought of senders before any campaign, on the log-odds of a rate. */
export interface Belief {
  /** Two campaigns are never taken to be more alike than this, however alike those seen were; nor less alike. */
  readonly leastSpread: number;
  readonly mostSpread: number;
  /** Of the spread between a sender's campaigns: log-normal. */
  readonly spreadMedian: number;
  readonly spreadLogSd: number;
  /** Of the mean: Student's, on this scale for a prior of one campaign, for n campaigns 1/sqrt(n) of it. */
  readonly meanSpread: number;
  readonly meanDegrees: number;
}

/** Numbers the prediction works with that belong to no single provider. */
export interface Priors {
  /** No criterion alone can make the chance of one stage greater than this. */
  readonly ceiling: Range;
  /** How deferrals end: for a rush that passes, and for a fault that stays until it is mended. */
  readonly waits: { readonly passing: Wait; readonly staying: Wait };
  readonly retries: Retries;
  readonly learning: Learning;
  /** Confidence is medium only where best and worst inbox lie no farther apart than this. */
  readonly mediumWithin: number;
  /** How much of its log-odds a build better than the average earns. */
  readonly contentRelief: number;
  /** The score is fitted on bulk mail; of its log-odds this much counts for receipts and passwords, which are short by nature. */
  readonly transactionalContent: number;
  /** Log-odds of a content that could not be measured. */
  readonly unknownContent: Range;
  /** How many inputs that would help, and how many findings to mend first, are named. */
  readonly helpsNamed: number;
  readonly mendsNamed: number;
  /** From which share on either is worth its trouble. */
  readonly leastNamed: number;
  /** How many measures of the spam score are named among the reasons. */
  readonly contentReasons: number;
  readonly contentSource: string;
}

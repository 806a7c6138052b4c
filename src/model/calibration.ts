/** Forecasts that were recorded, held against what happened. */
import type { Chance, Outcome, Range } from './prediction.ts';

/** `low` to `high` is a 95 % interval, unless said otherwise. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Campaigns whose predicted share was about the same. Shares, 0 to 1. */
export interface ReliabilityBin {
  /** Least and greatest predicted share. */
  readonly from: number;
  readonly to: number;
  readonly predicted: number;
  /** The mean over the campaigns, each counting as one. */
  readonly observed: Estimate;
  /** Each of one campaign at one provider. */
  readonly forecasts: number;
  /** Or seeds. */
  readonly recipients: number;
}

/** Per recipient, in nats; means over campaigns. Less is better. */
export interface Scores {
  readonly brier: number;
  readonly logLoss: number;
}

/**
 * `claimed`: better than any single number could have been, and not by luck; `none`: that is not shown; `too-few`: nothing
 * can be said.
 */
export const skillWords = ['claimed', 'none', 'too-few'] as const;

/** One outcome at one provider, or over all. */
export interface Calibrated {
  /** Null: all providers together. */
  readonly provider: string | null;
  readonly outcome: Outcome;
  readonly campaigns: number;
  /** Or seeds. */
  readonly recipients: number;
  /** Mean shares over the campaigns. */
  readonly predicted: number;
  readonly observed: number;
  readonly bins: readonly ReliabilityBin[];
  /** Null with a single campaign, which has no others to take a base rate from. */
  readonly scores: { readonly forecast: Scores; readonly baseRate: Scores } | null;
  readonly skill: {
    readonly word: (typeof skillWords)[number];
    /** 1 - score / score of the base rate (the mean of the provider's other campaigns): 0 no better, 1 perfect. Null where the base rate was never wrong, or there are no scores. */
    readonly brier: Estimate | null;
    readonly logLoss: Estimate | null;
  };
  /** How often the observed share lay between best and worst, to the next whole recipient. */
  readonly coverage: Estimate & { readonly inside: number; readonly of: number };
  /** The later half of the campaigns against the earlier; null where either is too small, and over all providers. */
  readonly drift: { readonly earlier: number; readonly recent: number; readonly change: Estimate } | null;
}

export interface Calibration {
  /** ISO time. */
  readonly at: string;
  /** Campaigns with both a forecast and an outcome. */
  readonly campaigns: number;
  /** Forecasts of campaigns of which nothing is known, or not yet. */
  readonly withoutOutcome: number;
  /** Campaigns of which no forecast was recorded. */
  readonly withoutPrediction: number;
  /** Campaigns whose forecast was recorded after their first outcome: none is made of it. */
  readonly tooLate: number;
  /** So many campaigns are needed before any skill is claimed. */
  readonly needed: number;
  /** Over all providers first, then by provider; only what was observed. */
  readonly rows: readonly Calibrated[];
}

/** What own campaigns made of a provider's base. */
export interface Refit {
  readonly provider: string;
  readonly stage: Chance;
  readonly campaigns: number;
  readonly before: Range;
  readonly after: Range;
}

/** What `calibrate --apply` stored. */
export interface Applied {
  readonly halfLife: FittedHalfLife & { readonly before: number };
  /** Base odds of own campaigns, with the half-life before and after. */
  readonly bases: readonly Refit[];
}

/** After how many days a campaign counts half, by how well each would have been foretold. */
export interface FittedHalfLife {
  readonly days: number;
  /** That were made with each: a provider, a stage and a campaign. */
  readonly forecasts: number;
  /** Mean log score of a forecast (nats) above that of the usual half-life. */
  readonly gain: number;
}

/** The report: what every output format is made of, and, as JSON, a contract (schemaVersion 1). */
import type { Cause } from './cause.ts';
import type { From, SkippedWhy, UnknownWhy } from './fact.ts';
import type { FactName } from './facts.ts';
import type { ListFacts } from './list.ts';
import type { DomainName, Stage } from './mail.ts';
import type { PlanDay } from './plan.ts';
import type { Forecast, Prediction } from './prediction.ts';
import type { AdviceGiven } from './profile.ts';
import type { Setting } from './setting.ts';
import type { Verdict } from './verdict.ts';

/** `unknown`: nothing failed, but something that counts could not be judged. */
export type Outcome = 'pass' | 'warn' | 'fail' | 'unknown';

export interface Summary {
  readonly pass: number;
  readonly info: number;
  readonly warn: number;
  readonly fail: number;
  readonly unknown: number;
  readonly skipped: number;
  readonly ignored: number;
}

export interface DomainRow {
  readonly name: DomainName;
  readonly registrable: string | null;
  readonly roles: readonly string[];
  readonly listings: readonly string[];
  /** Since its registration, where that could be learned. */
  readonly ageDays?: number;
}

export interface ListReport extends ListFacts {
  readonly causes: readonly Cause[];
  /** ESPs whose limit the list would reach if it were sent as it is. */
  readonly ifSent: readonly {
    readonly who: string;
    readonly limit: number;
    readonly does: string;
    readonly reached: 'surely' | 'likely';
  }[];
  /** Where the trouble is: findings that warn or fail, about the domains in the mail and about the list. */
  readonly doors: { readonly [D in 'domains' | 'list']?: { readonly fail: number; readonly warn: number } };
  /** Rows for a person to look at, masked. */
  readonly examples?: readonly { readonly row: number; readonly address: string; readonly because: string }[];
}

export interface MessageReport {
  readonly schemaVersion: 1;
  readonly input: {
    readonly kind: 'message' | 'list';
    readonly path: string;
    readonly sha256: string;
    readonly campaign?: string;
    readonly variant?: string;
    /** Of a message. */
    readonly stage?: Stage;
  };
  readonly verdict: Outcome;
  readonly prediction: Forecast;
  readonly verdicts: readonly Verdict[];
  readonly domains: readonly DomainRow[];
  /** Settings a sender of this kind should begin with. */
  readonly advice: readonly AdviceGiven[];
  readonly list?: ListReport;
  /** When whom to send to, where a list and a volume are declared. */
  readonly volume?: { readonly plan: readonly PlanDay[] };
  readonly facts: Readonly<
    Record<
      FactName,
      { state: 'known' | 'unknown' | 'skipped'; from: From; why?: UnknownWhy | SkippedWhy; detail?: string }
    >
  >;
  readonly privacy: {
    readonly dnsQueries: number;
    readonly ownNames: readonly string[];
    readonly recipientDomains: number;
    readonly addressesSent: 0;
  };
}

export interface Budget {
  readonly name: string;
  readonly provider?: string;
  readonly limit: number;
  readonly predicted: number;
  readonly exceeded: boolean;
  /** Nothing could be predicted: nobody of the list is at the provider. */
  readonly unjudged?: true;
}

/** Variants side by side: each as if all recipients got it. */
export interface Comparison {
  /** The greatest likely inbox share first. */
  readonly variants: readonly {
    readonly variant: string;
    readonly outcome: Prediction['outcome'];
    readonly final: Prediction['final'];
    /** Findings the first variant does not have. */
    readonly apart: readonly string[];
  }[];
  /** By how much the first one's likely inbox share exceeds the last one's. */
  readonly inbox: number;
}

export interface CampaignReport {
  readonly path: string;
  /** Where the campaign has one, its messages bear it as `input.campaign`. */
  readonly id?: string;
  readonly prediction: Prediction;
  readonly budgets: readonly Budget[];
  /** Where the campaign has more than one message. */
  readonly comparison?: Comparison;
}

export interface Report {
  readonly schemaVersion: 1;
  readonly tool: {
    readonly name: 'deliv';
    readonly version: string;
    readonly dataDates: Readonly<Record<string, string>>;
  };
  readonly run: {
    readonly at: string;
    readonly offline: boolean;
    readonly resolver: string;
    readonly lang: string;
    readonly settings: readonly Setting[];
  };
  readonly verdict: Outcome;
  readonly summary: Summary;
  readonly campaigns: readonly CampaignReport[];
  readonly reports: readonly MessageReport[];
  /** Ignores that matched nothing or have expired. */
  readonly unusedIgnores: readonly {
    readonly finding: string;
    readonly subject?: string;
    readonly problem: 'unused' | 'expired';
  }[];
}

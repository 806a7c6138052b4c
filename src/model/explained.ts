/** Everything that is known of one id: what `deliv explain` tells. */
import type { Consequence, Policy } from './prediction.ts';
import type { AnyRule, Criterion, Level, MessageDef } from './rule.ts';

/** What should stand there, in its exact form; names and addresses are those kept for examples (RFC 2606, RFC 5737). */
export interface Example {
  /** Lines of a master file (RFC 1035), of a message's header, of its HTML, or of a campaign file. */
  readonly form: 'dns' | 'header' | 'html' | 'campaign';
  readonly text: string;
}

/** What one provider does about a finding. */
export interface Act {
  readonly provider: string;
  readonly consequence: Consequence;
  /** Instead of it, where the sender is not bulk there. */
  readonly belowBulk?: Consequence;
}

export interface ExplainedFinding {
  /** `rule/problem` */
  readonly id: string;
  readonly problem: string;
  readonly message: MessageDef;
  readonly example?: Example;
  /** Of providers with a word of their own about it; what the others are taken to do comes last. */
  readonly acts: readonly Act[];
  /** Another level for senders of this stream or trait. */
  readonly levels: readonly { readonly sender: string; readonly level: Level }[];
}

/** One measure of the spam score. */
export interface ExplainedMeasure {
  readonly kind: 'measure';
  /** `spam-score/measure` */
  readonly id: string;
  /** `{value}` is the measured value. */
  readonly says: string;
  readonly fix: string;
  /** How many times as often mail with such a value is unwanted as mail with the best; null: without end there. */
  readonly weights: readonly {
    readonly of: 'html' | 'plain';
    readonly from: number | null;
    readonly to: number | null;
    readonly times: number;
  }[];
  readonly fittedOn: string;
  readonly data: readonly string[];
}

export interface ExplainedRule {
  readonly kind: 'rule';
  readonly rule: AnyRule;
  readonly findings: readonly ExplainedFinding[];
  /** Of the spam score, for the rule that judges it. */
  readonly measures?: readonly Pick<ExplainedMeasure, 'id' | 'says'>[];
}

export type Explained =
  | ExplainedRule
  | { readonly kind: 'finding'; readonly rule: AnyRule; readonly findings: readonly [ExplainedFinding] }
  | { readonly kind: 'criterion'; readonly id: Criterion; readonly rules: readonly AnyRule[] }
  | { readonly kind: 'provider'; readonly policy: Policy; readonly acts: readonly (readonly [string, Act])[] }
  | ExplainedMeasure;

/** What commander read from the command line, as it names it. */

import type { FailOn } from '../judge/gate.ts';
import type { Stream, Trait } from '../model/campaign.ts';
import type { Choice } from '../model/decision.ts';
import type { LanguageId } from '../model/language.ts';
import type { Audience } from '../model/list.ts';
import type { Stage } from '../model/mail.ts';

/** Of every command that reads a list. */
export interface ListFlags
  extends Pick<
    CheckFlags,
    'stream' | 'history' | 'resolver' | 'zone' | 'zoneOverlay' | 'offline' | 'now' | 'config' | 'progress'
  > {
  readonly campaign?: string;
  readonly columns?: string;
  readonly suppression?: string;
  readonly audience?: Audience;
  readonly country?: string;
  readonly answers?: string;
}

export interface VetFlags
  extends ListFlags,
    Pick<CheckFlags, 'format' | 'output' | 'failOn' | 'baseline' | 'quiet' | 'verbose' | 'color' | 'lang'> {
  readonly reveal?: boolean;
  readonly split?: string;
  readonly tally?: string;
}

export interface PlanFlags
  extends Pick<
    CheckFlags,
    | 'list'
    | 'resolver'
    | 'zone'
    | 'zoneOverlay'
    | 'offline'
    | 'now'
    | 'config'
    | 'progress'
    | 'output'
    | 'color'
    | 'lang'
  > {
  readonly format: 'text' | 'json' | 'csv';
}

/** Of `deliv init`; the one below is of `deliv vet init`. */
export interface InitCampaignFlags
  extends Pick<
    CheckFlags,
    | 'esp'
    | 'ip'
    | 'helo'
    | 'mailFrom'
    | 'dkim'
    | 'list'
    | 'stream'
    | 'trait'
    | 'resolver'
    | 'zone'
    | 'zoneOverlay'
    | 'offline'
    | 'now'
    | 'config'
    | 'progress'
    | 'lang'
    | 'color'
  > {
  readonly output: string;
  readonly country?: string;
}

export type ExplainFlags = Pick<CheckFlags, 'lang' | 'color'>;

export interface RulesFlags extends ExplainFlags {
  /** Rules or criteria; empty: all. */
  readonly only: readonly string[];
  readonly format: 'text' | 'json';
}

export interface DoctorFlags
  extends ExplainFlags,
    Pick<CheckFlags, 'resolver' | 'dnsbl' | 'offline' | 'history' | 'config' | 'now' | 'progress'> {
  readonly format: 'text' | 'json';
}

export interface HistoryFlags extends Pick<CheckFlags, 'now' | 'color' | 'lang'> {
  readonly history?: string;
}

export interface ForgetFlags extends HistoryFlags {
  readonly address?: string;
  readonly campaign?: string;
  readonly before?: string;
  readonly counts?: boolean;
  /** Days. 0: for ever. */
  readonly keep?: number;
}

export interface CalibrateFlags extends HistoryFlags {
  readonly apply?: boolean;
  readonly format?: 'text' | 'json' | 'svg';
  readonly output?: string;
}

export interface SuppressionFlags extends HistoryFlags {
  readonly list: string;
  readonly output?: string;
}

export interface LearnFlags extends HistoryFlags, Pick<CheckFlags, 'progress'> {
  readonly format?: 'text' | 'json' | 'ndjson';
  readonly output?: string;
  readonly dryRun?: boolean;
  readonly campaign?: string;
  readonly mapping?: string;
  readonly sent: readonly string[];
  readonly reveal?: boolean;
}

export interface InitFlags {
  readonly output: string;
}

export interface SampleFlags extends ListFlags {
  readonly seed: number;
  readonly rows: number;
  readonly output?: string;
  readonly proofs?: string;
  readonly reveal?: boolean;
}

export interface PackFlags extends ListFlags {
  readonly output: string;
  readonly seed?: number;
}

export interface SignFlags extends ListFlags {
  readonly output: string;
  readonly decision?: Choice;
  readonly reviewer: string;
  readonly key: string;
  readonly condition: readonly string[];
  readonly override: readonly string[];
  readonly because: readonly string[];
  readonly until: readonly string[];
  readonly cosign?: boolean;
}

/** Those of a check, and how it is told. */
export interface ConfigFlags extends Omit<CheckFlags, 'format' | 'output' | 'quiet' | 'verbose' | 'progress'> {
  readonly format: 'text' | 'json';
}

export interface CheckFlags {
  readonly isolate?: boolean;
  readonly jobs?: number;
  readonly from?: string;
  readonly subject?: string;
  readonly stage?: Stage;
  readonly esp?: string;
  readonly ip: readonly string[];
  readonly helo?: string;
  readonly mailFrom?: string;
  readonly dkim: readonly string[];
  readonly list?: string;
  /** True without a name. */
  readonly authFromHeaders?: string | true;
  readonly stream?: Stream;
  readonly trait: readonly Trait[];
  readonly resolver?: string;
  readonly zone: readonly string[];
  readonly zoneOverlay: readonly string[];
  readonly engine: readonly string[];
  readonly history?: string;
  readonly record?: boolean;
  readonly rehearse?: string;
  readonly onlineFetch?: boolean;
  readonly offline?: boolean;
  readonly now?: Date;
  readonly config?: string;
  readonly format: readonly string[];
  readonly output?: string;
  readonly failOn?: FailOn;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly require: readonly string[];
  readonly whatIf: readonly string[];
  readonly dnsbl: readonly string[];
  readonly provider: readonly string[];
  readonly baseline?: string;
  readonly saveFacts?: string;
  readonly facts?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly lang?: LanguageId;
  readonly color?: boolean;
  readonly progress: boolean;
}

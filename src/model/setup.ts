/** What a run is made with: the knowledge it judges by, and what the user chose. */
import type { Budgets, Ignore } from './campaign.ts';
import type { CauseLore } from './cause.ts';
import type { EspLimit } from './list-lore.ts';
import type { Ramp } from './plan.ts';
import type { Policy, Priors } from './prediction.ts';
import type { Profile } from './profile.ts';
import type { ProviderLimits } from './provider-limits.ts';
import type { Report } from './report.ts';
import type { AnyRule, RuleSettings } from './rule.ts';

export interface Setup {
  readonly rules: readonly AnyRule[];
  /** The providers to predict for, `generic` among them. */
  readonly policies: readonly Policy[];
  readonly priors: Priors;
  /** What each provider bears, where anybody says so; by provider id. */
  readonly limits: { readonly [id: string]: ProviderLimits | undefined };
  /** How a sender begins and grows. */
  readonly ramp: Ramp;
  /** By stream and trait: what a finding means to that sender, and its settings to begin with. */
  readonly presets: Readonly<Record<string, Profile>>;
  /** Which findings speak for which cause of a list's trouble. */
  readonly causes: CauseLore;
  /** What ESPs do at which share of hard bounces. */
  readonly espLimits: readonly EspLimit[];
  /** Where a campaign sets none. */
  readonly budgets: Budgets;
  /** Rules or criteria. Empty: all. */
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly require: readonly string[];
  /** What the configuration says of rules. */
  readonly ruleSettings: RuleSettings;
  /** Rules, or single findings, the forecast is to be made without as well. */
  readonly whatIf: readonly string[];
  /** From the configuration, for every message. */
  readonly ignore: readonly Ignore[];
  /** Fingerprints of an earlier report's findings. */
  readonly baseline: ReadonlySet<string>;
  /** ISO date to judge by. */
  readonly today: string;
  /** What the report says of the tool and the run. */
  readonly tool: Report['tool'];
  readonly run: Report['run'];
}

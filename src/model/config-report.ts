/** What `deliv config` says: everything that is set, what holds by default, and who says so. */
import type { Ignore } from './campaign.ts';
import type { RuleSetting } from './rule.ts';
import type { Setting } from './setting.ts';

export interface ConfigReport {
  readonly schemaVersion: 1;
  /** The configuration that was found, and the campaign that was named; null where there is none. */
  readonly config: string | null;
  readonly campaign: string | null;
  /** `from` is `default` or `locale` where nobody says so. */
  readonly settings: readonly Setting[];
  readonly budgets: readonly Setting[];
  readonly ignores: readonly (Ignore & { readonly state: 'holds' | 'expired'; readonly from: string })[];
  /** Of the configuration, by rule or finding. */
  readonly rules: readonly (RuleSetting & { readonly id: string })[];
}

/** What was observed: enough to judge it again later, offline. Holds no body and no recipient. */
import type { Campaign, Ignore } from './campaign.ts';
import type { Facts } from './facts.ts';
import type { MessageReport } from './report.ts';

/** One message. */
export interface Observation {
  readonly input: MessageReport['input'];
  readonly facts: Facts;
  /** Null: those of the configuration hold. */
  readonly ignore: readonly Ignore[] | null;
  /** DNS questions that left the process while this message was observed. */
  readonly dnsQueries: number;
  readonly ownNames: readonly string[];
}

/** What judging needs of a campaign; no paths of this machine. */
export type ObservedCampaign = Pick<Campaign, 'path' | 'id' | 'budgets' | 'ignore' | 'settings'>;

/** A whole run. */
export interface Observed {
  readonly campaigns: readonly ObservedCampaign[];
  readonly observations: readonly Observation[];
}

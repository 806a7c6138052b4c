/** A sending schedule: which provider gets how many on which day, and what keeps it from being more. */

import type { Retries } from './prediction.ts';
import type { Sourced } from './provider-limits.ts';

/**
 * `rate`: the own server's (volume.perHour). `bulk`: below what makes a sender bulk, where sender.bulk says no. `start`: a
 * stranger's first day. `growth`: from the most that was sent in a day before.
 */
export type Constraint = 'rate' | 'bulk' | 'start' | 'growth';

/** By last contact: within 6 months, between, not within 12 months or never active. The first is written to first. */
export const segments = ['engaged', 'others', 'silent'] as const;
export type Segment = (typeof segments)[number];

/** How a sender begins and grows where nobody publishes how. */
export interface Ramp {
  /** Messages to one provider on a stranger's first day. */
  readonly first: Sourced<number>;
  /** A day's messages over the most of any day before. */
  readonly factor: Sourced<number>;
  /** Days of silence after which a sender is a stranger again. */
  readonly idleDays: number;
  /** Days that a history tells of. */
  readonly historyDays: number;
  /** Of a threshold of bulk: the part that is used at most. */
  readonly bulkMargin: number;
  /** Days. Who needs longer has another trouble than a plan can mend. */
  readonly horizon: number;
  /** Hours over which a day's mail is spread where the own server's rate does not say. */
  readonly hours: number;
}

/** 24 hours from the hour of volume.start on. */
export interface PlanDay {
  /** ISO date on which it begins, in the time zone of volume.start. */
  readonly date: string;
  /** Provider id. */
  readonly provider: string;
  readonly recipients: number;
  /** Messages an hour, rounded up; a steady stream and no burst. */
  readonly perHour: number;
  /** Whom it consists of; absent where nobody knows who is engaged. Estimated by shares of the whole list. */
  readonly from?: readonly Segment[];
  /** Why it is no more; absent where nobody is left over. */
  readonly binds?: Constraint;
}

/** How often a constraint bound at a provider. */
export interface Bind {
  readonly provider: string;
  readonly constraint: Constraint;
  readonly days: number;
  /** Messages a day: the lowest it bound at. */
  readonly limit: number;
  readonly source: string;
}

export interface LeftOver {
  readonly provider: string;
  readonly recipients: number;
  /** `end`: volume.end comes first. `horizon`: no plan is made for longer than 400 days. */
  readonly because: 'end' | 'horizon';
  /** What kept it from being in time; absent where no day was left. */
  readonly binds?: Constraint;
}

/** What to do when a provider defers for rate: so many minutes of silence, and then slowly again. */
export interface DeferralAdvice {
  readonly provider: string;
  readonly pauseMinutes: number;
  /** How its server says that mail comes too fast. */
  readonly reply?: string;
  /** How it wants to be written to again. */
  readonly again?: string;
  readonly source: string;
}

/** How many connections at once a provider bears, and messages in each: where somebody says so. */
export interface ConnectionLimit {
  readonly provider: string;
  readonly connections?: number;
  readonly messagesPerConnection?: number;
  readonly source: string;
}

export interface Plan {
  /** By date, then by provider with most recipients first. */
  readonly days: readonly PlanDay[];
  readonly providers: readonly {
    readonly id: string;
    readonly name: string;
    readonly recipients: number;
    /** ISO date of its last day; null where somebody is left over. */
    readonly finishes: string | null;
  }[];
  readonly left: readonly LeftOver[];
  readonly binds: readonly Bind[];
  /** What the whole send waits for: what bound most at the provider that is done last. Null where nothing binds. */
  readonly slowest: Bind | null;
  /** ISO date of the last day; null where somebody is left over. */
  readonly finishes: string | null;
  readonly advice: readonly DeferralAdvice[];
  readonly connections: readonly ConnectionLimit[];
  /** When the server tries again elsewhere. */
  readonly retries: Retries;
}

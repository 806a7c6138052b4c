/** How much is sent, how fast, to whom; and what was sent before. */
import type { Outcome } from './outcome.ts';

/** As the campaign declares it; ISO times with offset. */
export interface VolumePlan {
  readonly start?: string;
  /** What arrives later is of no use any more. */
  readonly end?: string;
  /** Messages an hour, over all providers. */
  readonly perHour?: number;
}

/** Recipients of this campaign at one provider, and how fast they are written to. */
export interface Load {
  readonly id: string;
  readonly recipients: number;
  /** The most within any 24 hours. */
  readonly perDay: number;
}

/** What the whole send amounts to. */
export interface Loads {
  readonly recipients: number;
  readonly perDay: number;
  /** Null where no rate is declared: all at once. */
  readonly perHour: number | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly providers: readonly Load[];
}

/** By provider id; `all` over every provider together. */
export type ByProvider = Readonly<Record<string, number>>;

/** When something was last used for sending (ISO date), and the most it sent in a day. */
export interface Use {
  readonly lastSent?: string;
  readonly dailyMax?: number;
}

/** The last 30 days, as they are declared in the campaign file or remembered. Shares are of what was delivered. */
export interface SendingHistory {
  /** Messages. */
  readonly sent: ByProvider;
  /** The most in one day. */
  readonly dailyMax: ByProvider;
  /** ISO date. */
  readonly lastSent?: string;
  readonly complaints: ByProvider;
  readonly unknownUsers: ByProvider;
  /** Shares of what was tried that a provider put off, or refused by its policy. */
  readonly deferred: ByProvider;
  readonly blocked: ByProvider;
  readonly ips: Readonly<Record<string, Use>>;
  readonly domains: Readonly<Record<string, Use>>;
  /** What became of own campaigns, as far back as it says anything of the next one. */
  readonly outcomes?: readonly Outcome[];
  /** After so many days a campaign counts half, as it fits this sender (`calibrate --apply`); absent: as long as usual. */
  readonly halfLifeDays?: number;
  /** Why the local history could not be read. */
  readonly unread?: string;
}

const none = { sent: {}, dailyMax: {}, complaints: {}, unknownUsers: {}, deferred: {}, blocked: {} };
/** Nothing is declared, and nothing remembered. */
export const noHistory = { ...none, ips: {}, domains: {} } satisfies SendingHistory;

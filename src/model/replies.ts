/** What is known of the replies of receiving servers: data that classifying them needs, handed in. */
import type { BounceClass } from './event.ts';
import type { Conf } from './prediction.ts';
import type { ProviderId } from './provider-ids.ts';

/** What a provider means by a reply. Both must fit where both stand; one at least does. */
export interface ReplyRule {
  /** Any of them: `550`, `5.7.1`, `550 5.7.1`; `4.7.500-699` takes in both ends. A part the record does not tell fits. */
  readonly codes?: readonly string[];
  /** Any of them: lower case, single spaces; `…` stands for up to `widestGap` letters. */
  readonly match?: readonly string[];
  readonly class: BounceClass;
  readonly source: string;
  /** Year or ISO date of the statement. */
  readonly asOf: string;
  readonly conf: Conf;
}

/** What servers of all kinds say, a class at a time. */
export interface ReplyPhrases {
  readonly class: BounceClass;
  /** As `match` of a rule. */
  readonly phrases: readonly string[];
  /** Only where there is no code at all: then the sender's own server speaks, and not the receiver's. */
  readonly uncoded?: true;
}

export interface ReplyLore {
  /** The first rule that fits counts: specific ones stand before general ones. */
  readonly rules: Readonly<Partial<Record<ProviderId, readonly ReplyRule[]>>>;
  /** Whose tables are tried after its own: one system behind several names. */
  readonly alike: Readonly<Partial<Record<ProviderId, readonly ProviderId[]>>>;
  /** Words by which a server shows whose it is, where neither domain nor host name does. */
  readonly speakers: readonly { readonly says: string; readonly provider: ProviderId }[];
  /** The first that fits counts. */
  readonly general: readonly ReplyPhrases[];
  /** Subject and detail of an enhanced code: `1.1`; `6.*` for any detail. */
  readonly enhanced: Readonly<Record<string, BounceClass>>;
  /** Basic codes that mean one thing alone. */
  readonly basic: Readonly<Record<number, BounceClass>>;
}

/** Letters between two pieces of a phrase: an address, a host name, a few words. Judgement, 2026-11. */
export const widestGap = 90;

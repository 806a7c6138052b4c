/** What `parse` hands to `gather`: one message with everything declared about it. */

import type { ClaimedResults } from './authentication.ts';
import type { Ignore, Outbound, Sender } from './campaign.ts';
import type { DecisionRecord, ListIdentity } from './decision.ts';
import type { EspClues } from './esp.ts';
import type { Limits } from './limits.ts';
import type { ListFacts } from './list.ts';
import type { Lore } from './lore.ts';
import type { Author, Message, UnsubscribeHeaders } from './mail.ts';
import type { OriginFact } from './questionnaire.ts';
import type { SendingHistory, VolumePlan } from './volume.ts';

export interface Mail {
  /** As the user named it; `-` for standard input. */
  readonly file: string;
  /** The whole message with CRLF line ends. Gatherers may read it; no fact may keep it. */
  readonly bytes: Uint8Array;
  readonly body: Body;
  readonly message: Message;
  readonly author: Author;
  readonly unsubscribe: UnsubscribeHeaders;
  readonly sender: Sender;
  readonly outbound: Outbound;
  /** Is read while the world is asked about the message. Null where none is given; rejects with InputError where it cannot be read rightly. */
  readonly list: Promise<ReadList | null>;
  /** Null where the list's owner says nothing. */
  readonly origin: OriginFact | null;
  /** What reviewers decided, newest first; null where nobody demands a person's decision. */
  readonly review: readonly DecisionRecord[] | null;
  readonly esp: EspClues;
  readonly lore: Lore;
  /** What it was read within. */
  readonly limits: Limits;
  /** What the message's Authentication-Results say, where the user asked to believe them. */
  readonly claimed: ClaimedResults | null;
  readonly campaign?: string;
  readonly variant?: string;
  /** Null: those of the configuration hold. */
  readonly ignore: readonly Ignore[] | null;
  /** Null where nothing is declared. */
  readonly volume: VolumePlan | null;
  readonly history: SendingHistory | null;
  /** What the local history tells of the From domain; null where there is none. */
  readonly remembered: SendingHistory | null;
}

/** The recipients, by their tally. */
export interface ReadList {
  readonly facts: ListFacts;
  readonly identity: ListIdentity;
  /** Questions about its domains that left the process just now. */
  readonly dnsQueries: number;
}

/** The decoded body. It stays with the gatherers: no fact may keep any of it. */
export interface Body {
  readonly html: string;
  readonly text: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly type: string;
    readonly bytes: Uint8Array;
    /** Shown within the message. */
    readonly inline: boolean;
  }[];
}

/** One line for each thing a rule may know. */
import type {
  Alignment,
  ArcFact,
  DanglingName,
  DkimKey,
  DkimSignatures,
  DmarcFact,
  PublishedPolicies,
  SenderDomain,
  SpfFact,
} from './authentication.ts';
import type { Outbound, Sender } from './campaign.ts';
import type { Content } from './content.ts';
import type { DecisionFact } from './decision.ts';
import type { DomainUse, LinkHost, Registration } from './domains.ts';
import type { EspRecords } from './esp.ts';
import type { Fact } from './fact.ts';
import type { Cut } from './limits.ts';
import type { ListFacts } from './list.ts';
import type { Listings } from './listings.ts';
import type { Author, Message, UnsubscribeHeaders } from './mail.ts';
import type { Opinion } from './opinion.ts';
import type { OriginFact } from './questionnaire.ts';
import type { Rehearsal } from './rehearsal.ts';
import type { HeloName, ReturnHost, SendingAddress, Sites } from './server.ts';
import type { SpamScore } from './spam.ts';
import type { Loads, SendingHistory } from './volume.ts';

export interface FactTable {
  message: Message;
  author: Author;
  sender: Sender;
  outbound: Outbound;
  unsubscribe: UnsubscribeHeaders;
  content: Content;
  domains: readonly DomainUse[];
  cuts: readonly Cut[];
  listings: Listings;
  linkHosts: readonly LinkHost[];
  registrations: readonly Registration[];
  spamScore: SpamScore;
  opinions: readonly Opinion[];
  spf: SpfFact;
  spfHelo: SpfFact;
  dkimKeys: readonly DkimKey[];
  dkimSignatures: DkimSignatures;
  danglingNames: readonly DanglingName[];
  arc: ArcFact;
  policies: PublishedPolicies;
  senderDomains: readonly SenderDomain[];
  dmarc: DmarcFact;
  alignment: Alignment;
  list: ListFacts;
  answers: OriginFact;
  decision: DecisionFact;
  espRecords: EspRecords;
  sendingAddresses: readonly SendingAddress[];
  heloName: HeloName;
  sites: Sites;
  returnHosts: readonly ReturnHost[];
  rehearsal: Rehearsal;
  loads: Loads;
  history: SendingHistory;
}

export type FactName = keyof FactTable;
export type Known<N extends FactName = FactName> = { readonly [K in N]: FactTable[K] };
export type Facts = { readonly [K in FactName]: Fact<FactTable[K]> };

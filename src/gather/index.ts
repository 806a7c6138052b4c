/** Every gatherer: one for each line of the fact table. */

import type { AnyGatherer } from '../model/gatherer.ts';
import alignment from './alignment.ts';
import arc from './arc.ts';
import content from './content.ts';
import cuts from './cuts.ts';
import danglingNames from './dangling-names.ts';
import decision from './decision.ts';
import dkimKeys from './dkim-keys.ts';
import dkimSignatures from './dkim-signatures.ts';
import dmarc from './dmarc.ts';
import domains from './domains.ts';
import espRecords from './esp.ts';
import heloName from './helo-name.ts';
import { answers, author, list, message, outbound, sender, unsubscribe } from './input-facts.ts';
import linkHosts from './link-hosts.ts';
import listings from './listings.ts';
import { history, loads } from './loads.ts';
import opinions from './opinions.ts';
import publishedPolicies from './published-policies.ts';
import registrations from './registrations.ts';
import rehearsal from './rehearsal.ts';
import returnHosts from './return-hosts.ts';
import senderDomains from './sender-domains.ts';
import sendingAddresses from './sending-addresses.ts';
import sites from './sites.ts';
import spamScore from './spam-score.ts';
import { spf, spfHelo } from './spf.ts';

export const gatherers: readonly AnyGatherer[] = [
  message,
  author,
  sender,
  outbound,
  unsubscribe,
  content,
  domains,
  cuts,
  listings,
  linkHosts,
  registrations,
  spamScore,
  opinions,
  list,
  answers,
  decision,
  spf,
  spfHelo,
  dkimKeys,
  dkimSignatures,
  dmarc,
  alignment,
  danglingNames,
  arc,
  publishedPolicies,
  senderDomains,
  espRecords,
  sendingAddresses,
  heloName,
  sites,
  returnHosts,
  rehearsal,
  loads,
  history,
];

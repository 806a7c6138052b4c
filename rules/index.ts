/** Every rule, in the order a mailbox provider asks. */
import type { RefOf } from '../src/model/rule.ts';
import arcChain from './authentication/arc-chain.ts';
import bimiRecord from './authentication/bimi-record.ts';
import danglingName from './authentication/dangling-name.ts';
import dkimCoverage from './authentication/dkim-coverage.ts';
import dkimKey from './authentication/dkim-key.ts';
import dkimSignature from './authentication/dkim-signature.ts';
import dmarcAlignment from './authentication/dmarc-alignment.ts';
import dmarcPolicy from './authentication/dmarc-policy.ts';
import dmarcRecord from './authentication/dmarc-record.ts';
import dmarcReports from './authentication/dmarc-reports.ts';
import espAdditions from './authentication/esp-additions.ts';
import espSetup from './authentication/esp-setup.ts';
import espSpf from './authentication/esp-spf.ts';
import senderAuthentication from './authentication/sender-authentication.ts';
import senderDomain from './authentication/sender-domain.ts';
import spfHelo from './authentication/spf-helo.ts';
import spfLookups from './authentication/spf-lookups.ts';
import spfPolicy from './authentication/spf-policy.ts';
import spfRecord from './authentication/spf-record.ts';
import spfResult from './authentication/spf-result.ts';
import tlsReports from './authentication/tls-reports.ts';
import activeHtml from './content/active-html.ts';
import ambiguousSender from './content/ambiguous-sender.ts';
import ambiguousStructure from './content/ambiguous-structure.ts';
import attachments from './content/attachments.ts';
import autoSubmitted from './content/auto-submitted.ts';
import brokenLinks from './content/broken-links.ts';
import brokenPart from './content/broken-part.ts';
import clippedHtml from './content/clipped-html.ts';
import displayName from './content/display-name.ts';
import eightBit from './content/eight-bit.ts';
import encodedWords from './content/encoded-words.ts';
import headerForm from './content/header-form.ts';
import headerSize from './content/header-size.ts';
import hiddenText from './content/hidden-text.ts';
import language from './content/language.ts';
import lineEnds from './content/line-ends.ts';
import lineLength from './content/line-length.ts';
import listHeaders from './content/list-headers.ts';
import noReply from './content/no-reply.ts';
import oneClick from './content/one-click.ts';
import oneClickSigned from './content/one-click-signed.ts';
import pictures from './content/pictures.ts';
import preheader from './content/preheader.ts';
import pretendedReply from './content/pretended-reply.ts';
import readWhole from './content/read-whole.ts';
import receiptPromotion from './content/receipt-promotion.ts';
import requiredHeaders from './content/required-headers.ts';
import secondOpinion from './content/second-opinion.ts';
import senderDetails from './content/sender-details.ts';
import spamLikeness from './content/spam-likeness.ts';
import subject from './content/subject.ts';
import template from './content/template.ts';
import textPart from './content/text-part.ts';
import unfinishedCopy from './content/unfinished-copy.ts';
import unsubscribe from './content/unsubscribe.ts';
import unsubscribeLink from './content/unsubscribe-link.ts';
import wording from './content/wording.ts';
import answersBefore from './handshake/answers-before.ts';
import enrolment from './handshake/enrolment.ts';
import greylisting from './handshake/greylisting.ts';
import internationalised from './handshake/internationalised.ts';
import internationalisedRecipients from './handshake/internationalised-recipients.ts';
import messageSize from './handshake/message-size.ts';
import recipientTls from './handshake/recipient-tls.ts';
import rehearsal from './handshake/rehearsal.ts';
import sendingTls from './handshake/sending-tls.ts';
import clientSupport from './rendering/client-support.ts';
import clicksByProvider from './reputation/clicks-by-provider.ts';
import domainAge from './reputation/domain-age.ts';
import linkDomains from './reputation/link-domains.ts';
import linkHosts from './reputation/link-hosts.ts';
import listed from './reputation/listed.ts';
import lookAlike from './reputation/look-alike.ts';
import obscuredLinks from './reputation/obscured-links.ts';
import sharedDomains from './reputation/shared-domains.ts';
import freeMailFrom from './sender/free-mail-from.ts';
import fromName from './sender/from-name.ts';
import impersonation from './sender/impersonation.ts';
import ownSubdomain from './sender/own-subdomain.ts';
import replyTo from './sender/reply-to.ts';
import addressPool from './server/address-pool.ts';
import dataCountry from './server/data-country.ts';
import euServer from './server/eu-server.ts';
import heloName from './server/helo-name.ts';
import returnPathTls from './server/return-path-tls.ts';
import reverseDns from './server/reverse-dns.ts';
import addressForm from './vetting/address-form.ts';
import boughtColumns from './vetting/bought-columns.ts';
import deadDomains from './vetting/dead-domains.ts';
import decisionOverride from './vetting/decision-override.ts';
import decisionSignature from './vetting/decision-signature.ts';
import declaredConsent from './vetting/declared-consent.ts';
import declaredOrigin from './vetting/declared-origin.ts';
import disposableAddresses from './vetting/disposable-addresses.ts';
import duplicates from './vetting/duplicates.ts';
import engagement from './vetting/engagement.ts';
import expectedBounces from './vetting/expected-bounces.ts';
import guessedNames from './vetting/guessed-names.ts';
import humanDecision from './vetting/human-decision.ts';
import listAge from './vetting/list-age.ts';
import madeUpAddresses from './vetting/made-up-addresses.ts';
import market from './vetting/market.ts';
import misspeltDomains from './vetting/misspelt-domains.ts';
import optInProof from './vetting/opt-in-proof.ts';
import optInRecord from './vetting/opt-in-record.ts';
import personalData from './vetting/personal-data.ts';
import rememberedRecipients from './vetting/remembered-recipients.ts';
import roleAddresses from './vetting/role-addresses.ts';
import rowsRead from './vetting/rows-read.ts';
import suppressedAddresses from './vetting/suppressed-addresses.ts';
import traps from './vetting/traps.ts';
import bulkSender from './volume/bulk-sender.ts';
import complaintRate from './volume/complaint-rate.ts';
import growth from './volume/growth.ts';
import idle from './volume/idle.ts';
import sendRate from './volume/send-rate.ts';
import unknownUsers from './volume/unknown-users.ts';

export const rules = [
  freeMailFrom,
  fromName,
  replyTo,
  ownSubdomain,
  impersonation,
  addressForm,
  boughtColumns,
  deadDomains,
  disposableAddresses,
  duplicates,
  engagement,
  expectedBounces,
  guessedNames,
  listAge,
  madeUpAddresses,
  market,
  misspeltDomains,
  optInProof,
  optInRecord,
  personalData,
  roleAddresses,
  rowsRead,
  suppressedAddresses,
  rememberedRecipients,
  traps,
  declaredOrigin,
  declaredConsent,
  humanDecision,
  decisionSignature,
  decisionOverride,
  reverseDns,
  heloName,
  addressPool,
  dataCountry,
  euServer,
  returnPathTls,
  sendingTls,
  messageSize,
  internationalised,
  internationalisedRecipients,
  greylisting,
  enrolment,
  recipientTls,
  answersBefore,
  rehearsal,
  bulkSender,
  growth,
  sendRate,
  idle,
  complaintRate,
  unknownUsers,
  senderDomain,
  senderAuthentication,
  espSetup,
  espSpf,
  espAdditions,
  spfRecord,
  spfLookups,
  spfPolicy,
  spfResult,
  spfHelo,
  dkimKey,
  dkimSignature,
  dkimCoverage,
  danglingName,
  dmarcRecord,
  dmarcPolicy,
  dmarcReports,
  dmarcAlignment,
  arcChain,
  bimiRecord,
  tlsReports,
  obscuredLinks,
  sharedDomains,
  linkDomains,
  linkHosts,
  lookAlike,
  domainAge,
  clicksByProvider,
  listed,
  readWhole,
  lineEnds,
  lineLength,
  eightBit,
  requiredHeaders,
  ambiguousSender,
  headerForm,
  encodedWords,
  headerSize,
  brokenPart,
  ambiguousStructure,
  template,
  displayName,
  noReply,
  subject,
  pretendedReply,
  preheader,
  language,
  hiddenText,
  activeHtml,
  attachments,
  clippedHtml,
  textPart,
  pictures,
  brokenLinks,
  unfinishedCopy,
  wording,
  receiptPromotion,
  spamLikeness,
  secondOpinion,
  senderDetails,
  unsubscribe,
  unsubscribeLink,
  oneClick,
  oneClickSigned,
  listHeaders,
  autoSubmitted,
  clientSupport,
] as const;

/** `rule/problem` of every finding these rules can make. */
export type FindingRef = RefOf<(typeof rules)[number]>;

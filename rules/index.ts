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
import lineEnds from './content/line-ends.ts';
import oneClick from './content/one-click.ts';
import oneClickSigned from './content/one-click-signed.ts';
import requiredHeaders from './content/required-headers.ts';
import template from './content/template.ts';
import unsubscribe from './content/unsubscribe.ts';
import invalidAddresses from './vetting/invalid-addresses.ts';

export const rules = [
  invalidAddresses,
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
  lineEnds,
  requiredHeaders,
  template,
  unsubscribe,
  oneClick,
  oneClickSigned,
] as const;

/** `rule/problem` of every finding these rules can make. */
export type FindingRef = RefOf<(typeof rules)[number]>;

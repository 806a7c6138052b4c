/** Every rule, in the order a mailbox provider asks. */
import type { RefOf } from '../src/model/rule.ts';
import dkimKey from './authentication/dkim-key.ts';
import dkimSignature from './authentication/dkim-signature.ts';
import dmarcAlignment from './authentication/dmarc-alignment.ts';
import dmarcPolicy from './authentication/dmarc-policy.ts';
import dmarcRecord from './authentication/dmarc-record.ts';
import senderAuthentication from './authentication/sender-authentication.ts';
import spfLookups from './authentication/spf-lookups.ts';
import spfRecord from './authentication/spf-record.ts';
import spfResult from './authentication/spf-result.ts';
import lineEnds from './content/line-ends.ts';
import oneClick from './content/one-click.ts';
import requiredHeaders from './content/required-headers.ts';
import template from './content/template.ts';
import unsubscribe from './content/unsubscribe.ts';
import invalidAddresses from './vetting/invalid-addresses.ts';

export const rules = [
  invalidAddresses,
  senderAuthentication,
  spfRecord,
  spfLookups,
  spfResult,
  dkimKey,
  dkimSignature,
  dmarcRecord,
  dmarcPolicy,
  dmarcAlignment,
  lineEnds,
  requiredHeaders,
  template,
  unsubscribe,
  oneClick,
] as const;

/** `rule/problem` of every finding these rules can make. */
export type FindingRef = RefOf<(typeof rules)[number]>;

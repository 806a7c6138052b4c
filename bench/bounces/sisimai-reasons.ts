/**
 * What sisimai's reasons are in our classes: its corpus of bounces is labelled by them. Written before anything was
 * measured or tuned. Several classes where theirs is coarser than ours, or draws its line elsewhere.
 */
import type { BounceClass, EventKind } from '../../src/model/event.ts';

interface Reason {
  /** Any of these is right. Absent: the reason says nothing of why, and is not measured. */
  readonly classes?: readonly BounceClass[];
  /** The kind of event, where it is no bounce. */
  readonly kinds?: readonly EventKind[];
  readonly why: string;
}

export const reasons: Readonly<Record<string, Reason>> = {
  authfailure: { classes: ['auth'], why: 'SPF, DKIM or DMARC did not pass' },
  badreputation: {
    classes: ['ip_reputation', 'domain_reputation', 'url_reputation', 'rate_limit'],
    why: 'the standing of an address, a domain or a link; a limit set for a bad standing is a rate limit to us',
  },
  blocked: {
    classes: ['ip_reputation', 'domain_reputation', 'sender_domain_dns'],
    why: 'refused for the client’s address or host name: a listing, or a name that is not there',
  },
  contenterror: { classes: ['malformed'], why: 'a header or a MIME part that is ill formed' },
  delivered: { kinds: ['delivered'], why: 'it arrived' },
  exceedlimit: { classes: ['size'], why: 'larger than the mailbox takes' },
  expired: {
    classes: ['expired', 'network'],
    why: 'given up after days; why it could not be reached is our `network`',
  },
  failedstarttls: { classes: ['auth'], why: 'encryption is asked for: we count it with authentication' },
  feedback: { kinds: ['complaint', 'unsubscribe', 'none'], why: 'a report of a reader; its own type decides' },
  filtered: {
    classes: ['policy_recipient_org', 'content', 'invalid_recipient', 'inactive_mailbox'],
    why: 'refused after DATA or by status 5.2.x: the reader’s filter, or a mailbox that is not there after all',
  },
  hasmoved: { classes: ['inactive_mailbox', 'invalid_recipient'], why: 'the address is no longer used' },
  hostunknown: { classes: ['invalid_domain'], why: 'the domain does not exist' },
  mailboxfull: { classes: ['mailbox_full'], why: 'the same' },
  mailererror: {
    classes: ['system_temporary', 'unknown'],
    why: 'a program that takes mail at the receiver failed; we have no word for it but trouble of the system',
  },
  mesgtoobig: { classes: ['size'], why: 'the same' },
  networkerror: {
    classes: ['network', 'invalid_domain'],
    why: 'routes, loops and DNS; a domain that DNS does not know',
  },
  norelaying: { classes: ['relay_denied'], why: 'the same' },
  notaccept: { classes: ['invalid_domain'], why: 'the host takes no mail at all: a null MX, code 521' },
  notcompliantrfc: { classes: ['malformed'], why: 'a message against RFC 5322' },
  onhold: { why: 'undecided by their own words' },
  policyviolation: {
    classes: ['policy_recipient_org', 'content', 'attachment_or_virus', 'auth'],
    why: 'the receiver’s policy: of its organisation, on content, on files, on authentication',
  },
  rejected: {
    classes: ['policy_recipient_org', 'domain_reputation', 'sender_domain_dns', 'auth'],
    why: 'refused for the sender’s address: not wanted, not known in DNS, of bad standing, not authorised',
  },
  requireptr: { classes: ['sender_domain_dns'], why: 'the sending address has no name in DNS' },
  securityerror: {
    classes: ['policy_recipient_org', 'auth', 'relay_denied', 'attachment_or_virus', 'content'],
    why: 'security rules of the receiver: who may write, what may be attached',
  },
  spamdetected: {
    classes: ['content', 'url_reputation', 'domain_reputation'],
    why: 'judged as spam by what it holds, links and names among it',
  },
  speeding: { classes: ['rate_limit', 'rate_limit_recipient'], why: 'too much in too short a time' },
  suppressed: {
    classes: ['invalid_recipient', 'inactive_mailbox'],
    why: 'on the e-mail service’s own list of dead ones',
  },
  suspend: { classes: ['inactive_mailbox'], why: 'the mailbox is switched off' },
  syntaxerror: { classes: ['malformed'], why: 'a command or an argument that the server does not understand' },
  systemerror: {
    classes: ['system_temporary', 'network'],
    why: 'faults of the receiving system; a loop is `network` to us',
  },
  systemfull: { classes: ['system_temporary'], why: 'the system’s disk, not the mailbox' },
  toomanyconn: { classes: ['rate_limit', 'rate_limit_recipient'], why: 'too many connections or messages' },
  undefined: { why: 'undecided by their own words' },
  userunknown: {
    classes: ['invalid_recipient', 'inactive_mailbox'],
    why: 'theirs takes in mailboxes that are disabled where the status is 5.2.1; dead either way',
  },
  vacation: { kinds: ['none'], why: 'an absence note is no feedback' },
  virusdetected: { classes: ['attachment_or_virus'], why: 'the same' },
};

/**
 * Hard: the address or its domain is dead (does not exist, has moved, takes no mail, is suspended, is suppressed).
 * Theirs: `hardbounce` 1 covers user unknown, host unknown, has moved and not accept; a suspended mailbox they call soft,
 * and we call dead. Nothing else is hard: a refusal for reputation or content says nothing of the address.
 */
export function isHard(reason: string, hardbounce: string): boolean {
  return hardbounce === '1' || reason === 'suspend' || reason === 'suppressed';
}

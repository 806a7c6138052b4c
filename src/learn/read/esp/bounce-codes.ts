/** Bounce codes of services, as numbers in exports and webhooks: what each says, and whether of the address for good. */
import type { EventKind } from '../../../model/event.ts';

export interface BounceCode {
  readonly kind: EventKind;
  readonly saysPermanent?: boolean;
  /** Stands in for the server's reply where none is given. */
  readonly words: string;
}

const bounce = (words: string, saysPermanent?: boolean): BounceCode => ({
  kind: 'bounce',
  words,
  ...(saysPermanent === undefined ? {} : { saysPermanent }),
});
const none = (words: string): BounceCode => ({ kind: 'none', words });

/**
 * BoogieTools' codes (boogietools.com, 2024), as Mandrill (`bgtools_code`) and MailUp's exports give them; SparkPost's
 * `bounce_class` (its documentation, 2024) shares them and adds 1, 24 to 26 and 30.
 */
export const boogieCodes: ReadonlyMap<number, BounceCode> = new Map([
  [1, bounce('undetermined')],
  [10, bounce('hard bounce: invalid recipient', true)],
  [20, bounce('soft bounce', false)],
  [21, bounce('soft bounce: DNS failure', false)],
  [22, bounce('soft bounce: mailbox full', false)],
  [23, bounce('soft bounce: message too large', false)],
  [24, bounce('soft bounce: timeout', false)],
  [25, none('not sent: suppressed by the account')],
  [26, none('not sent: suppressed by the service')],
  [30, bounce('hard bounce: no recipient named', true)],
  [40, bounce('bounce of no known kind')],
  [50, bounce('mail blocked', false)],
  [51, bounce('mail blocked: known spammer', false)],
  [52, bounce('mail blocked: spam detected', false)],
  [53, bounce('mail blocked: attachment detected', false)],
  [54, bounce('mail blocked: relay denied', false)],
  [60, none('automatic reply')],
  [70, { kind: 'deferral', words: 'transient failure' }],
  [80, none('subscribe request')],
  [90, { kind: 'unsubscribe', words: 'unsubscribe request' }],
  [100, none('challenge and response')],
]);

/**
 * Contactlab's codes (explore.contactlab.com/bounces, 2022; those beyond 12 are not known). It suppresses for good after
 * 1 only, for a time after 2 to 4 and 8 to 10, and never after 5 to 7, 11 and 12: these say nothing of the address.
 */
export const contactlabCodes: ReadonlyMap<number, BounceCode> = new Map([
  [1, bounce('bad mailbox', true)],
  [2, bounce('bad destination system', false)],
  [3, bounce('bad mailbox address syntax', false)],
  [4, bounce('blocked by a policy of the recipient', false)],
  [5, bounce("bad sender's mailbox address syntax", false)],
  [6, bounce("bad sender's system address", false)],
  [7, bounce('other mailbox status', false)],
  [8, bounce('mailbox disabled', false)],
  [9, bounce('mailbox full', false)],
  [10, bounce('message length exceeds the limit', false)],
  [11, bounce('blocked by reputation', false)],
  [12, bounce('no answer from host', false)],
]);

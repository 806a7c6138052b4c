/** What Orange, La Poste, SFR and Free mean by their replies; the number behind OFR or LPN says why. The first that fits counts. */
import type { ReplyRule } from '../../../src/model/replies.ts';

export const orangeReplies: readonly ReplyRule[] = [
  {
    codes: ['421'],
    match: ['trop de connexions'],
    class: 'rate_limit',
    source: 'sisimai reply tables, KumoMTA community bounce tables',
    asOf: '2026',
    conf: 'O',
  },
  {
    codes: ['501 5.0.2'],
    match: ['dmarc check failed'],
    class: 'auth',
    source: 'KumoMTA community bounce tables',
    asOf: '2026',
    conf: 'O',
  },
  {
    match: [
      'ofr…_101',
      'lpn…_101',
      'ofr…_102',
      'lpn…_102',
      'ofr…_103',
      'lpn…_103',
      'ofr…_510',
      'lpn…_510',
      'ofr…_999',
      'lpn…_999',
    ],
    class: 'ip_reputation',
    source: 'sisimai reply tables',
    asOf: '2025',
    conf: 'O',
  },
  { match: ['ofr…_104', 'lpn…_104'], class: 'rate_limit', source: 'sisimai reply tables', asOf: '2025', conf: 'O' },
  {
    match: [
      'ofr…_305',
      'lpn…_305',
      'ofr…_401',
      'lpn…_401',
      'ofr…_421',
      'lpn…_421',
      'ofr…_517',
      'lpn…_517',
      'ofr…_535',
      'lpn…_535',
    ],
    class: 'auth',
    source: 'sisimai reply tables',
    asOf: '2025',
    conf: 'O',
  },
  { match: ['ofr…_402', 'lpn…_402'], class: 'relay_denied', source: 'sisimai reply tables', asOf: '2025', conf: 'O' },
  {
    match: ['ofr…_403', 'lpn…_403', 'ofr…_405', 'lpn…_405', 'ofr…_415', 'lpn…_415', 'ofr…_107', 'lpn…_107'],
    class: 'sender_domain_dns',
    source: 'sisimai reply tables',
    asOf: '2025',
    conf: 'O',
  },
  {
    match: ['ofr…_416', 'lpn…_416'],
    class: 'invalid_recipient',
    source: 'sisimai reply tables',
    asOf: '2025',
    conf: 'O',
  },
  { match: ['ofr…_417', 'lpn…_417'], class: 'mailbox_full', source: 'sisimai reply tables', asOf: '2025', conf: 'O' },
  {
    match: ['ofr…_420', 'lpn…_420', 'ofr…_426', 'lpn…_426'],
    class: 'inactive_mailbox',
    source: 'sisimai reply tables',
    asOf: '2025',
    conf: 'O',
  },
  {
    match: ['ofr…_505', 'lpn…_505'],
    class: 'system_temporary',
    source: 'sisimai reply tables',
    asOf: '2025',
    conf: 'O',
  },
  {
    match: ['ofr…_506', 'lpn…_506', 'ofr…_630', 'lpn…_630'],
    class: 'content',
    source: 'sisimai reply tables',
    asOf: '2025',
    conf: 'O',
  },
  { match: ['ofr…_514', 'lpn…_514'], class: 'size', source: 'sisimai reply tables', asOf: '2025', conf: 'O' },
];

export const laposteReplies: readonly ReplyRule[] = [
  {
    codes: ['571 5.7.1'],
    match: ['dmarc verification'],
    class: 'auth',
    source: 'sisimai reply tables',
    asOf: '2025',
    conf: 'O',
  },
];

export const sfrReplies: readonly ReplyRule[] = [
  {
    codes: ['450 4.7.1'],
    match: ['sfr_in_'],
    class: 'rate_limit',
    source: 'SFR SMTP Error Codes',
    asOf: '2025',
    conf: 'T',
  },
  {
    codes: ['5.7.1'],
    match: ['gu_eib_02'],
    class: 'ip_reputation',
    source: 'All about ISP: SFR, sisimai reply tables',
    asOf: '2025',
    conf: 'T',
  },
  {
    codes: ['5.7.1'],
    match: ['gu_eib_04'],
    class: 'ip_reputation',
    source: 'All about ISP: SFR, sisimai reply tables',
    asOf: '2025',
    conf: 'T',
  },
  {
    codes: ['421 4.7.0'],
    match: ['too many errors'],
    class: 'rate_limit',
    source: 'SFR SMTP Error Codes',
    asOf: '2025',
    conf: 'T',
  },
];

export const freeReplies: readonly ReplyRule[] = [
  {
    codes: ['550'],
    match: ['spam detected'],
    class: 'content',
    source: 'postmaster.free.fr, SMTP Field Manual',
    asOf: '2025',
    conf: 'P',
  },
  {
    codes: ['550 5.2.1'],
    match: ['inactivity'],
    class: 'inactive_mailbox',
    source: 'SMTP Field Manual',
    asOf: '2025',
    conf: 'O',
  },
  {
    codes: ['550 5.2.2', '552 5.2.2', '554 5.2.2'],
    match: ['quota'],
    class: 'mailbox_full',
    source: 'SMTP Field Manual',
    asOf: '2025',
    conf: 'O',
  },
];

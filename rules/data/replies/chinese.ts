/** What QQ Mail and NetEase mean by their replies; 550 of QQ is often a limit of rate. The first that fits counts. */
import type { ReplyRule } from '../../../src/model/replies.ts';

export const qqReplies: readonly ReplyRule[] = [
  {
    codes: ['550'],
    match: ['frequency limited'],
    class: 'rate_limit',
    source: 'sisimai reply tables, KumoMTA community bounce tables',
    asOf: '2026',
    conf: 'O',
  },
  {
    codes: ['550'],
    match: ['mail content denied'],
    class: 'content',
    source: 'sisimai reply tables, KumoMTA community bounce tables',
    asOf: '2026',
    conf: 'O',
  },
  {
    codes: ['550'],
    match: ['spf check failed', 'dmarc check failed'],
    class: 'auth',
    source: 'sisimai reply tables',
    asOf: '2025',
    conf: 'O',
  },
  {
    codes: ['550'],
    match: ['suspected spam ip'],
    class: 'ip_reputation',
    source: 'sisimai reply tables',
    asOf: '2025',
    conf: 'O',
  },
  {
    codes: ['550'],
    match: ['mailbox not found'],
    class: 'invalid_recipient',
    source: 'sisimai reply tables',
    asOf: '2025',
    conf: 'O',
  },
  {
    codes: ['550'],
    match: ['mailbox unavailable or access deni'],
    class: 'rate_limit_recipient',
    source: 'sisimai reply tables',
    asOf: '2025',
    conf: 'O',
  },
];

export const neteaseReplies: readonly ReplyRule[] = [
  {
    codes: ['451', '554'],
    match: ['dt:spm'],
    class: 'content',
    source: 'KumoMTA community bounce tables',
    asOf: '2026',
    conf: 'O',
  },
  {
    codes: ['550', '554'],
    match: ['rp:orq', 'hl:itc'],
    class: 'rate_limit',
    source: 'KumoMTA community bounce tables',
    asOf: '2026',
    conf: 'O',
  },
];

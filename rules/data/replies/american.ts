/** What Comcast means by its replies. The first that fits counts. */
import type { ReplyRule } from '../../../src/model/replies.ts';

export const comcastReplies: readonly ReplyRule[] = [
  {
    codes: ['550 5.1.1'],
    match: ['not our customer'],
    class: 'invalid_recipient',
    source: 'SMTP Field Manual',
    asOf: '2025',
    conf: 'O',
  },
  {
    codes: ['452 4.1.1'],
    match: ['too many recent'],
    class: 'rate_limit_recipient',
    source: 'SMTP Field Manual',
    asOf: '2025',
    conf: 'O',
  },
  {
    codes: ['452 4.1.1', '552 5.1.1'],
    match: ['quota'],
    class: 'mailbox_full',
    source: 'SMTP Field Manual',
    asOf: '2025',
    conf: 'O',
  },
  {
    codes: ['554'],
    match: ['bl00'],
    class: 'ip_reputation',
    source: 'Comcast mail error codes',
    asOf: '2025',
    conf: 'P',
  },
  { codes: ['550'], match: ['dm00'], class: 'auth', source: 'Comcast mail error codes', asOf: '2025', conf: 'P' },
];

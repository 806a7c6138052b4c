/** What Proton and Zoho mean by their replies. The first that fits counts. */
import type { ReplyRule } from '../../../src/model/replies.ts';

export const protonReplies: readonly ReplyRule[] = [
  {
    codes: ['550 5.7.1'],
    match: ['rejected by spam filter'],
    class: 'content',
    source: 'SMTP Field Manual',
    asOf: '2025',
    conf: 'O',
  },
];

export const zohoReplies: readonly ReplyRule[] = [
  {
    codes: ['541 5.4.1'],
    match: ['rejected by destination'],
    class: 'policy_recipient_org',
    source: 'SMTP Field Manual',
    asOf: '2025',
    conf: 'O',
  },
  {
    codes: ['554 5.7.1'],
    match: ['flagged as spam'],
    class: 'content',
    source: 'SMTP Field Manual',
    asOf: '2025',
    conf: 'O',
  },
  {
    codes: ['552 5.7.1'],
    match: ['virus'],
    class: 'attachment_or_virus',
    source: 'SMTP Field Manual',
    asOf: '2025',
    conf: 'O',
  },
  {
    codes: ['452'],
    match: ['restricted by policy'],
    class: 'policy_recipient_org',
    source: 'SMTP Field Manual',
    asOf: '2025',
    conf: 'O',
  },
  {
    codes: ['552 5.1.1'],
    match: ['delivery failure policy error'],
    class: 'policy_recipient_org',
    source: 'SMTP Field Manual',
    asOf: '2025',
    conf: 'O',
  },
];

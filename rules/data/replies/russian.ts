/** What Mail.ru and Yandex mean by their replies; 5.7.1 of Yandex may be an unknown user. The first that fits counts. */
import type { ReplyRule } from '../../../src/model/replies.ts';

export const mailruReplies: readonly ReplyRule[] = [
  {
    codes: ['550'],
    match: ['spam message rejected'],
    class: 'content',
    source: 'SMTP Field Manual, ZoneMTA bounce rules',
    asOf: '2026',
    conf: 'O',
  },
  {
    codes: ['550'],
    match: ['invalid mailbox'],
    class: 'invalid_recipient',
    source: 'SMTP Field Manual',
    asOf: '2025',
    conf: 'O',
  },
];

export const yandexReplies: readonly ReplyRule[] = [
  {
    codes: ['554 5.7.1'],
    match: ['suspicion of spam'],
    class: 'content',
    source: 'SMTP Field Manual',
    asOf: '2025',
    conf: 'O',
  },
  {
    codes: ['550 5.7.1'],
    match: ['no such user'],
    class: 'invalid_recipient',
    source: 'SMTP Field Manual',
    asOf: '2025',
    conf: 'O',
  },
  {
    codes: ['450 4.2.1'],
    match: ['rate limit'],
    class: 'rate_limit_recipient',
    source: 'SMTP Field Manual',
    asOf: '2025',
    conf: 'O',
  },
  {
    codes: ['552 5.2.2'],
    match: ['size limit'],
    class: 'mailbox_full',
    source: 'SMTP Field Manual',
    asOf: '2025',
    conf: 'O',
  },
  {
    codes: ['550 5.7.1'],
    match: ['policy rejection on the target address'],
    class: 'inactive_mailbox',
    source: 'SMTP Field Manual',
    asOf: '2025',
    conf: 'O',
  },
];

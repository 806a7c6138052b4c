/** What a refusal meant, by receiver, code and words together; and whether it says that the address is dead. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from '../../src/learn/classify.ts';
import { holdsPhrase } from '../../src/learn/phrase.ts';
import { replyCodes, replyText } from '../../src/learn/reply.ts';
import type { RawEvent } from '../../src/model/event.ts';
import { bounceClasses } from '../../src/model/event.ts';
import { classifyLore } from '../tools/mail-lore.ts';

const refused = (reply: string, more: Partial<RawEvent> = {}): RawEvent => ({
  kind: 'bounce',
  source: 'postfix',
  reply,
  ...more,
});
const meaning = (reply: string, more: Partial<RawEvent> = {}) => classify(refused(reply, more), classifyLore);

describe('the receiver decides what a code means', () => {
  it.each([
    ['550 5.7.27 SPF did not pass', { recipient: 'a@gmail.com' }, 'gmail', 'auth'],
    ['550 5.7.27 Sender address has null MX', { recipient: 'a@shop.example' }, 'generic', 'sender_domain_dns'],
    [
      '550 5.1.10 Recipient not found',
      { remoteHost: 'x.mail.protection.outlook.com' },
      'microsoft365',
      'invalid_recipient',
    ],
    ['556 5.1.10 no mail here', { recipient: 'a@shop.example' }, 'generic', 'invalid_domain'],
    ['550 5.7.1 No such user!', { recipient: 'a@yandex.ru' }, 'yandex', 'invalid_recipient'],
    [
      '552 1 Requested mail action aborted, mailbox not found',
      { recipient: 'a@yahoo.it' },
      'yahoo',
      'invalid_recipient',
    ],
    ['550 Ip frequency limited', { recipient: 'a@qq.com' }, 'qq', 'rate_limit'],
    ['550 5.5.0 Invalid recipient. OFR_416', { recipient: 'a@orange.fr' }, 'orange', 'invalid_recipient'],
    ['550 5.5.0 Mail rejete. LPN007_517', { recipient: 'a@laposte.net' }, 'laposte', 'auth'],
    [
      '450 4.2.1 The user you are trying to contact is receiving email too quickly',
      { recipient: 'a@gmail.com' },
      'gmail',
      'rate_limit_recipient',
    ],
    [
      '550 5.2.1 is receiving email at a rate that',
      { remoteHost: 'aspmx.l.google.com.' },
      'google-workspace',
      'rate_limit_recipient',
    ],
    [
      '421 RP-001 The mail server IP connecting has exceeded the rate limit',
      { recipient: 'a@hotmail.es' },
      'outlook',
      'rate_limit',
    ],
    [
      '554 Email rejected due to security policies - MCSpamSignature.1',
      { remoteHost: 'eu-smtp-1.mimecast.com' },
      'mimecast',
      'content',
    ],
    ['550 5.7.1 very low reputation of the sending domain - gsmtp', {}, 'google-workspace', 'domain_reputation'],
    [
      '550 not our customer',
      { recipient: 'a@comcast.net', remoteHost: 'mx-a.mail.gm0.yahoodns.net' },
      'yahoo',
      'invalid_recipient',
    ],
  ] as const)('%s', (reply, more, provider, meant) => {
    expect(meaning(reply, more)).toMatchObject({ provider, class: meant });
  });
});

describe('words of servers of all kinds', () => {
  it.each([
    ['550 5.1.1 <a@shop.example>: Recipient address rejected: User unknown', 'invalid_recipient'],
    ['Sorry, no mailbox here by that name. (#5.1.1)', 'invalid_recipient'],
    ['User Anna (anna@shop.example) not listed in Domino Directory', 'invalid_recipient'],
    ['550 El usuario no existe', 'invalid_recipient'],
    ['550 Utente sconosciuto', 'invalid_recipient'],
    ['The account is over quota', 'mailbox_full'],
    ['552 5.2.2 out of storage space and inactive', 'inactive_mailbox'],
    ['550 This mailbox has been disabled', 'inactive_mailbox'],
    [
      'Host or domain name not found. Name service error for name=shop.invalid type=A: Host not found',
      'invalid_domain',
    ],
    ['554 5.7.1 Client host [192.0.2.1] blocked using zen.spamhaus.org', 'ip_reputation'],
    ['550 5.7.1 Message rejected due to DMARC policy', 'auth'],
    ['451 4.7.1 Greylisting in action, please come back later', 'greylist'],
    ['554 5.7.1 <a@shop.example>: Relay access denied', 'relay_denied'],
    ['550 Cannot find your reverse DNS', 'sender_domain_dns'],
    ['552 5.3.4 Message size exceeds fixed limit', 'size'],
    ['554 virus found in the message', 'attachment_or_virus'],
    ['connect to mx.shop.example[203.0.113.1]:25: Connection timed out', 'network'],
    ['554 5.4.7 message expired', 'expired'],
    ['421 Too many concurrent connections', 'rate_limit'],
    ['Unrouteable address', 'invalid_domain'],
    ['550 Unrouteable address', 'invalid_recipient'],
    ['550 5.7.1 <spam@shop.example>', 'unknown'],
    ['550 5.7.1', 'unknown'],
    ['', 'unknown'],
  ])('%s', (reply, meant) => {
    expect(meaning(reply).class).toBe(meant);
  });

  it('knows the sender by the command it was refused at', () => {
    expect(meaning('550 5.1.7 No such domain (in reply to MAIL FROM command)').class).toBe('sender_domain_dns');
  });

  it('falls back on the registered meaning, and not where a code stands for anything', () => {
    expect(meaning('550 5.2.2 sorry').class).toBe('mailbox_full');
    expect(meaning('550 5.6.7 sorry').class).toBe('malformed');
    expect(meaning('550 5.7.0 sorry').class).toBe('unknown');
  });
});

describe('permanent is what the address itself is', () => {
  const unknownUser = '550 5.1.1 User unknown';

  it.each([
    ['a dead address', refused(unknownUser), true],
    ['a dead domain', refused('Host unknown'), true],
    ['a full mailbox', refused('552 5.2.2 mailbox full'), false],
    ['a refusal for reputation', refused('554 5.7.1 blocked using zen.spamhaus.org'), false],
    ['a deferral', refused('450 4.1.1 user unknown', { kind: 'deferral' }), false],
    ['a passing code in a log', refused('450 4.1.1 user unknown'), false],
    ['a passing code of a report that gives up', refused('450 4.1.1 user unknown', { source: 'dsn' }), true],
    ['a record that calls itself soft', refused(unknownUser, { saysPermanent: false }), false],
    [
      'a record that calls itself hard, and tells no more',
      { kind: 'bounce', source: 'x', saysPermanent: true } as const,
      true,
    ],
    [
      'a record that calls itself hard, refused for content',
      refused('550 spam detected', { saysPermanent: true }),
      false,
    ],
    ['unknown only after DATA', refused('550 Unknown user (in reply to end of DATA command)'), false],
    [
      'looked up after DATA, as Exchange does',
      refused('550 5.1.1 User unknown (in reply to end of DATA command)'),
      true,
    ],
    ['a complaint', { kind: 'complaint', source: 'arf' } as const, false],
  ] as const)('%s', (_, event, permanent) => {
    expect(classify(event as RawEvent, classifyLore).permanent).toBe(permanent);
  });
});

describe('replies', () => {
  it('are joined, without the code that begins each line', () => {
    expect(replyText('550-5.7.26 This mail is\n550-5.7.26 unauthenticated\n550 5.7.26 - gsmtp')).toBe(
      'This mail is unauthenticated - gsmtp',
    );
    expect(replyText("5.1.0 - Unknown address error 550-'5.7.1 <a@b.example>... Access denied'")).toContain(
      'Access denied',
    );
  });

  it('give their codes; what is vague comes last', () => {
    expect(replyCodes({ reply: '550; 5.7.515 Access denied' })).toEqual({ basic: 550, enhanced: ['5.7.515'] });
    expect(replyCodes({ status: '5.0.0', reply: '550 5.1.1 no' })).toEqual({
      basic: 550,
      enhanced: ['5.1.1', '5.0.0'],
    });
    expect(replyCodes({ reply: 'from 192.0.2.55 at 10.1.1.1' })).toEqual({ enhanced: [] });
  });

  it('hold a phrase where its pieces follow each other closely', () => {
    expect(holdsPhrase('user @ is unknown here', 'user … unknown')).toBe(true);
    expect(holdsPhrase('unknown is the user', 'user … unknown')).toBe(false);
    expect(holdsPhrase(`user ${'x'.repeat(200)} unknown`, 'user … unknown')).toBe(false);
  });
});

it('any reply is classified, in bounded time', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 3000 }), fc.integer({ min: 0, max: 999 }), (reply, code) => {
      expect(bounceClasses).toContain(classify(refused(reply, { code }), classifyLore).class);
    }),
    { numRuns: 200 },
  );
  const start = performance.now();
  for (const piece of ['5.1.1.', 'user ', '550 ', 'a@', '[(', 'mailbox … ']) meaning(piece.repeat(200_000));
  expect(performance.now() - start).toBeLessThan(2000);
});

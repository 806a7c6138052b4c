import { describe, expect, it } from 'vitest';
import { feedbackReaders } from '../../src/learn/read/index.ts';
import { exim } from '../../src/learn/read/logs/exim.ts';
import { postfixReader } from '../../src/learn/read/logs/postfix.ts';
import { syslogTime } from '../../src/learn/read/logs/syslog.ts';
import type { LearnInput } from '../../src/learn/reader.ts';
import { eventsOf, learnInput } from '../tools/learn-input.ts';

const now = new Date('2026-03-01T00:00:00Z');
const postfix = postfixReader(now);
const recognised = (text: string) => {
  const input = learnInput(text);
  return feedbackReaders(now)
    .filter(one => one.recognises(input))
    .map(({ id }) => id);
};

const postfixLog = `Feb 10 09:00:00 mail postfix/smtpd[100]: 4B1C2D3E4F: client=app.orchard.example[192.0.2.5]
Feb 10 09:00:00 mail postfix/cleanup[101]: 4B1C2D3E4F: warning: header X-Deliv-Campaign: spring-2026 from app.orchard.example[192.0.2.5]; from=<news@orchard.example> to=<nora@ridge.example> proto=ESMTP helo=<app>
Feb 10 09:00:00 mail postfix/cleanup[101]: 4B1C2D3E4F: message-id=<spring-1@orchard.example>
Feb 10 09:00:00 mail postfix/qmgr[102]: 4B1C2D3E4F: from=<news@orchard.example>, size=2000, nrcpt=4 (queue active)
Feb 10 09:00:01 mail postfix/smtp[103]: 4B1C2D3E4F: to=<nora@ridge.example>, relay=mx.ridge.example[198.51.100.1]:25, delay=1.2, delays=0.1/0.01/0.5/0.6, dsn=2.0.0, status=sent (250 2.0.0 OK queued as 77)
Feb 10 09:00:02 mail postfix/smtp[103]: 4B1C2D3E4F: to=<ghost@mill.example>, orig_to=<old@orchard.example>, relay=mx.mill.example[198.51.100.2]:25, delay=2, delays=0/0/1/1, dsn=5.1.1, status=bounced (host mx.mill.example[198.51.100.2] said: 550 5.1.1 <ghost@mill.example>: Recipient address rejected: User unknown (in reply to RCPT TO command))
Feb 10 09:00:03 mail postfix/smtp[104]: 4B1C2D3E4F: to=<tomas@full.example>, relay=none, delay=30, delays=0/0/30/0, dsn=4.4.1, status=deferred (connect to mx.full.example[198.51.100.3]:25: Connection timed out)
Feb 10 09:00:03 mail postfix/smtp[104]: 4B1C2D3E4F: to=<filter@ridge.example>, relay=127.0.0.1[127.0.0.1]:10024, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as 5)
Feb 10 09:00:04 mail postfix/bounce[105]: 4B1C2D3E4F: sender non-delivery notification: 5C1C2D3E4F
Feb 10 09:00:04 mail postfix/qmgr[102]: 5C1C2D3E4F: from=<>, size=3000, nrcpt=1 (queue active)
Feb 10 09:00:05 mail postfix/smtp[103]: 5C1C2D3E4F: to=<news@orchard.example>, relay=mx.orchard.example[198.51.100.9]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 OK)
Feb 10 09:00:06 mail dovecot: imap-login: Login: user=<nora>
Feb 10 09:00:07 mail postfix/smtp[103]: 4B1C2D3E4F: to=<cut@ridge.exam
Feb 15 09:00:03 mail postfix/qmgr[102]: 4B1C2D3E4F: from=<news@orchard.example>, status=expired, returned to sender
Feb 15 09:00:03 mail postfix/qmgr[102]: 4B1C2D3E4F: removed
`;

describe('Postfix', () => {
  it('joins what was said of a mail with what was said of its recipients', async () => {
    expect(recognised(postfixLog)).toEqual(['postfix']);
    const { events, bad } = await eventsOf(postfix, postfixLog);
    const mail = { campaign: 'spring-2026', messageId: 'spring-1@orchard.example', fromDomain: 'orchard.example' };
    expect(events).toEqual([
      {
        ...mail,
        kind: 'delivered',
        recipient: 'nora@ridge.example',
        status: '2.0.0',
        code: 250,
        reply: '250 2.0.0 OK queued as 77',
        remoteHost: 'mx.ridge.example',
        at: '2026-02-10T09:00:01Z',
      },
      {
        ...mail,
        kind: 'bounce',
        recipient: 'ghost@mill.example',
        status: '5.1.1',
        code: 550,
        reply: '550 5.1.1 <ghost@mill.example>: Recipient address rejected: User unknown',
        remoteHost: 'mx.mill.example',
        at: '2026-02-10T09:00:02Z',
      },
      {
        ...mail,
        kind: 'deferral',
        recipient: 'tomas@full.example',
        status: '4.4.1',
        reply: 'connect to mx.full.example[198.51.100.3]:25: Connection timed out',
        at: '2026-02-10T09:00:03Z',
      },
      {
        ...mail,
        kind: 'bounce',
        recipient: 'tomas@full.example',
        status: '4.4.7',
        reply: 'delivery time expired: connect to mx.full.example[198.51.100.3]:25: Connection timed out',
        saysPermanent: false,
        at: '2026-02-15T09:00:03Z',
      },
    ]);
    expect(bad).toEqual([{ record: 13, because: 'is no whole line of a delivery' }]);
  });

  it.each([
    ['2026-02-10T10:00:01.123456+01:00 mail postfix/lmtp[1]: 3Zt9xT4Hw1zB5Q: ', '2026-02-10T09:00:01.123Z'],
    ['<22>Feb 10 09:00:01 mail postfix-out/smtp[1]: 4B1C2D3E4F: ', '2026-02-10T09:00:01Z'],
    ['<22>1 2026-02-10T09:00:01Z mail postfix/relay/smtp 1 - - 4B1C2D3E4F: ', '2026-02-10T09:00:01Z'],
  ])('%s', async (start, at) => {
    const line = `${start}to=<nora@ridge.example>, relay=mx.ridge.example[198.51.100.1]:25, delay=1, dsn=2.0.0, status=sent (250 OK)`;
    expect(recognised(line)).toEqual(['postfix']);
    expect((await eventsOf(postfix, line)).events).toMatchObject([{ kind: 'delivered', at }]);
  });

  it('a year that is not told is the last that is not in the future', () => {
    expect(syslogTime('Dec 31 23:59:59', now)).toBe('2025-12-31T23:59:59Z');
    expect(syslogTime('Mar  1 12:00:00', now)).toBe('2026-03-01T12:00:00Z');
  });

  it('400,000 mails that never end take bounded memory', async () => {
    const input: LearnInput = {
      ...learnInput(''),
      async *lines() {
        for (let at = 0; at < 400_000; at++)
          yield `Feb 10 09:00:00 mail postfix/qmgr[102]: ${(0x400000000 + at).toString(16).toUpperCase()}: from=<r${at}@orchard.example>, size=2000, nrcpt=1 (queue active)`;
      },
    };
    const before = process.memoryUsage().heapUsed;
    for await (const _ of postfix.read(input));
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(400 * 1024 * 1024);
  });

  it('lines made to be slow are not', async () => {
    const lines = [
      `Feb 10 09:00:00 mail postfix/smtp[1]: 4B1C2D3E4F: to=<a@b.example>, ${'delay=1, '.repeat(1600)}`,
      `Feb 10 09:00:00 mail postfix/smtp[1]: 4B1C2D3E4F: to=<a@b.example>, relay=x, status=deferred (host ${' '.repeat(15_000)}`,
      `Feb 10 09:00:00 mail postfix/smtp[1]: 4B1C2D3E4F: to=<a@b.example>, relay=x, status=deferred (${' (in reply to'.repeat(1000)})`,
      `2026-02-10 09:00:01 1vAbcd-000000001Xy-2ZzZ ** a@b.example ${'SMTP error from remote server after '.repeat(400)}`,
      `2026-02-10 09:00:01 1vAbcd-000000001Xy-2ZzZ == a@b.example ${'R=x T=y '.repeat(1900)}`,
    ];
    const start = performance.now();
    for (const reader of [postfix, exim]) await eventsOf(reader, lines.join('\n'));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

const eximLog = `2026-02-10 09:00:00 1vAbcd-000000001Xy-2ZzZ <= news@orchard.example H=app.orchard.example [192.0.2.5] P=esmtps X=TLS1.3 S=2000 id=spring-1@orchard.example
2026-02-10 09:00:01 1vAbcd-000000001Xy-2ZzZ => nora@ridge.example R=dnslookup T=remote_smtp H=mx.ridge.example [198.51.100.1] X=TLS1.3:TLS_AES_256_GCM_SHA384:256 CV=yes C="250 2.0.0 OK id=77"
2026-02-10 09:00:01 1vAbcd-000000001Xy-2ZzZ -> ann@ridge.example R=dnslookup T=remote_smtp H=mx.ridge.example [198.51.100.1] C="250 2.0.0 OK id=77"
2026-02-10 09:00:02 1vAbcd-000000001Xy-2ZzZ ** ghost@mill.example R=dnslookup T=remote_smtp H=mx.mill.example [198.51.100.2] X=TLS1.3: SMTP error from remote mail server after RCPT TO:<ghost@mill.example>: 550 5.1.1 <ghost@mill.example>: User unknown
2026-02-10 09:00:03 1vAbcd-000000001Xy-2ZzZ == tomas@full.example R=dnslookup T=remote_smtp defer (-44) H=mx.full.example [198.51.100.3]: SMTP error from remote mail server after RCPT TO:<tomas@full.example>: 452 4.2.2 Mailbox full
2026-02-10 09:00:03 1vAbcd-000000001Xy-2ZzZ == ida@castle.example R=dnslookup T=remote_smtp defer (110): Connection timed out H=mx.castle.example [198.51.100.4]
2026-02-10 09:00:04 1vAbce-000000001Xz-2ZzZ <= <> R=1vAbcd-000000001Xy-2ZzZ U=exim P=local S=3000
2026-02-10 09:00:05 1vAbce-000000001Xz-2ZzZ => news@orchard.example R=dnslookup T=remote_smtp H=mx.orchard.example [198.51.100.9] C="250 OK"
2026-02-10 09:00:05 1vAbce-000000001Xz-2ZzZ Completed
2026-02-10 09:00:06 1vAbcf-0001Xy-2Z => |/usr/bin/vacation <robot@orchard.example> R=system T=address_pipe
2026-02-14 09:00:03 1vAbcd-000000001Xy-2ZzZ ** tomas@full.example: retry timeout exceeded
2026-02-14 09:00:03 1vAbcd-000000001Xy-2ZzZ Completed
`;

describe('Exim', () => {
  it('reads deliveries, deferrals and failures', async () => {
    expect(recognised(eximLog)).toEqual(['exim']);
    const { events, bad } = await eventsOf(exim, eximLog);
    expect(bad).toEqual([]);
    expect(events.map(({ kind, recipient, reply, remoteHost }) => [kind, recipient, remoteHost, reply])).toEqual([
      ['delivered', 'nora@ridge.example', 'mx.ridge.example', '250 2.0.0 OK id=77'],
      ['delivered', 'ann@ridge.example', 'mx.ridge.example', '250 2.0.0 OK id=77'],
      ['bounce', 'ghost@mill.example', 'mx.mill.example', '550 5.1.1 <ghost@mill.example>: User unknown'],
      ['deferral', 'tomas@full.example', 'mx.full.example', '452 4.2.2 Mailbox full'],
      ['deferral', 'ida@castle.example', 'mx.castle.example', expect.stringContaining('Connection timed out')],
      ['delivered', 'robot@orchard.example', undefined, undefined],
      ['bounce', 'tomas@full.example', undefined, 'delivery time expired: 452 4.2.2 Mailbox full'],
    ]);
    expect(events[2]).toMatchObject({
      code: 550,
      status: '5.1.1',
      fromDomain: 'orchard.example',
      messageId: 'spring-1@orchard.example',
    });
  });

  it('old ids and times with a zone', async () => {
    const line =
      '2026-02-10 10:00:01 +0100 [4242] 1vAbcd-0001Xy-2Z => nora@ridge.example R=r T=t H=mx.ridge.example [198.51.100.1]';
    expect((await eventsOf(exim, line)).events).toMatchObject([{ kind: 'delivered', at: '2026-02-10T09:00:01Z' }]);
  });

  it('a cut line is named', async () => {
    expect((await eventsOf(exim, '2026-02-10 09:00:01 1vAbcd-0001Xy-2Z **')).bad).toEqual([
      { record: 1, because: 'is no whole line of a delivery' },
    ]);
  });
});

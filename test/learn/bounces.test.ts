/** Mail about mail: who, what and why, in the forms of several servers; and what is none of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from '../../src/learn/classify.ts';
import { readMail } from '../../src/learn/read/mail/read-mail.ts';
import { mailReader } from '../../src/learn/read/mail/reader.ts';
import type { RawEvent } from '../../src/model/event.ts';
import { classifyLore } from '../tools/mail-lore.ts';

const folder = join(import.meta.dirname, '../../fixtures/feedback');
const names = readdirSync(folder).filter(name => name.endsWith('.eml'));
const bytesOf = (name: string) => readFileSync(join(folder, name));
const eventsIn = (bytes: Uint8Array) => readMail(bytes, 'x.eml').flatMap(read => ('event' in read ? [read.event] : []));
const told = (name: string) =>
  eventsIn(bytesOf(name)).map(
    event => ({ ...event, ...classify(event, classifyLore) }) as RawEvent & { class: string },
  );
const input = (bytes: Buffer) => ({
  file: 'x.eml',
  head: bytes.subarray(0, 64 * 1024),
  bytes: async () => bytes,
  lines: async function* () {
    yield* bytes.toString().split('\n');
  },
});

describe('bounces', () => {
  it.each([
    ['postfix-unknown-user', 'dsn', 'bounce', 'lucia.ferrer@huerto.example', 'invalid_recipient', true],
    ['postfix-delayed', 'dsn', 'deferral', 'info@colegio.example', 'greylist', false],
    ['exchange-spanish', 'dsn', 'bounce', 'jordi.puig@oficina.example', 'mailbox_full', false],
    ['exim-relay', 'bounce', 'bounce', 'g.moretti@cantina.example', 'ip_reputation', false],
    ['gmail-policy', 'dsn', 'bounce', 'reader@gmail.com', 'auth', false],
    ['domino', 'bounce', 'bounce', 'anna.keller@notes.example', 'invalid_recipient', true],
  ])('%s', (name, source, kind, recipient, meant, permanent) => {
    const [event, ...others] = told(`${name}.eml`);
    expect(others).toEqual([]);
    expect(event).toMatchObject({ source, kind, recipient, class: meant, permanent });
  });

  it.each([
    ['qmail-italian', ['segreteria@liceo.example', 'preside@liceo.example']],
    ['sendmail-two', ['old.alias@club.example', 'treasurer@club.example']],
  ])('%s: each recipient has its own answer, under the name the sender knows', (name, recipients) => {
    const events = told(`${name}.eml`);
    expect(events.map(({ recipient }) => recipient)).toEqual(recipients);
    expect(events.map(event => event.class)).toEqual(['invalid_recipient', 'mailbox_full']);
  });

  it('keep what ties them to a campaign, when they happened and who answered', () => {
    expect(told('postfix-unknown-user.eml')[0]).toMatchObject({
      status: '5.1.1',
      code: 550,
      remoteHost: 'mx1.huerto.example',
      at: '2026-11-10T09:12:04+01:00',
      campaign: 'bulbs-november',
      messageId: '<spring.0417@garden.example>',
      fromDomain: 'garden.example',
    });
    expect(told('exchange-spanish.eml')[0]?.campaign).toBe('bulbs-november');
  });
});

describe('what readers say', () => {
  it('a complaint whose reader is hidden', () => {
    const [event] = told('complaint-hidden.eml');
    expect(event).toMatchObject({ source: 'arf', kind: 'complaint', ip: '192.0.2.25', campaign: 'bulbs-november' });
    expect(event?.recipient).toBeUndefined();
  });

  it.each(['opt-out.eml', 'unsubscribe-apple.eml'])('%s', name => {
    expect(told(name)).toMatchObject([{ kind: 'unsubscribe', recipient: expect.stringContaining('paolo@') }]);
  });

  it('a wish to have it back is no complaint', () => {
    const text = bytesOf('complaint-hidden.eml').toString().replace('Feedback-Type: abuse', 'Feedback-Type: not-spam');
    expect(eventsIn(Buffer.from(text))).toMatchObject([{ kind: 'none' }]);
  });
});

describe('what is no feedback', () => {
  it.each(['absence-spanish.eml', 'absence-italian.eml', 'challenge.eml'])('%s', name => {
    expect(told(name)).toMatchObject([{ kind: 'none' }]);
  });

  it('a letter that writes of bounces is not recognised', async () => {
    expect(readMail(bytesOf('about-bounces.eml'), 'x')).toEqual([]);
    expect(mailReader.recognises(input(bytesOf('about-bounces.eml')))).toBe(false);
  });

  it.each(['', 'email,reason\na@b.example,550', '{"event":"bounce"}', '<html></html>'])('%j', text => {
    expect(mailReader.recognises(input(Buffer.from(text)))).toBe(false);
  });
});

describe('every fixture', () => {
  const reports = names.filter(name => name !== 'about-bounces.eml');

  it.each(reports)('%s reads the same with any line ends, and through the reader', async name => {
    const text = bytesOf(name).toString('latin1');
    const expected = readMail(bytesOf(name), 'x.eml');
    expect(expected.length).toBeGreaterThan(0);
    for (const end of ['\r\n', '\r'])
      expect(readMail(Buffer.from(text.replaceAll('\n', end), 'latin1'), 'x.eml')).toEqual(expected);
    expect(mailReader.recognises(input(bytesOf(name)))).toBe(true);
    const read = [];
    for await (const one of mailReader.read(input(bytesOf(name)))) read.push(one);
    expect(read).toEqual(expected);
  });

  it.each(names)('%s cut off anywhere does not throw', name => {
    const bytes = bytesOf(name);
    for (let length = 0; length < bytes.length; length += 97)
      for (const read of readMail(bytes.subarray(0, length), 'x.eml')) expect(read).not.toHaveProperty('bad');
  });
});

describe('hostile mail', () => {
  const head = 'From: MAILER-DAEMON@a.example\nSubject: Undelivered Mail\n';

  it('any octets are read without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), octets => {
        readMail(octets, 'x.eml');
        readMail(Buffer.concat([Buffer.from(head), Buffer.from(octets)]), 'x.eml');
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['addresses', `\n${'<a@b.example>:\n550 5.1.1 no '.repeat(60_000)}`],
    ['addresses without an end', `\n${'a@'.repeat(600_000)}`],
    ['a transcript', `\n${'>>> DATA\n<<< 550 5.1.1 a@b.example unknown\n'.repeat(30_000)}`],
    ['folded lines', `X-Failed-Recipients: a@b.example\n${' a@b.example,\n'.repeat(100_000)}\nno`],
    ['fields', `${'X-A: b;\n'.repeat(200_000)}\nno`],
    ['encoded words', `To: ${'=?utf-8?q?a?= '.repeat(100_000)}\n\nno`],
    ['a boundary in every line', `Content-Type: multipart/mixed; boundary=a\n\n${'--a\n\n'.repeat(300_000)}`],
    [
      'nested parts',
      Array.from({ length: 2000 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join(''),
    ],
    [
      'recipients',
      `Content-Type: multipart/report; report-type=delivery-status; boundary=a\n\n--a\n\n${'<a@b.example> no\n'.repeat(3000)}\n--a\nContent-Type: message/delivery-status\n\n${Array.from({ length: 20_000 }, (_, at) => `Final-Recipient: rfc822; a${at}@b.example\nAction: failed\nDiagnostic-Code: smtp; 550 user ${at} is unknown\n\n`).join('')}`,
    ],
    ['tags', `Content-Type: text/html\n\n${'<p<p <'.repeat(200_000)}`],
  ])('%s: bounded time', (_, rest) => {
    const start = performance.now();
    readMail(Buffer.from(head + rest), 'x.eml');
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

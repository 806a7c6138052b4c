/** Local content engines: which may be named, what they are given, and what they do wrong, against servers on loopback. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { EngineKind, Opinion } from '../../src/model/opinion.ts';
import { parseEngine } from '../../src/world/engines/address.ts';
import { askEngine, withoutRecipients } from '../../src/world/engines/index.ts';
import { freePort } from '../tools/free-port.ts';

describe('which engine', () => {
  it.each([
    ['rspamd=http://127.0.0.1:11333', { kind: 'rspamd', host: '127.0.0.1', port: 11_333 }],
    ['rspamd=http://localhost', { kind: 'rspamd', host: 'localhost', port: 11_333 }],
    ['rspamd=http://[::1]:8080/', { kind: 'rspamd', host: '::1', port: 8080 }],
    ['spamd=LOCALHOST', { kind: 'spamd', host: 'localhost', port: 783 }],
    ['spamd=192.168.1.9:7830', { kind: 'spamd', host: '192.168.1.9', port: 7830 }],
    ['spamd=172.31.0.1', { kind: 'spamd', host: '172.31.0.1', port: 783 }],
    ['spamd=[fd00::1]:784', { kind: 'spamd', host: 'fd00::1', port: 784 }],
    ['spamd=[::ffff:10.0.0.1]', { kind: 'spamd', host: '::ffff:10.0.0.1', port: 783 }],
  ])('%s', (text, address) => {
    expect(parseEngine(text)).toEqual(address);
  });

  it.each([
    ['rspamd=http://192.0.2.1:11333', 'never leaves the own network'],
    ['rspamd=http://rspamd.example', 'never leaves the own network'],
    ['rspamd=http://localhost.example', 'never leaves the own network'],
    ['rspamd=http://127.1', 'never leaves the own network'],
    ['spamd=172.32.0.1', 'never leaves the own network'],
    ['spamd=0.0.0.0', 'never leaves the own network'],
    ['spamd=169.254.1.1', 'never leaves the own network'],
    ['spamd=[2001:db8::1]:783', 'never leaves the own network'],
    ['spamd=[::ffff:192.0.2.1]', 'never leaves the own network'],
    ['spamd=[::10.0.0.1]', 'never leaves the own network'],
    ['spamd=[fe80::1%eth0]', 'never leaves the own network'],
    ['spamd=:783', 'never leaves the own network'],
    ['spamd=127.0.0.1:0', 'between 1 and 65535'],
    ['spamd=127.0.0.1:65536', 'between 1 and 65535'],
    ['spamd=127.0.0.1:x', 'expected rspamd='],
    ['spamd=::1', 'expected rspamd='],
    ['rspamd=127.0.0.1', 'expected rspamd='],
    ['rspamd=https://127.0.0.1', 'expected rspamd='],
    ['rspamd=http://user@127.0.0.1', 'expected rspamd='],
    ['rspamd=http://127.0.0.1/elsewhere', 'expected rspamd='],
    ['clamd=127.0.0.1', 'expected rspamd='],
    ['', 'expected rspamd='],
  ])('%s is refused', (text, because) => {
    expect(parseEngine(text)).toContain(because);
  });

  it('an address that was never read is refused too', async () => {
    const opinion = await askEngine({ kind: 'spamd', host: '192.0.2.1', port: 783 }, Buffer.from('x'));
    expect(opinion).toMatchObject({ state: 'unusable', because: expect.stringContaining('own network') });
  });
});

describe('without recipients', () => {
  const stranger = 'recipient@recipient.invalid';

  it.each([
    [
      'CRLF',
      'From: a@a.example\r\nTo: b@b.example\r\n\r\nTo: b@b.example\r\n',
      `From: a@a.example\r\nTo: ${stranger}\r\n\r\nTo: b@b.example\r\n`,
    ],
    ['LF', 'To: b@b.example\nSubject: x\n\nCc: c\n', `To: ${stranger}\nSubject: x\n\nCc: c\n`],
    [
      'folded',
      'to :\r\n B <b@b.example>,\r\n\tc@c.example\r\nSubject: a\r\n b\r\n\r\n',
      `to : ${stranger}\r\nSubject: a\r\n b\r\n\r\n`,
    ],
    ['folded with LF', 'Bcc: b,\n c\n \n d\nX: y\n\n', `Bcc: ${stranger}\nX: y\n\n`],
    ['cut within the field', 'DELIVERED-TO: b@b.example', `DELIVERED-TO: ${stranger}`],
    ['repeated', 'To: b\r\nTo: c\r\n\r\n', `To: ${stranger}\r\nTo: ${stranger}\r\n\r\n`],
    [
      'absent',
      'Subject: To: b\r\nX-To: b\r\nno field\r\n\r\n\0\xff',
      'Subject: To: b\r\nX-To: b\r\nno field\r\n\r\n\0\xff',
    ],
    ['no header', '\r\nTo: b\r\n', '\r\nTo: b\r\n'],
    ['empty', '', ''],
  ])('%s', (_name, before, after) => {
    expect(withoutRecipients(Buffer.from(before, 'latin1')).toString('latin1')).toBe(after);
  });

  it.each([
    ['for <ana@a.example>; Mon, 1 Mar 2027 10:00:00 +0100', `for <${stranger}>; Mon, 1 Mar 2027 10:00:00 +0100`],
    [
      'by mx.a.example with ESMTP id 1\r\n\tfor <ana@a.example>\r\n\t(TLS);',
      `by mx.a.example with ESMTP id 1\r\n\tfor <${stranger}>\r\n\t(TLS);`,
    ],
    ['id 1 for ana@a.example ; x', `id 1 for <${stranger}> ; x`],
    ['for <ana@a.example>, <bea@a.example>; x', `for <${stranger}>; x`],
    ['for <ana>; x', `for <${stranger}>; x`],
    [
      'from mx.a.example (envelope-from <b@b.example>) for the record',
      'from mx.a.example (envelope-from <b@b.example>) for the record',
    ],
  ])('Received: %s', (before, after) => {
    expect(withoutRecipients(Buffer.from(`Received: ${before}\r\n\r\nx`)).toString()).toBe(
      `Received: ${after}\r\n\r\nx`,
    );
  });

  it.each([
    ['<mailto:ana=a.example@esp.example?subject=out>', `<mailto:${stranger}>`],
    ['<https://u.esp.example/ana/1?e=ana%40a.example>', '<https://u.esp.example/>'],
    [
      '<mailto:out@esp.example>,\r\n <HTTPS://ana@u.esp.example:8443?ana@a.example>',
      `<mailto:${stranger}>,\r\n <HTTPS://u.esp.example:8443/>`,
    ],
    ['NO', 'NO'],
  ])('List-Unsubscribe: %s', (before, after) => {
    const message = (value: string) => `List-Unsubscribe: ${value}\r\n\r\nx`;
    expect(withoutRecipients(Buffer.from(message(before))).toString()).toBe(message(after));
  });

  it('takes no longer than a header is long, whatever is in it', () => {
    const before = performance.now();
    for (const piece of ['for ', 'for <', 'for a@', '<mailto:', 'for a,', ' '])
      withoutRecipients(
        Buffer.from(`Received: for ${piece.repeat(60_000)}\nList-Unsubscribe: ${piece.repeat(60_000)}\n\n`),
      );
    expect(performance.now() - before).toBeLessThan(4000);
  });

  it.each([
    'Cc',
    'X-Original-To',
    'Envelope-To',
    'Return-Path',
    'Resent-To',
    'Resent-Cc',
    'Resent-Bcc',
    'X-Envelope-To',
  ])('%s', name => {
    expect(withoutRecipients(Buffer.from(`${name}: b@b.example\n\n`)).toString()).toBe(`${name}: ${stranger}\n\n`);
  });

  it.each(['To: b\n', 'To\n', ' x\n', 'To:'])('takes no longer than the message is long: %j', piece => {
    const before = performance.now();
    withoutRecipients(Buffer.from(piece.repeat(500_000)));
    expect(performance.now() - before).toBeLessThan(4000);
  });
});

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const message = Buffer.from('Subject: x\r\n\r\nx\r\n');
type Answer = (socket: Socket, asked: string) => void;

/** Answers as soon as the message is there; deliv then says no more, but still listens. */
async function serve(answer: Answer): Promise<number> {
  const server = createServer({ allowHalfOpen: true }, socket => {
    let asked = '';
    socket.on('error', () => {});
    socket.on('data', chunk => {
      asked += chunk;
      if (asked.endsWith(`\r\n\r\n${message}`)) answer(socket, asked);
    });
    open.push({ close: () => socket.destroy() });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(server);
  return (server.address() as AddressInfo).port;
}

async function ask(kind: EngineKind, answer: string | Answer): Promise<Opinion> {
  const port = await serve(typeof answer === 'string' ? socket => socket.end(answer) : answer);
  return askEngine({ kind, host: 'localhost', port }, message, { timeoutMs: 300 });
}

const http = (body: string, status = '200 OK') => `HTTP/1.1 ${status}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
const json = (changes: object) =>
  JSON.stringify({ score: 7.5, required_score: 15, action: 'add header', symbols: {}, ...changes });

const quoted = ' pts rule name description\n---- ---- ----\n 9.9 QUOTED from the message\n\n';
const table = `Content preview:\n${quoted} pts rule name              description
---- ---------------------- --------------------------------------------------
-0.0 NO_RELAYS              Informational: message was not relayed via SMTP
 0.2 NORMAL_HTTP_TO_IP      URI: URI host has a public dotted-decimal IPv4
                            address
1000 GTUBE                  No description available.

`;
const spamc = (body: string, { spam = 'True ; 7.1 / 5.0', length = `${body.length}` } = {}) =>
  `SPAMD/1.1 0 EX_OK\r\nContent-length: ${length}\r\nSpam: ${spam}\r\n\r\n${body}`;

describe('an opinion', () => {
  it('of rspamd', async () => {
    const symbols = { LOW: { score: -1 }, HIGH: { name: 'HIGH', score: 8.5, description: 'it is high' } };
    let asked = '';
    const opinion = await ask('rspamd', (socket, request) => {
      asked = request;
      socket.end(http(json({ symbols })));
    });
    expect(asked).toMatch(/^POST \/checkv2 HTTP\/1\.1\r\n/);
    expect(opinion).toEqual({
      engine: 'rspamd',
      state: 'given',
      score: 7.5,
      threshold: 15,
      spam: false,
      action: 'add header',
      symbols: [
        { name: 'HIGH', score: 8.5, description: 'it is high' },
        { name: 'LOW', score: -1 },
      ],
    });
    const rejected = http(json({ action: 'reject', is_skipped: true }));
    expect(await ask('rspamd', rejected)).toMatchObject({ spam: true });
    expect(await ask('rspamd', http(json({ score: 15, action: 'greylist' })))).toMatchObject({ spam: true });
  });

  it('of spamd', async () => {
    let asked = '';
    const opinion = await ask('spamd', (socket, request) => {
      asked = request;
      socket.end(spamc(table));
    });
    expect(asked).toBe(`REPORT SPAMC/1.5\r\nContent-length: ${message.length}\r\n\r\n${message}`);
    expect(opinion).toEqual({
      engine: 'spamd',
      state: 'given',
      score: 7.1,
      threshold: 5,
      spam: true,
      action: 'spam',
      symbols: [
        { name: 'GTUBE', score: 1000 },
        {
          name: 'NORMAL_HTTP_TO_IP',
          score: 0.2,
          description: 'URI: URI host has a public dotted-decimal IPv4 address',
        },
        { name: 'NO_RELAYS', score: 0, description: 'Informational: message was not relayed via SMTP' },
      ],
    });
    const ham = { state: 'given', score: -0.1, spam: false, action: 'ham', symbols: [] };
    expect(await ask('spamd', spamc('no table', { spam: 'False ; -0.1 / 5.0' }))).toMatchObject(ham);
  });
});

const unreadable = 'its answer cannot be read';
const tooLong = 'its answer is longer than 1048576 bytes';
const late = 'it does not answer within 0.3 s';

/** Bytes as long as the other side takes them. */
const flood =
  (start: string): Answer =>
  socket => {
    socket.write(start);
    const more = () => {
      while (!socket.destroyed && socket.write('x'.repeat(65_536)));
    };
    socket.on('drain', more);
    more();
  };
const drip =
  (start: string): Answer =>
  socket => {
    socket.write(start);
    const timer = setInterval(() => socket.write('x'), 20);
    socket.on('close', () => clearInterval(timer));
  };

describe('no opinion', () => {
  it.each<[string, string | Answer, string]>([
    ['garbage', 'garbage\r\n\r\n', unreadable],
    ['HTML', http('<html>'), unreadable],
    ['another JSON', http('{"error":"no"}'), unreadable],
    ['half an answer', http(json({})).slice(0, -9), 'the connection fails (ECONNRESET)'],
    ['half an answer of no stated length', `HTTP/1.1 200 OK\r\n\r\n${json({}).slice(0, -9)}`, unreadable],
    ['half a header', 'HTTP/1.1 200', 'the connection fails (ECONNRESET)'],
    ['nothing', '', 'the connection fails (ECONNRESET)'],
    ['no answer', () => {}, late],
    ['one octet after the other', drip('HTTP/1.1 200 OK\r\n\r\n'), late],
    ['HTTP 500', http(json({}), '500 Internal Server Error'), 'it answers HTTP 500'],
    ['a redirect', 'HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n', 'it answers HTTP 302'],
    [
      'another protocol',
      'HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n',
      'closes the connection without an answer',
    ],
    ['a negative length', 'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}', unreadable],
    ['NaN for a score', http(json({}).replace('7.5', 'NaN')), unreadable],
    ['text for a score', http(json({ score: 'NaN' })), unreadable],
    ['no finite score', http(json({}).replace('7.5', '1e999')), unreadable],
    ['no threshold', http(json({ required_score: null })), unreadable],
    ['a symbol without a score', http(json({ symbols: { A: {} } })), unreadable],
    [
      'a message not looked at',
      http(json({ is_skipped: true, action: 'no action' })),
      'its settings exempt this message',
    ],
    ['no end', flood('HTTP/1.1 200 OK\r\n\r\n'), tooLong],
  ])('of rspamd: %s', async (_name, answer, because) => {
    const opinion = await ask('rspamd', answer);
    expect(opinion).toEqual({ engine: 'rspamd', state: 'unusable', because: expect.stringContaining(because) });
  });

  it.each<[string, string | Answer, string]>([
    ['garbage', 'garbage\r\n\r\n', unreadable],
    ['half an answer', spamc(table).slice(0, -9), `of ${table.length} bytes`],
    ['half a header', spamc(table).slice(0, 50), unreadable],
    ['nothing', '', unreadable],
    ['no answer', () => {}, late],
    ['one octet after the other', drip(spamc('', { length: '999' })), late],
    ['an error', 'SPAMD/1.0 76 Bad header line: x\r\n', 'it answers 76 Bad header line: x'],
    ['HTTP 500', http('', '500 Internal Server Error'), unreadable],
    ['a negative length', spamc(table, { length: '-1' }), unreadable],
    ['a length too small', spamc(table, { length: '1' }), `has ${table.length} of 1 bytes`],
    ['no verdict', 'SPAMD/1.1 0 EX_OK\r\nContent-length: 0\r\n\r\n', unreadable],
    ['NaN for a score', spamc(table, { spam: 'True ; nan / 5.0' }), unreadable],
    ['no threshold', spamc(table, { spam: 'True ; 7.1' }), unreadable],
    ['neither spam nor ham', spamc(table, { spam: 'Maybe ; 7.1 / 5.0' }), unreadable],
    ['no end', flood(spamc('', { length: '999' })), tooLong],
    ['a reset', socket => socket.resetAndDestroy(), 'the connection fails (ECONNRESET)'],
  ])('of spamd: %s', async (_name, answer, because) => {
    const opinion = await ask('spamd', answer);
    expect(opinion).toEqual({ engine: 'spamd', state: 'unusable', because: expect.stringContaining(because) });
  });

  it.each(['rspamd', 'spamd'] as const)('of %s: nobody there', async kind => {
    const port = await freePort();
    const because = 'it refuses the connection';
    for (const host of ['127.0.0.1', 'localhost'])
      expect(await askEngine({ kind, host, port }, message)).toEqual({ engine: kind, state: 'unusable', because });
  });
});

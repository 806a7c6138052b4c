/** What mail servers say and do wrong, played against scripted ones on loopback. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext, type SecureContext, TLSSocket } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RehearsalPart } from '../../src/model/rehearsal.ts';
import { type HandshakeOptions, playHandshake } from '../../src/world/smtp.ts';
import { readReply } from '../../src/world/smtp-reply.ts';
import { freePort } from '../tools/free-port.ts';

/** Answers by the command's first word; `connect` is the greeting. A function does as it likes. */
type Script = Readonly<Record<string, string | ((socket: Socket, command: string) => void)>>;

const sound: Script = {
  connect: '220 mx.acme.example ESMTP',
  EHLO: '250-mx.acme.example greets you\r\n250-SIZE 10240000\r\n250-8BITMIME\r\n250-smtputf8\r\n250 ENHANCEDSTATUSCODES',
  MAIL: '250 2.1.0 Ok',
  RSET: '250 2.0.0 Ok',
  QUIT: '221 2.0.0 Bye',
};
const offering = { ...sound, EHLO: '250-mx.acme.example\r\n250 STARTTLS', STARTTLS: '220 2.0.0 Ready' };
const takenBack = '454 4.7.0 TLS not available';
const part: RehearsalPart = { helo: 'out.acme.example', mailFrom: 'rehearsal@acme.example', sizeBytes: 4711 };

const folder = mkdtempSync(join(tmpdir(), 'deliv-smtp-'));
const open: { server: Server; sockets: Set<Socket> }[] = [];
const heard: string[] = [];
let context: SecureContext;
let ca: string;

beforeAll(() => {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const about = [
    '-subj',
    '/CN=deliv test',
    '-addext',
    'subjectAltName=DNS:mx.acme.example',
    '-keyout',
    key,
    '-out',
    cert,
  ];
  execFileSync('openssl', ['req', ...kind, ...about], { stdio: 'ignore' });
  ca = readFileSync(cert, 'utf8');
  context = createSecureContext({ key: readFileSync(key), cert: ca });
});

afterEach(() => {
  for (const { server, sockets } of open.splice(0)) {
    server.close();
    for (const socket of sockets) socket.destroy();
  }
  const said = heard.splice(0);
  expect(said.filter(command => !/^(EHLO|HELO|STARTTLS|MAIL FROM|RSET|QUIT)\b/.test(command))).toEqual([]);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function serve(script: Script): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => {});
    answer(script, socket, 'connect');
    converse(script, socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push({ server, sockets });
  return (server.address() as AddressInfo).port;
}

function converse(script: Script, socket: Socket): void {
  let rest = '';
  const onData = (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\r\n');
    rest = lines.pop() as string;
    for (const line of lines) {
      heard.push(line);
      // What follows is TLS and no command.
      if (line === 'STARTTLS' && script[line] !== takenBack) socket.off('data', onData);
      answer(script, socket, line);
    }
  };
  socket.on('data', onData);
}

function answer(script: Script, socket: Socket, command: string): void {
  const said = script[command.split(' ')[0] as string] ?? '502 5.5.2 Unknown';
  if (typeof said === 'string') socket.write(`${said}\r\n`);
  else said(socket, command);
}

/** Says 220, speaks TLS from then on, and plays the script in it. */
const secured = (script: Script) => (socket: Socket) => {
  socket.write('220 2.0.0 Ready\r\n');
  const inner = new TLSSocket(socket, { isServer: true, secureContext: context });
  inner.on('error', () => {});
  converse(script, inner);
};

async function play(script: Script, change: Partial<RehearsalPart> = {}, options: HandshakeOptions = {}) {
  const port = await serve(script);
  const server = { host: '127.0.0.1', port, named: 'mx', servername: 'mx.acme.example' };
  return playHandshake(server, { ...part, ...change }, { totalMs: 2000, ...options });
}

const commands = ({ steps }: { steps: readonly { command: string }[] }) => steps.map(({ command }) => command);

describe('a sound server', () => {
  it('greets, is told sender and size, and is left', async () => {
    const played = await play(sound);
    expect(played).toMatchObject({
      server: 'mx',
      outcome: 'played',
      offersTls: false,
      tls: null,
      sizeLimit: 10_240_000,
    });
    expect(played.detail).toBeUndefined();
    expect(played.extensions).toEqual(['SIZE', '8BITMIME', 'SMTPUTF8', 'ENHANCEDSTATUSCODES']);
    expect(commands(played)).toEqual([
      'connect',
      'EHLO out.acme.example',
      'MAIL FROM:<rehearsal@acme.example> SIZE=4711',
      'RSET',
      'QUIT',
    ]);
    expect(played.steps.map(({ reply }) => [reply.code, reply.enhanced])).toEqual([
      [220, undefined],
      [250, undefined],
      [250, '2.1.0'],
      [250, '2.0.0'],
      [221, '2.0.0'],
    ]);
    expect(played.steps[1]?.reply.text).toBe(
      'mx.acme.example greets you SIZE 10240000 8BITMIME smtputf8 ENHANCEDSTATUSCODES',
    );
  });

  it('is asked for no more than it announces', async () => {
    expect(commands(await play(sound, { smtpUtf8: true }))[2]).toBe(
      'MAIL FROM:<rehearsal@acme.example> SIZE=4711 SMTPUTF8',
    );
    const plain = { ...sound, EHLO: '250 mx.acme.example' };
    expect(commands(await play(plain, { smtpUtf8: true }))[2]).toBe('MAIL FROM:<rehearsal@acme.example>');
    expect(commands(await play(plain, { smtpUtf8: true, mailFrom: 'señal@acme.example' }))).not.toContain('RSET');
  });

  it.each([
    ['SIZE', null],
    ['SIZE 0', null],
    ['SIZE many', null],
    ['SIZE 1000', 1000],
  ])('%s', async (line, limit) => {
    expect((await play({ ...sound, EHLO: `250-mx\r\n250 ${line}` })).sizeLimit).toBe(limit);
  });

  it('without a sender the play ends before MAIL FROM', async () => {
    const port = await serve(sound);
    const played = await playHandshake({ host: '127.0.0.1', port, named: 'mx' }, { helo: 'out.acme.example' });
    expect(commands(played)).toEqual(['connect', 'EHLO out.acme.example', 'QUIT']);
  });

  it('that is gone after the last answer has played', async () => {
    expect(await play({ ...sound, RSET: socket => socket.destroy() })).toMatchObject({ outcome: 'played' });
    expect(await play({ ...sound, QUIT: socket => socket.resetAndDestroy() })).toMatchObject({ outcome: 'played' });
  });
});

describe('STARTTLS', () => {
  const script = { ...offering, STARTTLS: secured({ ...sound, EHLO: '250-mx.acme.example\r\n250 SIZE 500' }) };

  it('a certificate that verifies; what EHLO says inside counts', async () => {
    const played = await play(script, {}, { ca });
    expect(played).toMatchObject({ outcome: 'played', offersTls: true, extensions: ['SIZE'], sizeLimit: 500 });
    expect(played.tls).toEqual({
      version: 'TLSv1.3',
      cipher: expect.stringMatching(/^TLS_/),
      trusted: true,
      validUntil: expect.stringMatching(/^20\d\d-\d\d-\d\dT/),
    });
    expect(commands(played)).toEqual([
      'connect',
      'EHLO out.acme.example',
      'STARTTLS',
      'EHLO out.acme.example',
      'MAIL FROM:<rehearsal@acme.example> SIZE=4711',
      'RSET',
      'QUIT',
    ]);
  });

  it('one that does not verify, or is another’s, is told and stops nothing', async () => {
    const stranger = await play(script);
    expect(stranger).toMatchObject({ outcome: 'played', tls: { trusted: false, because: 'it is self-signed' } });
    expect(commands(stranger)).toContain('RSET');
    const port = await serve(script);
    const byAddress = await playHandshake({ host: '127.0.0.1', port, named: 'mx' }, part, { ca });
    expect(byAddress.tls).toMatchObject({ trusted: false, because: 'it is for another name' });
  });

  it.each([
    ['an answer to EHLO', '250 mx\r\n'],
    ['two answers', '250 mx\r\n250 2.1.0 Ok\r\n'],
    ['half a line', '250'],
  ])('%s slipped in behind its answer ends the play', async (_name, junk) => {
    const played = await play({ ...offering, STARTTLS: socket => socket.write(`220 Ready\r\n${junk}`) });
    expect(played).toMatchObject({ outcome: 'cut-off', detail: 'it speaks before it is asked', tls: null });
    expect(heard.at(-1)).toBe('STARTTLS');
  });

  it('taken back: said, and the play goes on in the clear', async () => {
    const played = await play({ ...offering, STARTTLS: takenBack });
    expect(played).toMatchObject({ outcome: 'played', tls: null, tlsFailed: takenBack });
    expect(commands(played)).toContain('RSET');
  });

  it.each([
    ['no TLS', (socket: Socket) => void setTimeout(() => socket.write('garbage garbage\r\n'), 20)],
    ['a closed connection', (socket: Socket) => socket.end()],
    ['a reset connection', (socket: Socket) => void setTimeout(() => socket.resetAndDestroy(), 20)],
  ])('followed by %s: TLS failed, and nothing is said in the clear', async (_name, then) => {
    const STARTTLS = (socket: Socket) => {
      socket.write('220 Ready\r\n');
      then(socket);
    };
    const played = await play({ ...offering, STARTTLS });
    expect(played).toMatchObject({ outcome: 'played', tls: null, tlsFailed: expect.stringMatching(/./) });
    expect(commands(played)).toEqual(['connect', 'EHLO out.acme.example', 'STARTTLS']);
  });

  it('followed by silence', async () => {
    expect(await play(offering, {}, { totalMs: 200 })).toMatchObject({
      outcome: 'timeout',
      offersTls: true,
      tls: null,
    });
  });
});

describe('a server that refuses', () => {
  it.each(['554 5.7.1 No service for you', '421 4.3.2 Too busy'])('with the greeting %s', async connect => {
    const played = await play({ ...sound, connect });
    expect(played.outcome).toBe('played');
    expect(played.steps[0]).toEqual({
      command: 'connect',
      reply: { code: Number(connect.slice(0, 3)), enhanced: connect.slice(4, 9), text: connect.slice(4) },
    });
    expect(commands(played)).toEqual(['connect', 'QUIT']);
  });

  it('EHLO for good: HELO is tried', async () => {
    const played = await play({ ...sound, EHLO: '502 5.5.1 Unknown', HELO: '250 mx.acme.example' });
    expect(played).toMatchObject({ outcome: 'played', extensions: [], sizeLimit: null, offersTls: false });
    expect(commands(played).slice(2)).toEqual([
      'HELO out.acme.example',
      'MAIL FROM:<rehearsal@acme.example>',
      'RSET',
      'QUIT',
    ]);
  });

  it('EHLO for now, or HELO too', async () => {
    expect(commands(await play({ ...sound, EHLO: '450 4.7.1 Later' }))).toEqual([
      'connect',
      'EHLO out.acme.example',
      'QUIT',
    ]);
    expect(commands(await play({ ...sound, EHLO: '550 5.7.1 No', HELO: '550 5.7.1 No' })).slice(1, -1)).toEqual([
      'EHLO out.acme.example',
      'HELO out.acme.example',
    ]);
  });

  it('the sender', async () => {
    const played = await play({ ...sound, MAIL: '553-5.7.1 Not yours\r\n553 5.7.1 at all' });
    expect(played.steps[2]?.reply).toEqual({ code: 553, enhanced: '5.7.1', text: '5.7.1 Not yours 5.7.1 at all' });
    expect(commands(played)).not.toContain('RSET');
  });
});

describe('a server at fault', () => {
  it('closes the connection', async () => {
    expect(await play({ ...sound, connect: socket => socket.end() })).toMatchObject({ outcome: 'cut-off', steps: [] });
    const mid = await play({ ...sound, EHLO: socket => socket.end('250-mx.acme.example\r\n250-SI') });
    expect(mid).toMatchObject({ outcome: 'cut-off', extensions: [] });
    expect(commands(mid)).toEqual(['connect']);
    expect((await play({ ...sound, MAIL: socket => socket.resetAndDestroy() })).outcome).toBe('cut-off');
  });

  it('says nothing, or an octet now and then', async () => {
    const before = performance.now();
    const silent = await play({ ...sound, EHLO: () => {} }, {}, { totalMs: 200 });
    expect(silent).toMatchObject({ outcome: 'timeout', detail: 'not done within 0.2 s' });
    const drip = (socket: Socket) => {
      const timer = setInterval(() => socket.write('250-x\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    };
    expect((await play({ ...sound, EHLO: drip }, {}, { totalMs: 300 })).outcome).toBe('timeout');
    expect(performance.now() - before).toBeLessThan(1500);
  });

  it('speaks before it is asked', async () => {
    const eager = await play({ ...sound, connect: '220 mx.acme.example\r\n250 mx.acme.example' });
    expect(eager).toMatchObject({ outcome: 'cut-off', detail: 'it speaks before it is asked' });
    expect(heard).toEqual([]);
  });

  it.each([
    ['lines without end', (socket: Socket) => socket.write('250-x\r\n'.repeat(5000)), 'more than 64 lines'],
    ['a line without end', (socket: Socket) => socket.write(`250 ${'x'.repeat(200_000)}`), 'octets'],
    ['SSH', 'SSH-2.0-OpenSSH_9.2', 'no reply of SMTP: SSH-2.0'],
    ['IMAP', '* OK ready', 'no reply of SMTP'],
    ['two codes in one reply', '220-mx\r\n250 mx', 'no reply of SMTP: 250 mx'],
    ['control characters', '\x1b[31m2\x07\x07 3', 'no reply of SMTP:  [31m2   3'],
  ] as const)('is no SMTP: %s', async (_name, connect, detail) => {
    const played = await play({ ...sound, connect });
    expect(played).toMatchObject({ outcome: 'not-smtp', detail: expect.stringContaining(detail), steps: [] });
  });

  it('does not listen', async () => {
    const server = { host: '127.0.0.1', port: await freePort(), named: 'mx' };
    expect(await playHandshake(server, part)).toMatchObject({ outcome: 'unreachable', detail: 'ECONNREFUSED' });
  });
});

describe('what cannot be said', () => {
  it.each([
    { helo: 'x\r\nDATA' },
    { helo: 'x\nRCPT TO:<a@b.example>' },
    { helo: 'two words' },
    { helo: '' },
    { mailFrom: 'a@b.example>\r\nRCPT TO:<c@d.example' },
    { mailFrom: 'a@b.example> BODY=8BITMIME' },
    { mailFrom: 'a\u0000@b.example' },
  ])('%j: nobody is connected to', async change => {
    const { outcome, detail, steps } = await play(sound, change);
    expect({ outcome, steps }).toEqual({ outcome: 'not-asked', steps: [] });
    expect(detail).toContain('cannot be said in');
    expect(open[0]?.sockets.size).toBe(0);
  });
});

describe('a reply', () => {
  it.each([
    ['250', { code: 250, text: '' }],
    ['250 ', { code: 250, text: '' }],
    ['550 5.1.1 who', { code: 550, enhanced: '5.1.1', text: '5.1.1 who' }],
    ['550 5.1.1234 who', { code: 550, text: '5.1.1234 who' }],
    ['220 a\u0007b', { code: 220, text: 'a b' }],
  ])('%j', (line, reply) => {
    const found = readReply(Buffer.from(`${line}\r\nrest`));
    expect(found).toMatchObject({ reply, length: line.length + 2 });
    expect(readReply(Buffer.from(line))).toBeNull();
  });

  it.each(['650 x', '99 x', '2500', 'x', ''])('%j is none', line => {
    expect(readReply(Buffer.from(`${line}\r\n`))).toMatch(/^no reply/);
  });
});

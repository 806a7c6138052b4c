/** Fetching, against a TLS server on loopback: what is allowed arrives, what is not never connects. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { isPublicAddress } from '../../src/mail/ip-address.ts';
import type { Resolver } from '../../src/model/dns.ts';
import { type SafeFetchOptions, safeFetch } from '../../src/world/fetch.ts';
import { type FakeZone, fakeWorld } from '../tools/fake-world.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const folder = mkdtempSync(join(tmpdir(), 'deliv-fetch-'));
const server = createServer((request, response) => handler(request, response));
let handler: Handler;
let connections = 0;
let port: number;
let ca: string;

beforeAll(async () => {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const names = 'subjectAltName=DNS:good.example,DNS:other.example,IP:127.0.0.1';
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const about = ['-subj', '/CN=deliv test', '-addext', names, '-keyout', key, '-out', cert];
  execFileSync('openssl', ['req', ...kind, ...about], { stdio: 'ignore' });
  ca = readFileSync(cert, 'utf8');
  server.setSecureContext({ key: readFileSync(key), cert: ca });
  server.on('connection', () => {
    connections++;
  });
  port = await listen(server);
});
beforeEach(() => {
  connections = 0;
  handler = (_request, response) => response.setHeader('content-type', 'image/svg+xml').end('<svg/>');
});
afterEach(() => {
  server.closeAllConnections();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function listen(one: net.Server): Promise<number> {
  one.listen(0, '127.0.0.1');
  await once(one, 'listening');
  return (one.address() as AddressInfo).port;
}

const here = { A: ['127.0.0.1'] };
const zone: FakeZone = { 'good.example': here, 'other.example': here, 'wrong.example': here };
/** The server's own address passes for a public one; all others are judged in earnest. */
const isPublic = (address: string) => address === '127.0.0.1' || isPublicAddress(address);

function get(url: string, resolver: Resolver = fakeWorld(zone), options: SafeFetchOptions = {}) {
  return safeFetch(resolver, { port, ca, isPublic, ...options })(url, 'image/svg+xml');
}

/** Refused, and nothing was so much as tried beyond the connections to the server that came before. */
async function refused(url: string, resolver: Resolver, options: SafeFetchOptions = {}, before = 0) {
  const attempts = vi.spyOn(net.Socket.prototype, 'connect');
  const fetched = await get(url, resolver, options);
  expect(fetched).toEqual({ outcome: 'not-allowed', detail: expect.stringMatching(/^\S.*\S$/) });
  expect(attempts).toHaveBeenCalledTimes(before);
  expect(connections).toBe(before);
}

const drip =
  (bytes: number, everyMs: number): Handler =>
  (_request, response) => {
    const timer = setInterval(() => response.write(Buffer.alloc(bytes)), everyMs);
    response.on('close', () => clearInterval(timer));
  };

const redirectTo =
  (location: string): Handler =>
  (_request, response) =>
    response.writeHead(302, { location }).end();

describe('what is found', () => {
  it('comes with its status, type and body, from the address DNS gave', async () => {
    let heard: IncomingMessage | undefined;
    handler = (request, response) => {
      heard = request;
      response.setHeader('content-type', 'image/svg+xml').end('<svg/>');
    };
    vi.stubEnv('HTTPS_PROXY', 'http://127.0.0.1:9/');
    const fetched = await get('https://GOOD.example./logo.svg?a=1#top');
    expect(fetched).toEqual({
      outcome: 'found',
      status: 200,
      type: 'image/svg+xml',
      body: new TextEncoder().encode('<svg/>'),
    });
    expect(heard?.url).toBe('/logo.svg?a=1');
    expect(heard?.headers).toEqual({
      host: 'good.example',
      accept: 'image/svg+xml',
      'accept-encoding': 'identity',
      connection: 'close',
    });
  });

  it('may be an error page, cut to the most that is read', async () => {
    handler = (_request, response) => response.writeHead(404).end(Buffer.alloc(300_000));
    const fetched = await get('https://good.example/');
    expect(fetched).toMatchObject({ outcome: 'found', status: 404, type: '' });
    expect(fetched.outcome === 'found' && fetched.body.length).toBe(256 * 1024);
  });

  it('may be at an address the URL writes, and DNS is not asked', async () => {
    const world = fakeWorld();
    expect((await get('https://127.0.0.1/', world)).outcome).toBe('found');
    expect(world.questions).toEqual([]);
  });

  it('may be three redirects away, the last relative, and keeps no cookie', async () => {
    const cookies: unknown[] = [];
    handler = ({ url, headers }, response) => {
      cookies.push(headers.cookie);
      const next = { '/1': 'https://other.example/2', '/2': 'https://good.example/3', '/3': '4' }[url ?? ''];
      if (next === undefined) response.end('there');
      else response.writeHead(307, { location: next, 'set-cookie': 'a=b' }).end();
    };
    expect(await get('https://good.example/1')).toMatchObject({ outcome: 'found', status: 200 });
    expect(cookies).toEqual([undefined, undefined, undefined, undefined]);
  });
});

const forbidden = [
  ['loopback', '127.0.0.1'],
  ['loopback, its far end', '127.255.255.254'],
  ['10/8', '10.1.2.3'],
  ['172.16/12', '172.31.255.255'],
  ['192.168/16', '192.168.0.1'],
  ['cloud metadata', '169.254.169.254'],
  ['unspecified', '0.0.0.0'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['benchmarking', '198.18.0.1'],
  ['documentation', '203.0.113.9'],
  ['multicast', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['IPv6 loopback', '::1'],
  ['IPv6 unspecified', '::'],
  ['unique local', 'fc00::1'],
  ['unique local, its other half', 'fd12:3456::1'],
  ['link-local', 'fe80::1'],
  ['site-local', 'fec0::1'],
  ['IPv6 multicast', 'ff02::1'],
  ['IPv6 documentation', '2001:db8::1'],
  ['IPv6 benchmarking', '2001:2::1'],
  ['mapped loopback', '::ffff:127.0.0.1'],
  ['mapped private', '::ffff:a00:1'],
  ['IPv4-compatible loopback', '::127.0.0.1'],
  ['translated loopback', '::ffff:0:127.0.0.1'],
  ['NAT64 loopback', '64:ff9b::7f00:1'],
  ['NAT64 of a local network', '64:ff9b:1::808:808'],
  ['6to4 loopback', '2002:7f00:1::'],
  ['Teredo, private client', '2001:0:808:808::f5ff:fffe'],
  ['Teredo, loopback server', '2001:0:7f00:1::f7f7:f7f7'],
] as const;

describe('an address that is not public', () => {
  it.each(forbidden)('%s, given by DNS', async (_kind, address) => {
    const records = net.isIPv4(address) ? { A: [address] } : { AAAA: [address] };
    await refused('https://good.example/', fakeWorld({ 'good.example': records }), { isPublic: isPublicAddress });
  });

  it.each(forbidden)('%s, written in the URL', async (_kind, address) => {
    const host = net.isIPv4(address) ? address : `[${address}]`;
    await refused(`https://${host}/`, fakeWorld(), { isPublic: isPublicAddress });
  });

  it.each([
    ['decimal', '2130706433'],
    ['hexadecimal', '0x7f000001'],
    ['octal', '0177.0.0.1'],
    ['short', '127.1'],
    ['fullwidth', '127。0。0。1'],
    ['fullwidth digits', '１２７.0.0.1'],
    ['percent-encoded', '%31%32%37.0.0.1'],
    ['trailing dot', '127.0.0.1.'],
  ])('%s spelling of loopback', async (_kind, host) => {
    await refused(`https://${host}/`, fakeWorld(), { isPublic: isPublicAddress });
  });

  it.each([
    ['the same type', { A: ['127.0.0.1', '10.0.0.1'] }],
    ['the other type', { A: ['127.0.0.1'], AAAA: ['::1'] }],
  ])('beside a public one of %s', async (_kind, records) => {
    await refused('https://good.example/', fakeWorld({ 'good.example': records }));
  });

  it.each(['10.0.0.1.example', '0177.0.0.1', '127.1', '', 'fe80::1%lo', 'localhost'])('%j in a record', async text => {
    await refused('https://good.example/', fakeWorld({ 'good.example': { A: [text] } }));
  });

  it.each(['8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808', '2002:808:808::1'])('is not %s', one => {
    expect(isPublicAddress(one)).toBe(true);
  });
});

const badUrls: [kind: string, url: string][] = [
  ['http', 'http://good.example/'],
  ['another scheme', 'file:///etc/passwd'],
  ['data', 'data:image/svg+xml,<svg/>'],
  ['another port', 'https://good.example:8443/'],
  ['the port of http', 'https://good.example:80/'],
  ['user and password', 'https://user:secret@good.example/'],
  ['a password alone', 'https://:secret@good.example/'],
  ['a user', 'https://good.example@127.0.0.1/'],
  ['one label', 'https://localhost/'],
  ['an underscore', 'https://_dmarc.good.example/'],
  ['an empty label', 'https://good..example/'],
  ['a host too long', `https://${'a.'.repeat(130)}example/`],
  ['no host', 'https:///'],
  ['a broken address', 'https://[::g]/'],
];

describe('a URL that is not asked', () => {
  it.each<[string, string]>([...badUrls, ['no URL', 'good.example'], ['nothing', '']])('%s', async (_kind, url) => {
    const world = fakeWorld(zone);
    await refused(url, world);
    expect(world.questions).toEqual([]);
  });
});

describe('a redirect', () => {
  it.each([
    ...badUrls,
    ['a private address', 'https://10.0.0.1/'],
  ])('to %s is not followed', async (_kind, location) => {
    handler = redirectTo(location);
    await refused('https://good.example/', fakeWorld(zone), {}, 1);
  });

  it('from a public name to a private one is not followed', async () => {
    handler = redirectTo('https://inside.example/');
    await refused('https://good.example/', fakeWorld({ ...zone, 'inside.example': { A: ['192.168.1.1'] } }), {}, 1);
  });

  it('in a loop ends after the third', async () => {
    handler = redirectTo('https://good.example/again');
    await refused('https://good.example/', fakeWorld(zone), {}, 4);
  });
});

describe('a name whose second answer is private', () => {
  const rebinding = () => {
    const questions: string[] = [];
    const resolver: Resolver = {
      async lookup(name, type) {
        questions.push(`${name} ${type}`);
        if (type !== 'A') return { outcome: 'nodata', ttl: 0 };
        const first = questions.filter(one => one === `${name} A`).length === 1;
        return { outcome: 'found', records: [first ? '127.0.0.1' : '10.0.0.1'] as never[], ttl: 0 };
      },
    };
    return { questions, resolver };
  };

  it('is asked for once, and connected to as answered', async () => {
    const { questions, resolver } = rebinding();
    expect((await get('https://good.example/', resolver)).outcome).toBe('found');
    expect(questions).toEqual(['good.example A', 'good.example AAAA']);
    expect(connections).toBe(1);
  });

  it('is asked for again, and judged again, after a redirect to itself', async () => {
    handler = redirectTo('/again');
    const { questions, resolver } = rebinding();
    await refused('https://good.example/', resolver, {}, 1);
    expect(questions.filter(one => one.endsWith(' A'))).toHaveLength(2);
  });
});

describe('limits', () => {
  it.each<[string, Handler]>([
    ['announced', (_request, response) => response.end(Buffer.alloc(256 * 1024 + 1))],
    ['endless', drip(65_536, 1)],
  ])('a body too large, %s', async (_kind, answer) => {
    handler = answer;
    expect((await get('https://good.example/')).outcome).toBe('too-large');
  });

  it('a body just large enough', async () => {
    handler = (_request, response) => response.end(Buffer.alloc(256 * 1024));
    expect((await get('https://good.example/')).outcome).toBe('found');
  });

  it('a content encoding is not decoded', async () => {
    handler = (_request, response) => response.setHeader('content-encoding', 'gzip').end(Buffer.alloc(100));
    expect((await get('https://good.example/')).outcome).toBe('not-allowed');
  });

  const silent: Resolver = { lookup: () => new Promise(() => {}) };
  it.each<[string, Handler, Resolver?]>([
    ['a slow body', drip(1, 20)],
    ['no response', () => {}],
    [
      'a protocol never spoken',
      (_request, response) => response.writeHead(101, { upgrade: 'other', connection: 'upgrade' }).end(),
    ],
    ['slow redirects', (request, response) => setTimeout(() => redirectTo('/')(request, response), 120)],
    ['no answer from DNS', () => {}, silent],
  ])('%s ends within the time for all of it', async (_kind, answer, resolver) => {
    handler = answer;
    const start = performance.now();
    expect(await get('https://good.example/', resolver, { totalMs: 300 })).toMatchObject({ outcome: 'timeout' });
    expect(performance.now() - start).toBeGreaterThan(250);
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('does not connect when DNS answers too late', async () => {
    const world = fakeWorld(zone);
    const late: Resolver = {
      lookup: async (name, type) => {
        await new Promise(resolve => setTimeout(resolve, 100));
        return world.lookup(name, type);
      },
    };
    expect((await get('https://good.example/', late, { totalMs: 50 })).outcome).toBe('timeout');
    await new Promise(resolve => setTimeout(resolve, 150));
    expect(connections).toBe(0);
  });
});

describe('what goes wrong', () => {
  it('with the certificate', async () => {
    expect(await safeFetch(fakeWorld(zone), { port, isPublic })('https://good.example/', '*/*')).toEqual({
      outcome: 'tls',
      detail: 'good.example at 127.0.0.1: DEPTH_ZERO_SELF_SIGNED_CERT.',
    });
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    expect((await get('https://wrong.example/')).outcome).toBe('tls');
  });

  it.each<[string, (socket: net.Socket) => void]>([
    ['speaks no TLS', socket => socket.end('220 mail.example ESMTP\r\n')],
    ['hangs up', socket => socket.destroy()],
  ])('with a server that %s', async (_kind, greet) => {
    const plain = net.createServer(greet).on('error', () => {});
    const { outcome } = await get('https://good.example/', fakeWorld(zone), { port: await listen(plain) });
    plain.close();
    expect(outcome).toBe('tls');
  });

  it.each<[string, Handler]>([
    ['before the response', request => request.socket.destroy()],
    [
      'within the body',
      (request, response) => {
        response.writeHead(200, { 'content-length': 10 }).write('half');
        setTimeout(() => request.socket.destroy(), 20);
      },
    ],
    [
      'by a chunk without length',
      ({ socket }) => {
        socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
        setTimeout(() => socket.write('zz\r\n'), 20);
      },
    ],
    ['by headers without end', (_request, response) => response.setHeader('x', 'x'.repeat(60_000)).end()],
  ])('with a connection broken %s', async (_kind, answer) => {
    handler = answer;
    expect((await get('https://good.example/')).outcome).toBe('unreachable');
  });

  it('with a port nobody listens on', async () => {
    const free = net.createServer();
    const closed = await listen(free);
    await new Promise(resolve => free.close(resolve));
    expect(await get('https://good.example/', fakeWorld(zone), { port: closed })).toEqual({
      outcome: 'unreachable',
      detail: 'good.example at 127.0.0.1: ECONNREFUSED.',
    });
  });

  it.each([
    ['nxdomain', fakeWorld(), 'no-address'],
    ['nodata', fakeWorld({ 'good.example': {} }), 'no-address'],
    ['timeout', fakeWorld({ 'good.example': 'timeout' }), 'timeout'],
    ['servfail', fakeWorld({ 'good.example': 'servfail' }), 'unreachable'],
    ['refused', fakeWorld({ 'good.example': 'refused' }), 'unreachable'],
    ['offline', fakeWorld({ 'good.example': 'offline' }), 'not-asked'],
    ['a resolver that throws', { lookup: () => Promise.reject(new Error('broken')) }, 'unreachable'],
  ])('with DNS: %s', async (_kind, resolver, outcome) => {
    expect(await get('https://good.example/', resolver)).toMatchObject({ outcome, detail: expect.any(String) });
    expect(connections).toBe(0);
  });

  it('with a media type no header can carry', async () => {
    expect((await safeFetch(fakeWorld(zone), { port, ca, isPublic })('https://good.example/', 'a\nb')).outcome).toBe(
      'unreachable',
    );
  });
});

/** `deliv doctor`: what it finds out about resolvers, lists, data, clock and history, against name servers that do wrong. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { diagnose, doctorCode } from '../../src/doctor/diagnose.ts';
import { speak } from '../../src/index.ts';
import { type Check, type Observed, sayings } from '../../src/model/doctor.ts';
import { languageIds } from '../../src/model/language.ts';
import { columns } from '../../src/report/terminal.ts';
import { doctorText } from '../../src/report/text/doctor.ts';
import {
  type Asked,
  framed,
  type NameServer,
  nameServer,
  packet,
  type Reply,
  rr,
  wireName,
} from '../tools/name-server.ts';
import { atTerminal } from '../tools/pty.ts';
import { deliv, type Ran, root } from '../tools/run-deliv.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-doctor-'));
const servers: NameServer[] = [];
afterAll(() => {
  for (const one of servers) one.close();
});

const rootServers = { owner: '', type: 'NS', rdata: wireName('a.root-servers.net') } as const;
const nxdomain: Reply = { rcode: 3, authorities: [rr.soa('', 86_400, 86_400)] };
const answers =
  (address: string) =>
  (asked: Asked): Reply => ({ answers: [rr.a(asked.name, address)] });

interface Manner {
  /** By the end of the name, or by the name itself. */
  readonly says?: Readonly<Record<string, (asked: Asked) => Reply>>;
  readonly edns?: boolean;
  readonly verifies?: boolean;
  readonly tcp?: boolean;
}

/** With an OPT record and the AD bit, as a resolver of today answers. */
function spoken(asked: Asked, reply: Reply, { edns = true, verifies = false }: Manner): Buffer {
  const bytes = packet(asked, reply);
  if (verifies) bytes.writeUInt8(bytes.readUInt8(3) | 0x20, 3);
  if (!edns) return bytes;
  bytes.writeUInt16BE(1, 10);
  return Buffer.concat([bytes, Buffer.from('00002904d0000000000000', 'hex')]);
}

async function resolver(manner: Manner = {}): Promise<NameServer> {
  const { says = {}, tcp = true } = manner;
  const reply = (asked: Asked): Reply => {
    const own = Object.entries(says).find(([end]) => asked.name === end || (end !== '' && asked.name.endsWith(end)));
    if (own !== undefined) return own[1](asked);
    return asked.name === '' ? { answers: [rootServers] } : nxdomain;
  };
  const server = await nameServer({
    udp: (asked, send) => send(spoken(asked, reply(asked), manner)),
    ...(tcp ? { tcp: (asked, socket) => socket.end(framed(spoken(asked, reply(asked), manner))) } : {}),
  });
  servers.push(server);
  return server;
}

/** Beside the name servers of this process. */
function doctorOf(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, [join(root, 'bin/deliv.js'), 'doctor', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder, ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', text => (out += text));
  child.stderr.setEncoding('utf8').on('data', text => (err += text));
  return new Promise(resolve => child.on('close', code => resolve({ code, out, err })));
}

async function checksOf(args: readonly string[], env: Record<string, string> = {}) {
  const { code, out, err } = await doctorOf([...args, '-f', 'json'], env);
  expect(err).toBe('');
  const { verdict, checks, asked } = JSON.parse(out) as {
    verdict: string;
    checks: (Check & { text: string; remedy?: string })[];
    asked: string[];
  };
  return { code, verdict, checks, asked, ids: checks.map(({ id }) => id) };
}

describe('a resolver', () => {
  it('that does all it should: exit 0, and nothing of the user’s was asked', async () => {
    const server = await resolver({ verifies: true });
    const { code, verdict, ids, asked } = await checksOf(['--resolver', server.address]);
    expect([code, verdict]).toEqual([0, 'ok']);
    expect(ids).toEqual(
      expect.arrayContaining(['resolver/answers', 'tcp/answers', 'edns/spoken', 'absence/kept', 'dnssec/verified']),
    );
    expect(new Set(server.queries.map(({ name }) => name || '.'))).toEqual(new Set(asked));
    expect(
      asked.filter(name => !/^(\.|deliv-[0-9a-f]{12}\.invalid|www\.deliv-[0-9a-f]{12}\.example)$/.test(name)),
    ).toEqual([]);
  });

  it.each<readonly [string, Manner, number, string, RegExp]>([
    ['that has no EDNS and no TCP', { edns: false, tcp: false }, 0, 'edns/ignored tcp/silent', /512 octets/],
    [
      'that makes up answers',
      { says: { '.invalid': answers('192.0.2.1') } },
      1,
      'absence/rewritten',
      /makes up an answer/,
    ],
    ['that makes up answers for www', { says: { '.example': answers('192.0.2.1') } }, 1, 'absence/rewritten', /www\./],
    ['that says there is a name', { says: { '.example': () => ({}) } }, 0, 'absence/blurred', /without an address/],
    ['that fails on absence', { says: { '.invalid': () => ({ rcode: 2 }) } }, 3, 'absence/unanswered', /failed/],
    ['that refuses', { says: { '': () => ({ rcode: 5 }) } }, 1, 'resolver/silent', /refused/],
    ['that knows no root', { says: { '': () => nxdomain } }, 1, 'resolver/rootless', /root of DNS/],
  ])('%s', async (_name, manner, exit, said, text) => {
    const { address } = await resolver(manner);
    const { code, checks, ids } = await checksOf(['--resolver', address]);
    expect(code).toBe(exit);
    expect(ids).toEqual(expect.arrayContaining(said.split(' ')));
    const told = checks.filter(({ id }) => said.split(' ').includes(id));
    expect(told.map(one => one.text).join('\n')).toMatch(text);
    expect(told.every(({ remedy = '' }) => remedy.length > 0)).toBe(true);
  });

  it('that is silent, or not there: exit 1, and no more is asked of it', async () => {
    const silent = await nameServer({ udp: () => {} });
    servers.push(silent);
    const { code, ids } = await checksOf(['--resolver', silent.address]);
    expect(code).toBe(1);
    expect(ids).toContain('resolver/silent');
    expect(ids.filter(id => /^(tcp|edns|absence|dnssec)/.test(id))).toEqual([]);
    expect(new Set(silent.queries.map(({ name }) => name))).toEqual(new Set(['']));
    expect((await checksOf(['--resolver', '127.0.0.1:1'])).ids).toContain('resolver/silent');
  });

  it('over HTTPS that cannot be reached', async () => {
    const { code, checks } = await checksOf(['--resolver', 'https://me:secret@127.0.0.1:1/dns-query']);
    expect(code).toBe(1);
    expect(checks.find(({ id }) => id === 'resolver/silent')?.about).toBe('https://127.0.0.1:1/dns-query');
  });

  it('that is none: exit 2', async () => {
    const { code, out, err } = await doctorOf(['--resolver', 'nowhere']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('--resolver');
  });
});

describe('block lists', () => {
  const listed = answers('127.0.0.2');
  const works = { '2.0.0.127.bl.spamcop.net': listed };
  it.each<readonly [string, string, NonNullable<Manner['says']>, number, string]>([
    ['works', 'spamcop', works, 0, 'block-list/usable'],
    ['lists the world', 'psbl', { '.psbl.surriel.com': listed }, 1, 'block-list/unusable'],
    ['is empty', 'psbl', {}, 1, 'block-list/unusable'],
    [
      'refuses public resolvers',
      'spamhaus-zen',
      { '.zen.spamhaus.org': answers('127.255.255.254') },
      1,
      'block-list/refused',
    ],
    ['does not answer', 'spamhaus-dbl', { '.dbl.spamhaus.org': () => ({ rcode: 2 }) }, 3, 'block-list/unanswered'],
    ['wants a key', 'spamhaus-dqs-zen', {}, 0, 'block-list/without-key'],
  ])('one that %s', async (_name, list, says, exit, said) => {
    const { address } = await resolver({ says });
    const { code, checks } = await checksOf(['--resolver', address, '--dnsbl', list]);
    const own = checks.filter(({ about }) => about === list);
    expect(own.map(({ id }) => id)).toEqual([said]);
    expect(code).toBe(exit);
  });

  it('a key is asked with and never shown', async () => {
    const key = 'abcdefghijklmnop';
    const server = await resolver({ says: { '.zen.dq.spamhaus.net': listed } });
    const args = ['--resolver', server.address, '--dnsbl', 'spamhaus-dqs-zen'];
    const { out } = await doctorOf(args, { DELIV_KEY_SPAMHAUS_DQS: key });
    expect(server.queries.some(({ name }) => name.includes(key))).toBe(true);
    expect(out).toContain('spamhaus-dqs-zen');
    expect(out).not.toContain(key);
  });

  it('one that is retired, or none, is refused by name', async () => {
    expect((await doctorOf(['--dnsbl', 'sorbs.net', '--offline'])).code).toBe(2);
    expect((await doctorOf(['--dnsbl', 'spamcpo', '--offline'])).err).toContain('did you mean spamcop?');
  });
});

describe('offline', () => {
  it('asks nobody and says so', async () => {
    const { code, ids, asked } = await checksOf(['--offline', '--dnsbl', 'spamcop']);
    expect([code, asked]).toEqual([0, []]);
    expect(ids).toEqual(
      expect.arrayContaining(['resolver/offline', 'block-list/offline', 'history/none', 'lists/readable']),
    );
  });

  it('clock and data: a clock before the data is behind, data years before the clock are old', async () => {
    const behind = await checksOf(['--offline', '--now', '2020-01-01']);
    expect([behind.code, behind.ids.includes('clock/behind')]).toEqual([1, true]);
    const late = await checksOf(['--offline', '--now', '2035-01-01']);
    expect([late.code, late.verdict]).toEqual([0, 'warn']);
    expect(
      late.checks
        .filter(({ id }) => id === 'data/old')
        .map(({ about }) => about)
        .sort(),
    ).toEqual(['countries', 'providers', 'spam-model']);
  });

  it('the history: sound, open to others, altered, missing', async () => {
    const path = join(folder, 'history.sqlite');
    const events = join(folder, 'events.csv');
    writeFileSync(events, 'email,event,timestamp,campaign\nana@gmail.com,delivered,2026-11-20T10:00:00Z,spring\n');
    const learned = deliv(['learn', events, '--history', path, '--now', '2026-11-24']);
    expect([learned.code, learned.err]).toEqual([0, '']);
    const before = readFileSync(path);
    const sound = await checksOf(['--offline', '--history', path]);
    expect(sound.checks.find(({ id }) => id === 'history/sound')?.data).toMatchObject({ events: 1 });
    expect(readFileSync(path)).toEqual(before);

    chmodSync(path, 0o644);
    const open = await checksOf(['--offline', '--history', path]);
    expect(open.code).toBe(1);
    expect(open.checks.find(({ id }) => id === 'history/refused')).toMatchObject({ remedy: `chmod 600 ${path}` });
    chmodSync(path, 0o600);

    const missing = await checksOf(['--offline', '--history', join(folder, 'none.sqlite')]);
    expect([missing.code, missing.ids.includes('history/refused')]).toEqual([1, true]);
    expect(() => statSync(join(folder, 'none.sqlite'))).toThrow();

    writeFileSync(join(folder, 'text.sqlite'), 'no database\n', { mode: 0o600 });
    const key = { DELIV_HISTORY_KEY: 'a key of sixteen letters' };
    const text = await checksOf(['--offline', '--history', join(folder, 'text.sqlite')], key);
    expect(text.checks.find(({ id }) => id === 'history/refused')?.text).toContain('no history');
  });

  it('a cache that cannot be written, and no ssh-keygen, are warned of', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const { code, ids } = await checksOf(['--offline'], { XDG_CACHE_HOME: file, PATH: folder });
    expect(code).toBe(0);
    expect(ids).toEqual(expect.arrayContaining(['cache/closed', 'signing/absent']));
  });
});

describe('the judgement', () => {
  const good: Observed = {
    now: new Date('2026-12-01T00:00:00Z'),
    node: { version: '24.21.0', needed: 24 },
    servers: [],
    lists: [],
    data: [{ id: 'providers', date: '2026-11-23', oldAfter: 180 }],
    history: { state: 'none' },
    cache: null,
    engine: null,
    signing: 'usable',
  };
  const ids = (observed: Observed) => diagnose(observed).checks.map(({ id }) => id);
  const server = { asked: ['.'], took: 1, tcp: null, edns: null, verifies: null, invented: [] } as const;

  it('no resolver at all, an old Node.js, a broken engine fail', () => {
    const { checks } = diagnose({ ...good, node: { version: '22.1.0', needed: 24 }, engine: 'no binary' });
    expect(checks.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['node/old', 'resolver/none', 'lists/unreadable']),
    );
    expect(doctorCode(checks)).toBe(1);
  });

  it('a silent server beside one that answers is warned of', () => {
    const servers = [
      { ...server, server: '192.0.2.1', root: 'timeout' },
      { ...server, server: '192.0.2.2', root: 'found' },
    ] as const;
    expect(ids({ ...good, servers })).toEqual(expect.arrayContaining(['resolver/silent-beside', 'resolver/answers']));
    expect(doctorCode(diagnose({ ...good, servers: [servers[0]] }).checks)).toBe(1);
  });

  it('1 outranks 3', () => {
    const check = (id: keyof typeof sayings): Check => ({ id, state: sayings[id], data: {} });
    expect(doctorCode([check('absence/unanswered'), check('clock/behind')])).toBe(1);
    expect(doctorCode([check('absence/unanswered'), check('data/old')])).toBe(3);
    expect(doctorCode([check('data/old'), check('history/none')])).toBe(0);
  });

  it('a history altered names the first difference', () => {
    const { checks } = diagnose({ ...good, history: { state: 'altered', path: 'h', first: 'batch: is empty' } });
    expect(checks.find(({ id }) => id === 'history/altered')?.data).toEqual({ first: 'batch: is empty' });
  });
});

describe('the text', () => {
  it('is whole in every language, and fits 40 columns', async () => {
    for (const id of languageIds) {
      const language = await speak(id);
      const data = Object.fromEntries(
        [
          'version',
          'needed',
          'took',
          'name',
          'now',
          'date',
          'newest',
          'age',
          'oldAfter',
          'first',
          'because',
          'hint',
          'problem',
          'entries',
          'events',
        ].map(name => [name, `~${name}`]),
      );
      for (const saying of Object.keys(sayings) as (keyof typeof sayings)[]) {
        const check: Check = {
          id: saying,
          state: sayings[saying],
          about: '192.0.2.1',
          data: { ...data, outcome: 'timeout' },
        };
        const text = doctorText({ checks: [check], asked: ['.'] }, { language, color: false, width: 40 });
        expect(text, saying).not.toMatch(/[{}]|undefined/);
        const wide = text.split('\n').filter(line => columns(line) > 40);
        expect(
          wide.filter(line => line.trim().includes(' ')),
          saying,
        ).toEqual([]);
      }
    }
  });

  it('says what to do, and is coloured on a terminal alone', async () => {
    const { out } = await doctorOf(['--offline', '--now', '2020-01-01']);
    expect(out).toMatch(/^FAIL {5}The clock says/m);
    expect(out).toMatch(/^ {9}fix: Set the clock/m);
    expect(out).toContain('This machine cannot judge everything');
    expect(out).not.toContain('\x1b');
    const { code, screen } = await atTerminal(['doctor', '--offline'], { env: { XDG_CACHE_HOME: folder } });
    expect(code).toBe(0);
    expect(screen).toContain('\x1b[32m');
  });

  it('shows what a server’s name or a file says without sending it', async () => {
    const { out } = await doctorOf(['--offline', '--history', join(folder, 'a\x1b[2Jb')]);
    expect(out).toContain('\\x1b[2J');
    expect(out).not.toContain('\x1b');
  });
});

/** 500 people whose addresses would be known again anywhere: nothing the program says, writes or asks names one of them. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Random } from '../../bench/lists/random.ts';
import { formatNames } from '../../src/cli/formats.ts';
import { type NameServer, nameServer, packet, rr } from '../tools/name-server.ts';
import { type Ran, root } from '../tools/run-deliv.ts';

const random = new Random('canaries');
const letters = (length: number) =>
  Array.from({ length }, () => random.pick([...'abcdefghijklmnopqrstuvwxyz'])).join('');

/** Alone at its domain, at a large provider, at a misspelt one. */
const hosts = [
  (at: number) => `nest${at}-${letters(9)}.it`,
  () => 'gmail.com',
  () => 'gmial.com',
  (at: number) => `firm${at % 40}-of-nobody.it`,
];

/** How people and forms write an address whose local part holds the mark. */
const forms = [
  (mark: string, host: string) => `${mark}@${host}`,
  (mark: string, host: string) => `ana.${mark}@${host}`,
  (mark: string, host: string) => `ana+${mark}@${host}`,
  (mark: string, host: string) => `${mark}+acme@${host}`,
  (mark: string, host: string) => ` ${mark.toUpperCase()}@${host.toUpperCase()} `,
  (mark: string, host: string) => `o'${mark}@${host}`,
  (mark: string, host: string) => `${mark}ñ@${host}`,
  (mark: string, host: string) => `"ana ${mark}"@${host}`,
  (mark: string, host: string) => `Ana <${mark}@${host}>`,
  (mark: string, host: string) => `mailto:${mark}@${host}?subject=${mark}`,
  (mark: string, host: string) => `${mark}@${host};ana@${mark}`,
  (mark: string, host: string) => `${mark}@${mark}@${host}`,
  (mark: string, host: string) => `${mark}..ana@${host}.`,
  (mark: string, host: string) => `${mark}＠${host}`,
  (mark: string, host: string) => `=${mark}@${host}`,
  (mark: string) => mark,
];

/** Each mark is a dozen random letters: no word, no other mark, no host holds it. */
const marks = Array.from({ length: 500 }, () => letters(12));
const canaries = marks.map((mark, at) => {
  const host = (hosts[at % hosts.length] as (typeof hosts)[number])(at);
  // Three in four are plain.
  const form = forms[at % 4 === 3 ? Math.floor(at / 4) % forms.length : 0] as (typeof forms)[number];
  return { mark, host, written: form(mark, host) };
});
const rare = canaries.map(({ host }) => host).filter(host => host.startsWith('nest'));
const digests = canaries.flatMap(({ written }) =>
  ['md5', 'sha1', 'sha256'].map(name => createHash(name).update(written.trim().toLowerCase()).digest('hex')),
);

/** Marks, plain digests of addresses and domains of one person, as far as they stand in `text`. */
const traces = (said: string) => {
  const low = said.toLowerCase();
  return [...marks, ...digests, ...rare].filter(one => low.includes(one));
};

let folder = '';
let server: NameServer;
const file = (name: string) => join(folder, name);
const inputs = ['events.json', 'list.csv', 'suppression.csv', 'mail.eml', 'campaign.yaml', 'wrong.csv', 'home', 'tmp'];

/** Everything below the folder that is no input. */
function written(): { readonly name: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => !inputs.includes(name) && statSync(file(name)).isFile())
    .map(name => ({ name, text: readFileSync(file(name), 'latin1') }));
}

async function run(...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [join(root, 'bin/deliv.js'), ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', HOME: file('home'), TMPDIR: file('tmp') },
  });
  child.stdin.end();
  const ended = new Promise<number | null>(resolve => child.on('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, out, err };
}

/** What a run said and wrote names nobody, and nothing of the list is left behind. */
function expectSilence({ out, err }: Ran): void {
  expect(traces(out + err)).toEqual([]);
  for (const { name, text } of written()) expect(traces(name + text), name).toEqual([]);
  expect(readdirSync(file('tmp'))).toEqual([]);
}

const cell = (value: string) => `"${value.replaceAll('"', '""')}"`;
const rows = canaries.map(({ mark, written }, at) => [
  written,
  `2026-0${1 + (at % 9)}-1${at % 10} 10:00:${10 + (at % 50)}`,
  `192.0.2.${at % 250}`,
  at % 2 === 0 ? 'shop' : 'fair',
  `Ana ${mark}`,
]);
const csv = [['email', 'signup_date', 'ip', 'source', 'name'], ...rows]
  .map(row => `${row.map(cell).join(',')}\n`)
  .join('');

beforeAll(async () => {
  server = await nameServer({
    udp: (asked, send) =>
      send(asked.type === 15 ? packet(asked, { answers: [rr.mx(asked.name, 10, 'mx.example.net')] }) : packet(asked)),
  });
});
afterAll(() => server.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deliv-canaries-'));
  mkdirSync(file('tmp'));
  mkdirSync(file('home'));
  writeFileSync(file('list.csv'), csv);
  const left = canaries.filter((_, at) => at % 10 === 0).map(({ written }) => written);
  writeFileSync(file('suppression.csv'), `email\n${left.map(cell).join('\n')}\n`);
  writeFileSync(file('mail.eml'), 'From: a@acme.example\r\nSubject: Spring\r\n\r\nHello\r\n');
  writeFileSync(file('campaign.yaml'), 'message: mail.eml\nlist: {file: list.csv, suppression: suppression.csv}\n');
  return () => rmSync(folder, { recursive: true });
});

const suppressed = ['--suppression', 'suppression.csv'];

describe('names nobody', () => {
  it('vet, in every format, with a tally, asking DNS', async () => {
    const reports = formatNames.map(name => `${name}=report.${name}`);
    expect(reports.length).toBeGreaterThanOrEqual(8);
    const formats = reports.flatMap(one => ['-f', one]);
    const asking = ['--resolver', server.address];
    const ran = await run('vet', 'list.csv', ...suppressed, '-v', ...formats, '--tally', 'tally.json', ...asking);
    expect([ran.code, ran.err]).toEqual([1, expect.not.stringContaining('fault')]);
    expect(written().length).toBeGreaterThan(reports.length + 1);
    expectSilence(ran);
  });

  it('DNS is asked for domains of the list, and how mail is carried to them, and for nothing else', async () => {
    server.queries.length = 0;
    await run('vet', 'list.csv', '-q', '--resolver', server.address);
    const known = new Set([...canaries.map(({ host }) => host), 'mx.example.net']);
    const asked = server.queries.map(({ name }) => name.toLowerCase());
    const about = asked.map(name => name.replace(/^_mta-sts\.|^_25\._tcp\./, ''));
    expect(about.filter(name => !known.has(name))).toEqual([]);
    expect(rare.filter(host => asked.includes(host)).length).toBeGreaterThan(100);
    const packets = server.queries.map(({ bytes }) => bytes.toString('latin1').toLowerCase()).join('\n');
    expect(marks.filter(mark => packets.includes(mark))).toEqual([]);
  });

  it.each([
    ['vet to standard output', ['vet', 'list.csv', '-v', ...suppressed]],
    ['vet, as JSON', ['vet', 'list.csv', '-f', 'json', ...suppressed]],
    ['vet sample', ['vet', 'sample', 'list.csv', '--seed', '1', '--rows', '400']],
    ['vet sample to a file', ['vet', 'sample', 'list.csv', '--seed', '1', '--rows', '400', '-o', 'sample.csv']],
    ['vet pack', ['vet', 'pack', 'list.csv', '-o', 'pack', '--seed', '1', ...suppressed]],
    ['check of a message', ['check', 'mail.eml', '--list', 'list.csv', '-v', '--save-facts', 'facts.json']],
    ['check of a campaign', ['check', 'campaign.yaml', '-v', '-f', 'json', '--save-facts', 'facts.json']],
    ['gather', ['gather', 'campaign.yaml', '-o', 'facts.json']],
  ])('%s', async (_, args) => {
    const ran = await run(...args, '--offline');
    expect(ran.code).not.toBe(2);
    expectSilence(ran);
  });
});

describe('remembers nobody by name', () => {
  const history = ['--history', 'history.sqlite', '--now', '2026-11-26T12:00:00Z'];
  const events = canaries.map(({ mark, host }, at) => ({
    email: `${mark}@${host}`,
    event: ['delivered', 'bounce', 'spamreport', 'deferred', 'click', 'bogus'][at % 6],
    type: 'bounce',
    reason: `550 5.1.1 <${mark}@${host}> no such user`,
    response: `421 try again later, ${mark}@${host}`,
    url: `https://acme.example/?who=${mark}`,
    ...(at % 7 === 0 ? {} : { timestamp: 1_795_000_000 + at }),
    category: at % 5 === 0 ? [`letter to ${mark}@${host}`] : ['letter'],
    sg_event_id: `event${at}`,
    sg_message_id: `message${at}`,
  }));

  it.each<[string, string[]]>([
    ['learn --dry-run, event by event', ['learn', 'events.json', '--dry-run', '-f', 'ndjson']],
    ['learn', ['learn', 'events.json', ...history]],
    ['learn again, as JSON', ['learn', 'events.json', '-f', 'json', ...history]],
    ['history show', ['history', 'show', ...history]],
    ['history show, as JSON', ['history', 'show', '-f', 'json', ...history]],
    ['history export', ['history', 'export', ...history]],
    ['history verify', ['history', 'verify', ...history]],
    ['vet with it', ['vet', 'list.csv', '--offline', '-v', '-f', 'json', ...history]],
    ['check with it', ['check', 'campaign.yaml', '--offline', '-f', 'json', '--save-facts', 'facts.json', ...history]],
    ['calibrate', ['calibrate', '-f', 'json', ...history]],
  ])('%s', async (_, args) => {
    writeFileSync(file('events.json'), JSON.stringify(events));
    if (args[0] !== 'learn') await run('learn', 'events.json', ...history);
    const ran = await run(...args);
    expect([ran.code === 2, ran.err]).toEqual([false, expect.not.stringContaining('fault')]);
    expect(ran.out).not.toBe('');
    expectSilence(ran);
  });
});

describe('names nobody where it fails', () => {
  const plain = canaries.map(({ mark }) => `${mark}@firm.example`);
  const vet = ['vet', 'wrong.csv', '--offline'];
  const beside = ['vet', 'list.csv', '--offline'];
  it.each<[string, string, string[], string]>([
    ['an open quote', `email,name\n${plain.join(',x\n')},"x\n${plain.join(',x\n')}\n`, vet, 'is never closed'],
    ['no addresses', `name,phone\n${marks.join(',1\n')},1\n`, vet, 'has no column of e-mail addresses'],
    ['no such column', csv, [...vet, '--columns', 'email=Nope'], 'has no column "Nope"'],
    ['no header', `${plain.join('\n')}\n`, [...vet, '--columns', 'email=Nope'], 'has no column "Nope"'],
    ['JSON', `[\n${plain.map(email => JSON.stringify({ email })).join(',\n')}\n]\n`, vet, 'is one JSON array'],
    ['an output that cannot be', csv, [...vet, '-o', 'nowhere/report'], 'cannot be written'],
    ['a tally that cannot be', csv, [...vet, '--tally', 'nowhere/tally'], 'cannot be written'],
    ['a report over the list', csv, [...vet, '-o', 'wrong.csv'], 'is also an input'],
    ['as suppression file', `name\n${marks.join('\n')}\n`, [...beside, '--suppression', 'wrong.csv'], 'has no column'],
    ['as answers', csv, [...beside, '--answers', 'wrong.csv'], 'is not valid YAML'],
    ['as configuration', csv, [...beside, '--config', 'wrong.csv'], 'is not valid YAML'],
    ['as baseline', csv, [...beside, '--baseline', 'wrong.csv'], 'is not JSON'],
    ['as zone', csv, ['vet', 'list.csv', '--zone', 'wrong.csv'], 'wrong.csv:1: '],
    ['as message', csv, ['check', 'wrong.csv', '--offline'], 'is a recipient list by its name'],
    ['as facts', csv, ['check', '--facts', 'wrong.csv'], 'is not JSON'],
    ['as proofs', csv, ['vet', 'sample', 'list.csv', '--seed', '1', '--proofs', 'wrong.csv'], 'needs the columns'],
  ])('%s', async (_, list, args, says) => {
    writeFileSync(file('wrong.csv'), list);
    const ran = await run(...args);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(says)]);
    expectSilence(ran);
  });

  it('rows that cannot be read are counted', async () => {
    const ragged = plain.map((one, at) => `${one},x${at % 5 === 0 ? `,${one},${one}` : ''}`);
    writeFileSync(file('wrong.csv'), `email,name\n${ragged.join('\n')}\n`);
    const ran = await run(...vet, '-v', '-f', 'json=report.json', '-f', 'text');
    expect(JSON.parse(readFileSync(file('report.json'), 'utf8')).reports[0].list.rejected).toBe(100);
    expectSilence(ran);
  });
});

describe('names people', () => {
  it('to the owner of the list who asks for it', async () => {
    const sample = await run('vet', 'sample', 'list.csv', '--seed', '1', '--rows', '400', '--reveal');
    expect(traces(sample.out).length).toBeGreaterThan(400);
    await run('vet', 'list.csv', '--offline', '-q', '--split', 'split');
    // What V8 compiled is none of the list's.
    const split = written().flatMap(({ name, text }) => (name.includes('compiled') ? [] : [text]));
    const spelt = marks.filter(mark => split.some(text => text.toLowerCase().includes(mark)));
    expect([split.length, spelt.length]).toEqual([4, 500]);
  });
});

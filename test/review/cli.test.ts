/** The reviewer's commands, as a user runs them: what they write, what they say, and that no address leaves. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { allowed, makeReviewer } from '../tools/reviewers.ts';
import { deliv, type Ran } from '../tools/run-deliv.ts';

let folder = '';
const file = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(file(name), 'utf8');
const mode = (name: string) => statSync(file(name)).mode & 0o777;
const run = (...args: string[]): Ran => deliv(args, { cwd: folder, env: { XDG_CONFIG_HOME: file('config') } });
const judged = (...args: string[]): Ran => run(...args, '--offline', '--now', '2026-11-26T10:00:00Z');

/** Each an own local part and an own domain, so that any trace of one is found. */
const canaries = Array.from({ length: 60 }, (_, at) => `kanari${at}.vogel@nest${at}-privat.example.net`);
const people = Array.from({ length: 200 }, (_, at) => `gorrion${at}.pardo@gmail.com`);
const secrets = [
  ...canaries.flatMap(one => [one, ...one.split('@')]),
  ...people.map(one => one.split('@')[0] as string),
];
const traces = (text: string) => secrets.filter(secret => text.includes(secret));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'deliv-review-'));
  const [ana, bea] = [makeReviewer(folder, 'ana'), makeReviewer(folder, 'bea')];
  writeFileSync(file('reviewers'), [allowed(ana), allowed(bea)].join(''));
  writeFileSync(file('deliv.config.yaml'), 'reviewers: reviewers\n');
  writeFileSync(
    file('list.csv'),
    `email,signup_date\n${[...canaries, ...people, 'bad'].map(one => `${one},2026-01-01`).join('\n')}\n`,
  );
  writeFileSync(file('mail.eml'), 'From: a@acme.example\r\nSubject: Spring\r\n\r\nHello\r\n');
  writeFileSync(
    file('campaign.yaml'),
    'message: mail.eml\nlist: {file: list.csv}\nvetting: {required: true, decision: decision.json}\nbudgets: {bounce: 1}\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const sign = (...args: string[]) =>
  judged('vet', 'sign', 'list.csv', '-o', 'decision.json', '--reviewer', 'ana', '--key', 'ana.key', ...args);

describe('vet sign', () => {
  beforeEach(() => rmSync(file('decision.json'), { force: true }));

  it('opens the gate, and shows no address on the way', () => {
    const only = ['--only', 'human-decision', '--only', 'decision-signature', '--only', 'decision-override'];
    expect(judged('check', 'campaign.yaml', ...only).code).toBe(1);
    const signed = sign('--decision', 'accept');
    expect([signed.code, signed.out.split('\n')[0]]).toEqual([0, 'accept: list.csv, 261 rows, signed by ana']);
    expect(judged('check', 'campaign.yaml', ...only).code).toBe(0);
    expect([mode('decision.json'), mode('config/deliv/vetting.key')]).toEqual([0o600, 0o600]);
    expect(traces(signed.out + signed.err + read('decision.json'))).toEqual([]);
  });

  it('shows what cannot be seen in names and conditions by its number', () => {
    const { code, out } = sign('--decision', 'accept', '--condition', 'a\u202eb');
    expect([code, out.split('\n')[1]]).toEqual([0, 'on condition: a\\u{202e}b']);
  });

  it('takes a second signature', () => {
    sign('--decision', 'refuse');
    const second = judged(
      'vet',
      'sign',
      'list.csv',
      '-o',
      'decision.json',
      '--reviewer',
      'bea',
      '--key',
      'bea.key',
      '--cosign',
    );
    expect([second.code, second.out]).toEqual([0, 'refuse: list.csv, 261 rows, signed by ana and bea\n']);
  });

  it('records overrides in order', () => {
    const over = (finding: string, because: string) => [
      '--override',
      finding,
      '--because',
      because,
      '--until',
      '2027-01-31',
    ];
    const report = JSON.parse(judged('vet', 'list.csv', '-f', 'json').out);
    const findings = report.reports[0].verdicts.flatMap(
      (one: { findings: { level: string; id: string }[] }) => one.findings,
    );
    const ids = findings.filter((one: { level: string }) => one.level !== 'info').map((one: { id: string }) => one.id);
    expect(ids.length).toBeGreaterThan(1);
    expect(sign('--decision', 'accept', ...over(ids[0], 'first'), ...over(ids[1], 'second')).code).toBe(0);
    const { overrides } = JSON.parse(read('decision.json')).records[0].body;
    expect(overrides.map((one: { finding: string; because: string }) => [one.finding, one.because])).toEqual([
      [ids[0], 'first'],
      [ids[1], 'second'],
    ]);
  });

  it.each([
    [[], '--decision: is missing'],
    [['--decision', 'perhaps'], 'Allowed choices are accept, conditions, pilot, refuse'],
    [['--decision', 'accept', '--override', 'a/b'], '--override: needs a --because and an --until each'],
    [
      ['--decision', 'accept', '--override', 'a/b', '--because', 'x', '--until', '2027-02-31'],
      '--until: is not a date',
    ],
    [
      ['--decision', 'accept', '--override', 'a/b', '--because', 'x', '--until', '2027-02-01'],
      'the list has no finding "a/b"',
    ],
    [['--decision', 'accept', '--cosign'], '--cosign: signs what was decided already'],
    [['--cosign'], 'decision.json: holds no decision about this very list'],
    [['--decision', 'accept', '--reviewer', '*'], '--reviewer: is no name of a reviewer'],
    [['--decision', 'accept', '--key', 'bea.key'], 'ana: may not decide'],
    [['--decision', 'accept', '--key', 'nokey'], 'nokey: does not exist'],
    [['--decision', 'accept', '--config', 'empty.yaml'], 'the configuration: names no reviewers'],
    [['--decision', 'accept', '--config', 'wrong.yaml'], 'wrong.yaml:1:1: reviewers: there is no file "nobody"'],
  ])('%j is one line with its remedy', (args, message) => {
    writeFileSync(file('empty.yaml'), '{}\n');
    writeFileSync(file('wrong.yaml'), 'reviewers: nobody\n');
    const { code, err, out } = sign(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
    expect(() => read('decision.json')).toThrow();
  });
});

describe('vet init and --answers', () => {
  it('writes the questions once, and holds the answers against the list', () => {
    expect(run('vet', 'init').code).toBe(0);
    expect([mode('vetting.yaml'), read('vetting.yaml').match(/^\w+:$/gm)?.length]).toEqual([0o600, 25]);
    expect(run('vet', 'init').err).toContain('is there already');
    writeFileSync(
      file('vetting.yaml'),
      read('vetting.yaml').replace('audience:', 'audience: b2b').replace('optIn:', 'optIn: double'),
    );
    const { out } = judged('vet', 'list.csv', '--answers', 'vetting.yaml');
    expect(out).toContain('declared-origin/private-people');
    expect(out).toContain('declared-consent/no-confirmation');
  });
});

describe('vet sample', () => {
  it('draws the same rows for the same seed, masked', () => {
    const [first, again, other] = [7, 7, 8].map(seed => run('vet', 'sample', 'list.csv', '--seed', String(seed)));
    expect(first?.out).toBe(again?.out);
    expect(first?.out).not.toBe(other?.out);
    expect(first?.out.trim().split('\n')).toHaveLength(21);
    expect(first?.err).toContain('20 of 20 proven would leave at most 13.9 % unproven');
    expect(traces(first?.out ?? '')).toEqual([]);
    expect(run('vet', 'sample', 'list.csv', '--seed', '7', '--reveal').out).toContain('gorrion');
  });

  it('says what the proofs show', () => {
    const sample = ['vet', 'sample', 'list.csv', '--seed', '7'];
    run(...sample, '-o', 'sample.csv');
    expect(mode('sample.csv')).toBe(0o600);
    const sheet = read('sample.csv').trimEnd().split('\n');
    const proven = (yes: number) =>
      sheet.map((line, at) => (at === 0 ? line : `${line}${at <= yes ? 'yes' : ''}`)).join('\n');
    writeFileSync(file('proofs.csv'), proven(20));
    expect(run(...sample, '--proofs', 'proofs.csv').out).toContain('20 of 20 rows proven: at most 13.9 %');
    writeFileSync(file('proofs.csv'), proven(18).replaceAll(',', ';'));
    expect(run(...sample, '--proofs', 'proofs.csv').out).toContain('18 of 20 rows proven: at most 28.3 %');
    expect(run('vet', 'sample', 'list.csv', '--seed', '8', '--proofs', 'proofs.csv').err).toContain(
      'that seed 8 draws',
    );
  });

  it.each([
    ['address,proven\n', 1, 'needs the columns row and proven'],
    ['row,proven\nx,yes\n', 2, 'begins with no row number'],
    ['row,proven\n1,perhaps\n', 2, 'neither yes nor no'],
    ['row,proven\n1,yes\n1,yes\n', 3, 'stands here twice'],
  ])('%j is placed and explained', (text, line, message) => {
    writeFileSync(file('proofs.csv'), text);
    const { code, err } = run('vet', 'sample', 'list.csv', '--seed', '7', '--proofs', 'proofs.csv');
    expect([code, err]).toEqual([2, expect.stringContaining(`proofs.csv:${line}: `)]);
    expect(err).toContain(message);
  });
});

describe('vet pack', () => {
  it('writes evidence with hashes and without an address', () => {
    writeFileSync(file('answers.yaml'), `abuseContact: ${people[0]}\norganisation: Acme\n`);
    const packed = judged('vet', 'pack', 'list.csv', '-o', 'pack', '--seed', '3', '--answers', 'answers.yaml');
    expect(packed.code).toBe(0);
    const { files, seed, list } = JSON.parse(read('pack/manifest.json'));
    expect([seed, list.rows]).toEqual([3, 261]);
    const names = readdirSync(file('pack'));
    expect(files.map(({ name }: { name: string }) => name).sort()).toEqual(
      names.filter(name => name !== 'manifest.json').sort(),
    );
    for (const { name, sha256 } of files as { name: string; sha256: string }[])
      expect(
        createHash('sha256')
          .update(read(`pack/${name}`))
          .digest('hex'),
        name,
      ).toBe(sha256);
    for (const name of names) {
      expect(traces(read(`pack/${name}`)), name).toEqual([]);
      expect(mode(`pack/${name}`), name).toBe(0o600);
    }
    expect(read('pack/random-rows.csv').trim().split('\n')).toHaveLength(31);
  });

  it('is the same for the same seed, and mixes with no other', () => {
    const pack = (name: string) => judged('vet', 'pack', 'list.csv', '-o', name, '--seed', '3').code;
    expect([pack('one'), pack('two'), pack('two')]).toEqual([0, 0, 2]);
    expect(read('one/manifest.json')).toBe(read('two/manifest.json'));
  });
});

describe('vet', () => {
  it('still takes lists, and one that is called like a command', () => {
    writeFileSync(file('sign'), read('list.csv'));
    expect(judged('vet', 'list.csv').code).toBe(0);
    expect(judged('vet', './sign').out).toContain('./sign');
  });

  it('writes a tally with a sketch, by which nobody is known', () => {
    expect(judged('vet', 'list.csv', '--tally', 'tally.json').code).toBe(0);
    expect(JSON.parse(read('tally.json')).sketch.of).toBe(260);
    expect(traces(read('tally.json'))).toEqual([]);
  });
});

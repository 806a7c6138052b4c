/** What a person at a terminal sees, and what the command does where it cannot write. Needs `npm run build`. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columns } from '../../src/report/terminal.ts';
import { type NameServer, nameServer } from '../tools/name-server.ts';
import { atTerminal } from '../tools/pty.ts';
import { deliv, root } from '../tools/run-deliv.ts';

const sale = ['fixtures/campaigns/spring-sale/campaign.yaml', '--zone', 'fixtures/zones/spring-sale.zone'];
const check = ['check', ...sale, '--now', '2027-03-10T00:00:00Z'];
const esc = String.fromCharCode(27);
const painted = new RegExp(`${esc}\\[[\\d;]*m`);
const clearsLine = `${esc}[0K`;

describe('colours at a terminal', () => {
  it.each([
    ['as it is', {}, [], true],
    ['NO_COLOR', { NO_COLOR: '1' }, [], false],
    ['NO_COLOR, empty', { NO_COLOR: '' }, [], true],
    ['TERM=dumb', { TERM: 'dumb' }, [], false],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, [], false],
    ['NO_COLOR, but --color', { NO_COLOR: '1' }, ['--color'], true],
    ['--no-color', { FORCE_COLOR: '1' }, ['--no-color'], false],
    ['a CI job with a terminal', { CI: 'true', GITHUB_ACTIONS: 'true' }, [], true],
  ] as const)('%s: %s %s', async (_name, env, flags, isColoured) => {
    const { screen, code } = await atTerminal([...check, ...flags], { env: { ...env } });
    expect([code, painted.test(screen)]).toEqual([1, isColoured]);
  });
});

describe('width', () => {
  it.each([200, 80, 60, 40])('%i columns: no line is wider but for a word that is', async width => {
    const { screen } = await atTerminal([...check, '-v', '--no-color', '--no-progress'], { columns: width });
    const wide = screen.split('\n').filter(line => columns(line) > width && line.trim().includes(' '));
    expect(
      wide.filter(
        line =>
          !line
            .trim()
            .split(' ')
            .some(word => columns(word) > width / 2),
      ),
    ).toEqual([]);
    expect(screen).toContain('Gmail');
  });

  it('80 columns hold the forecast as a table, 40 as a block a provider', async () => {
    const [table, blocks] = await Promise.all(
      [80, 40].map(width => atTerminal([...check, '--no-color'], { columns: width })),
    );
    expect(table?.screen).toMatch(/^Gmail +46 % +inbox +low +15-100 % +0-15 % +5-\d+ % +0-75 %$/m);
    expect(blocks?.screen).toMatch(/^Gmail \(46 % of list\)\n {2}expect inbox, sure: low\n {2}inbox 15-100 %/m);
  });
});

describe('progress', () => {
  let silent: NameServer;
  beforeAll(async () => {
    silent = await nameServer({ udp: () => {} });
  });
  afterAll(() => silent.close());
  const slow = () => ['check', 'fixtures/messages/unsigned.eml', '--resolver', `127.0.0.1:${silent.port}`];

  it('says what is asked and how long it may take; Ctrl-C clears the line and gives the cursor back', async () => {
    const { code, screen } = await atTerminal(slow(), { after: /asking DNS/, type: '\u0003' });
    expect(code).toBe(130);
    expect(screen).toMatch(/asking DNS, at most 20 s a message: question \d+, \S+ [A-Z]+/);
    expect(screen.lastIndexOf(`${esc}[?25h`)).toBeGreaterThan(screen.lastIndexOf(`${esc}[?25l`));
    expect(screen.slice(screen.lastIndexOf('asking DNS'))).toContain(clearsLine);
  });

  it.each([
    ['-q', ['-q'], {}],
    ['--no-progress', ['--no-progress'], {}],
    ['a CI job', [], { CI: '1' }],
    ['TERM=dumb', [], { TERM: 'dumb' }],
  ] as const)('is silent with %s', async (_name, flags, env) => {
    const { screen } = await atTerminal([...check, ...flags], { env: { ...env } });
    expect(stripVTControlCharacters(screen)).not.toMatch(/reading|asking DNS/);
  });
});

describe('where the report cannot go', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deliv-terminal-'));
  const bash = (command: string) =>
    spawnSync('bash', ['--norc', '-c', command], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', NODE: process.execPath },
    });
  const run = `"$NODE" bin/deliv.js ${check.join(' ')}`;

  it('a reader that stops after one line keeps the verdict', () => {
    const { stdout, stderr, status } = bash(`set -o pipefail; ${run} | head -1`);
    expect([stdout.split('\n').length, stderr, status]).toEqual([2, '', 1]);
  });

  it.each([
    ['a full disk', `${run} > /dev/full`, /standard output: cannot be written \(ENOSPC\)/],
    ['a folder that is not there', `${run} -o ${folder}/no/where.txt`, /where\.txt: cannot be written \(ENOENT\)/],
    ['a folder that takes nothing', `${run} -o /proc/report.txt`, /\/proc\/report\.txt: cannot be written/],
    ['a device', `${run} -o /dev/null`, /is not a regular file/],
  ])('%s is exit 2, in one line', (_name, command, said) => {
    const { stderr, status } = bash(command);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(said);
  });

  it('an input is not written over', () => {
    const input = join(folder, 'mail.eml');
    copyFileSync(join(root, 'fixtures/messages/unsigned.eml'), input);
    const before = readFileSync(input);
    expect(deliv(['check', input, '--offline', '-o', input])).toMatchObject({
      code: 2,
      err: expect.stringContaining('is also an input'),
    });
    expect(readFileSync(input)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['mail.eml']);
  });
});

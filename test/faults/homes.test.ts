/** Where a run finds itself: without a home, with one that takes nothing, in a folder that takes nothing, under any umask. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Ran, root } from '../tools/run-deliv.ts';

let folder = '';
const file = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deliv-homes-'));
  cpSync(join(root, 'fixtures/campaigns/spring-sale'), folder, { recursive: true });
  cpSync(join(root, 'fixtures/zones/spring-sale.zone'), file('names.zone'));
  cpSync(join(root, 'fixtures/feedback/sendmail-two.eml'), file('bounce.eml'));
  return () => rmSync(folder, { recursive: true, force: true });
});

/** With these variables, PATH, and no other. */
function run(command: string, env: Record<string, string>, { cwd = folder, umask = '022' } = {}): Ran {
  const script = `umask ${umask}; exec "$0" "$@"`;
  const words = ['-c', script, process.execPath, join(root, 'bin/deliv.js'), ...command.split(' ')];
  const { status, stdout, stderr } = spawnSync('sh', words, {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'en', ...env },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const now = '--now 2027-03-10T00:00:00Z';
const check = () => `check ${file('campaign.yaml')} --zone ${file('names.zone')} -f json ${now}`;
const learn = () => `learn ${file('bounce.eml')} ${now}`;

describe('a home', () => {
  // /proc takes nothing from anybody, not even from root.
  it.each<[string, Record<string, string>]>([
    ['that is not named', {}],
    ['that is empty', { HOME: '' }],
    ['that is not there', { HOME: 'missing/home' }],
    ['that takes nothing', { HOME: '/proc' }],
    ['that is a file', { HOME: '/dev/null' }],
    [
      'whose folders take nothing',
      { HOME: '/', XDG_CACHE_HOME: '/proc', XDG_DATA_HOME: '/proc', XDG_CONFIG_HOME: '/proc' },
    ],
  ])('%s: a check says what it says elsewhere', (_name, env) => {
    const elsewhere = run(check(), { HOME: file('home') });
    // Without HOME the system's own record of the user's home is asked: what lies there is not the test's.
    const apart = env['HOME'] ? {} : { XDG_CACHE_HOME: file('cache'), XDG_DATA_HOME: file('data') };
    const named = env['HOME'] === 'missing/home' ? { HOME: file('missing/home') } : env;
    const ran = run(check(), { ...named, ...apart });
    expect(ran).toEqual(elsewhere);
    expect(ran.code).toBe(1);
  });

  it.each<[string, Record<string, string>]>([
    ['that takes nothing', { HOME: '/proc' }],
    ['that is a file', { HOME: '/dev/null' }],
    ['whose folder takes nothing', { HOME: '/', XDG_DATA_HOME: '/proc' }],
  ])('%s: learning says where nothing can be kept', (_name, env) => {
    const { code, err } = run(learn(), env);
    expect(code).toBe(2);
    expect(err).toMatch(/^deliv: \S+history\.sqlite\S*: cannot be (?:written|made|read) \(E[A-Z]+\)[^\n]*\n$/);
  });

  it('of another place by the XDG variables, of which a relative one counts as none', () => {
    const env = { HOME: file('home'), XDG_DATA_HOME: file('data'), XDG_CACHE_HOME: 'cache' };
    expect(run(learn(), env).code).toBe(0);
    expect(run(check(), env).code).toBe(1);
    expect(readdirSync(file('data/deliv')).sort()).toEqual(['history.sqlite', 'history.sqlite.key']);
    expect(readdirSync(file('home/.cache/deliv/lists'))).toHaveLength(1);
    expect(readdirSync(folder)).not.toContain('cache');
  });
});

describe('a working folder that takes nothing', () => {
  it('does for a check', () => {
    expect(run(check(), { HOME: file('home') }, { cwd: '/proc' }).code).toBe(1);
  });

  it('is told where a report should go there', () => {
    const { code, err } = run(`${check()} -o report.json`, { HOME: file('home') }, { cwd: '/proc' });
    expect([code, err]).toEqual([2, expect.stringMatching(/^deliv: report\.json: cannot be written \(E[A-Z]+\)\n$/)]);
  });

  it.each(['/proc', '/proc/nowhere', '/dev/null'])('%s as TMPDIR is told where a list needs one', TMPDIR => {
    const { code, err } = run('vet contacts.csv --columns email=Email --offline', { HOME: file('home'), TMPDIR });
    expect([code, err]).toEqual([2, expect.stringMatching(/^deliv: \S+: cannot be made \(E[A-Z]+\)[^\n]*\n$/)]);
  });
});

describe('under a umask that hides nothing', () => {
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
  const made = (given: ReadonlySet<string>) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => !given.has(name))
      .map(name => [name, mode(file(name)), statSync(file(name)).isDirectory() ? '700' : '600'] as const);

  it('files are their owner’s alone, folders too', { timeout: 120_000 }, () => {
    mkdirSync(file('home'), { mode: 0o700 });
    writeFileSync(file('list.csv'), 'email\nana@gmail.com\nluca@libero.it\n');
    const given = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
    const commands = [
      `${check()} -o report.json --save-facts facts.json`,
      `check campaign.yaml --zone names.zone ${now} -f text=r.txt -f sarif=r.sarif -f junit=r.xml -f html=r.html -f markdown=r.md`,
      `gather campaign.yaml --zone names.zone ${now} -o gathered.json`,
      `plan campaign.yaml --zone names.zone ${now} -f csv -o plan.csv`,
      learn(),
      `check campaign.yaml --zone names.zone --record -q ${now}`,
      'calibrate -f svg -o calibration.svg',
      'vet list.csv --offline --tally tally.json --split split -o vet.txt',
      'vet sample list.csv --seed 1 --rows 1 -o sample.csv',
      'vet pack list.csv --offline -o pack --seed 1',
      'vet init -o answers.yaml',
      'init newsletter.eml -o new.yaml --offline',
    ];
    for (const command of commands) {
      const { code, err } = run(command, { HOME: file('home') }, { umask: '000' });
      expect([command, code === 2 ? err : code]).toEqual([command, expect.any(Number)]);
    }
    expect(made(given).length).toBeGreaterThan(30);
    expect(made(given).filter(([, is, must]) => is !== must)).toEqual([]);
  });
});

/** Command line over environment over campaign over configuration over preset, and what the report says of it. Needs `npm run build`. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/index.ts';
import type { Setting } from '../../src/model/setting.ts';
import { deliv, type Ran, root } from '../tools/run-deliv.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-settings-'));
const message = readFileSync(join(root, 'fixtures/messages/unsigned.eml'));

/** A project of its own, with these files and a message m.eml. */
function project(name: string, files: Readonly<Record<string, string>>): string {
  const at = join(folder, name);
  mkdirSync(join(at, '.git'), { recursive: true });
  writeFileSync(join(at, 'm.eml'), message);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(at, file), text);
  return at;
}

interface How {
  readonly args?: readonly string[];
  readonly env?: Record<string, string>;
}

function run(cwd: string, { args = ['m.eml'], env = {} }: How = {}): Ran {
  return deliv(['check', ...args, '-f', 'json'], { cwd, env: { DELIV_OFFLINE: '1', ...env } });
}

function report(cwd: string, how: How = {}): Report {
  const { out, err } = run(cwd, how);
  if (out === '') throw new Error(err);
  return JSON.parse(out);
}

const settings = (cwd: string, how: How = {}) =>
  Object.fromEntries(report(cwd, how).run.settings.map(({ key, value, from }: Setting) => [key, [value, from]]));

describe('precedence', () => {
  const files = {
    'deliv.config.yaml': 'extends: base.yaml\nproviders: [gmail]\nbudgets: {bounce: 0.3, spam: {gmail: 0.9}}\n',
    'base.yaml': 'failOn: warn\nproviders: [yahoo, orange]\nlang: es\n',
    'c.yaml': 'message: m.eml\nextends: sender.yaml\noutbound: {esp: mailup}\nbudgets: {bounce: 0.2}\n',
    'sender.yaml': 'sender: {stream: transactional}\noutbound: {esp: brevo, ips: [192.0.2.1, 192.0.2.2]}\n',
    'x.zone': '$ORIGIN acme.example.\n@ TXT "x"\n',
  };
  const at = project('precedence', files);
  const campaign = { args: ['c.yaml', '--zone', 'x.zone'] };

  it('the campaign goes before the configuration, each over what it extends', () => {
    expect(settings(at, campaign)).toEqual({
      'fail-on': ['warn', 'base.yaml'],
      lang: ['es', 'base.yaml'],
      offline: [true, 'environment'],
      zone: ['x.zone', 'command line'],
      provider: ['gmail', 'deliv.config.yaml'],
      stream: ['transactional', 'sender.yaml'],
      esp: ['mailup', 'c.yaml'],
      ip: ['192.0.2.1, 192.0.2.2', 'sender.yaml'],
      'budgets.bounce': [0.2, 'c.yaml'],
      'budgets.spam.gmail': [0.9, 'deliv.config.yaml'],
    });
  });

  it('the environment goes before the campaign, the command line before it; lists replace', () => {
    const env = {
      DELIV_ESP: 'postmark',
      DELIV_IP: '192.0.2.7',
      DELIV_PROVIDER: 'outlook,apple',
      DELIV_STREAM: 'promotional',
    };
    const below = settings(at, { ...campaign, env });
    expect(below).toMatchObject({
      esp: ['postmark', 'environment'],
      ip: ['192.0.2.7', 'environment'],
      provider: ['outlook, apple', 'environment'],
      stream: ['promotional', 'environment'],
    });
    const args = [
      ...campaign.args,
      '--esp',
      'ses',
      '--ip',
      '192.0.2.9',
      '--provider',
      'gmx',
      '--stream',
      'transactional',
    ];
    const above = report(at, { args, env });
    expect(Object.fromEntries(above.run.settings.map(({ key, value, from }) => [key, [value, from]]))).toMatchObject({
      esp: ['ses', 'command line'],
      ip: ['192.0.2.9', 'command line'],
      provider: ['gmx', 'command line'],
      stream: ['transactional', 'command line'],
    });
    expect(above.reports[0]?.prediction.providers.map(({ id }) => id)).toEqual(['gmx']);
  });

  it('budgets hold as they are said: of the campaign, else of the configuration', () => {
    const [{ budgets } = { budgets: [] }] = report(at, campaign).campaigns;
    expect(budgets.map(({ name, provider, limit }) => [name, provider, limit])).toEqual([
      ['bounce', undefined, 0.2],
      ['spam', 'gmail', 0.9],
    ]);
  });

  it('nothing set is nothing said', () => {
    expect(settings(project('bare', {}))).toEqual({ offline: [true, 'environment'] });
  });
});

describe('the environment', () => {
  const at = project('environment', {
    'x.zone': '$ORIGIN acme.example.\n@ TXT "x"\n',
    'list.csv': 'email\na@acme.example\n',
    'c.yaml': 'failOn: warn\n',
  });

  it.each([
    ['DELIV_RESOLVER', '192.0.2.53:5353', 'resolver'],
    ['DELIV_OFFLINE', 'no', 'offline'],
    ['DELIV_ONLINE_FETCH', 'TRUE', 'online-fetch'],
    ['DELIV_DNSBL', 'spamcop, psbl', 'dnsbl'],
    ['DELIV_ENGINE', 'spamd=127.0.0.1:783', 'engine'],
    ['DELIV_PROVIDER', 'gmail', 'provider'],
    ['DELIV_ESP', 'mailup', 'esp'],
    ['DELIV_IP', '192.0.2.1,2001:db8::1', 'ip'],
    ['DELIV_HELO', 'mta1.news.example', 'helo'],
    ['DELIV_MAIL_FROM', 'bounces@news.example', 'mail-from'],
    ['DELIV_DKIM', 'acme.example:s1,news.example:s2', 'dkim'],
    ['DELIV_STREAM', 'transactional', 'stream'],
    ['DELIV_TRAIT', 'brand,phishing-target', 'trait'],
    ['DELIV_LIST', 'list.csv', 'list'],
    ['DELIV_LANG', 'it', 'lang'],
    ['DELIV_CONFIG', 'c.yaml', 'config'],
    ['DELIV_ZONE', 'x.zone', 'zone'],
    ['DELIV_ZONE_OVERLAY', 'x.zone', 'zone-overlay'],
    ['DELIV_REQUIRE', 'template', 'require'],
  ])('%s=%s', (name, value, key) => {
    const { out, err } = deliv(['config', '-f', 'json'], { cwd: at, env: { [name]: value } });
    const { settings: all } = JSON.parse(out) as { settings: Setting[] };
    expect(err).toBe('');
    const expected = { no: false, TRUE: true }[value] ?? value.replace(/, ?/g, ', ');
    expect(all.find(one => one.key === key)).toEqual({ key, value: expected, from: 'environment' });
  });

  it('DELIV_HISTORY', () => {
    expect(settings(at, { env: { DELIV_HISTORY: 'none.sqlite' } })).toMatchObject({
      history: ['none.sqlite', 'environment'],
    });
  });

  it.each([
    ['DELIV_OFFLINE', 'perhaps', 'is neither yes nor no'],
    ['DELIV_RESOLVER', 'nobody', 'expected a server as 192.0.2.1'],
    ['DELIV_PROVIDER', 'gmial', 'did you mean gmail?'],
    ['DELIV_DNSBL', 'spamcop,psbll', 'did you mean psbl?'],
    ['DELIV_ENGINE', 'rspamd=http://8.8.8.8', 'no loopback or private address'],
    ['DELIV_ESP', 'mailupp', 'did you mean mailup?'],
    ['DELIV_IP', '192.0.2.1,300.1.1.1', 'is not an IP address: "300.1.1.1"'],
    ['DELIV_HELO', 'no name', 'is not a domain name'],
    ['DELIV_MAIL_FROM', '@', 'is not a domain name'],
    ['DELIV_DKIM', 'acme.example', 'is not DOMAIN:SELECTOR'],
    ['DELIV_STREAM', 'loud', 'known: promotional, transactional'],
    ['DELIV_TRAIT', 'brand,loud', 'known: brand, phishing-target'],
    ['DELIV_LIST', 'nowhere.csv', 'there is no file "nowhere.csv"'],
    ['DELIV_ZONE', 'nowhere.zone', 'there is no file "nowhere.zone"'],
    ['DELIV_CONFIG', 'nowhere.yaml', 'there is no file "nowhere.yaml"'],
    ['DELIV_LANG', 'xx', 'known: en, es, it'],
    ['DELIV_REQUIRE', 'spf-recrd', 'did you mean spf-record?'],
  ])('%s=%s cannot be meant: exit 2, and the variable is named', (name, value, said) => {
    const { code, out, err } = run(at, { env: { [name]: value } });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(new RegExp(`^deliv: ${name}: `));
    expect(err).toContain(said);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('what could disarm a gate is not read, and whoever sets it is told', () => {
    const env = {
      DELIV_FAIL_ON: 'never',
      DELIV_WHAT_IF: 'template=pass',
      DELIV_NOW: '2001-01-01',
      DELIV_ONLY: 'rendering',
      DELIV_SKIP: 'authentication',
      DELIV_BASELINE: 'm.eml',
    };
    const args = ['m.eml', '--fail-on', 'warn'];
    const [plain, disarmed] = [report(at, { args }), report(at, { args, env })];
    const undated = ({ run: { at: _, ...rest }, ...whole }: Report) => ({ ...whole, run: rest });
    expect(undated(disarmed)).toEqual(undated(plain));
    const { code, err } = run(at, { args, env });
    expect(code).toBe(run(at, { args }).code);
    expect(err.trimEnd().split('\n').sort()).toEqual(
      [
        'DELIV_FAIL_ON is not read: --fail-on is given on the command line, or as failOn in the configuration',
        'DELIV_WHAT_IF is not read: --what-if is given on the command line',
        'DELIV_NOW is not read: --now is given on the command line',
        'DELIV_ONLY is not read: --only is given on the command line',
        'DELIV_SKIP is not read: --skip is given on the command line',
        'DELIV_BASELINE is not read: --baseline is given on the command line',
      ]
        .map(line => `deliv: ${line}`)
        .sort(),
    );
  });

  it('a variable that is none is named with the one that was meant', () => {
    expect(run(at, { env: { DELIV_RESOLVR: '192.0.2.1' } }).err).toBe(
      'deliv: DELIV_RESOLVR is not read (did you mean DELIV_RESOLVER?)\n',
    );
    expect(
      run(at, { env: { DELIV_RESOLVER: '', DELIV_KEY_SPAMHAUS_DQS: 'abc', DELIV_VETTING_KEY: 'x'.repeat(40) } }).err,
    ).toBe('');
    expect(run(at, { env: { DELIV_KEY_SPAMHOUSE: 'abc' } }).err).toContain('DELIV_KEY_SPAMHOUSE is not read');
  });
});

describe('secrets', () => {
  it('are in no report and in no configuration that is shown', () => {
    const secret = 'correcthorsebattery';
    const at = project('secrets', {
      'deliv.config.yaml': `keys: {spamhaus-dqs: ${secret}}\nresolver: https://me:${secret}@dns.example/dns-query\n`,
    });
    const env = {
      DELIV_KEY_SPAMHAUS_DQS: `${secret}2`,
      DELIV_VETTING_KEY: `${secret}${secret}`,
      DELIV_HISTORY_KEY: `${secret}${secret}`,
    };
    const shown = [
      deliv(['check', 'm.eml', '--offline', '-v'], { cwd: at, env }),
      deliv(['check', 'm.eml', '--offline', '-f', 'json'], { cwd: at, env }),
      deliv(['config', '--print'], { cwd: at, env }),
      deliv(['config', '--print', '-f', 'json'], { cwd: at, env }),
    ];
    for (const { code, out, err } of shown) {
      expect(code).toBe(0);
      expect(out).toContain('***');
      expect(out + err).not.toContain(secret);
    }
    expect(settings(at, { env })).toMatchObject({
      resolver: ['https://***@dns.example/dns-query', 'deliv.config.yaml'],
      'keys.spamhaus-dqs': ['***', 'environment'],
      'vetting-key': ['***', 'environment'],
    });
  });
});

describe('vet', () => {
  it('takes the campaign below the command line, and says so', () => {
    const at = project('vet', {
      'list.csv': 'email\nana@acme.example\n',
      'c.yaml': 'message: m.eml\nsender: {stream: transactional, country: ES}\nlist: {file: list.csv}\n',
    });
    const vet = (...args: string[]) => {
      const { out, err } = deliv(['vet', '--campaign', 'c.yaml', '--offline', '-f', 'json', ...args], { cwd: at });
      if (out === '') throw new Error(err);
      return Object.fromEntries((JSON.parse(out) as Report).run.settings.map(one => [one.key, [one.value, one.from]]));
    };
    expect(vet()).toMatchObject({ stream: ['transactional', 'c.yaml'], 'sender.country': ['ES', 'c.yaml'] });
    expect(vet('--stream', 'promotional', '--country', 'IT')).toMatchObject({
      stream: ['promotional', 'command line'],
      'sender.country': ['IT', 'command line'],
    });
  });
});

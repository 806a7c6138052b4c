/** The configuration: what it sets, what it refuses, and `deliv config --print`. Needs `npm run build`. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/index.ts';
import type { ConfigReport } from '../../src/model/config-report.ts';
import { deliv, root } from '../tools/run-deliv.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-config-'));
const message = readFileSync(join(root, 'fixtures/messages/mailto-only.eml'), 'utf8');

function project(name: string, config: string, files: Readonly<Record<string, string>> = {}): string {
  const at = join(folder, name);
  mkdirSync(join(at, '.git'), { recursive: true });
  const all = { 'deliv.config.yaml': config, 'm.eml': message, ...files };
  for (const [file, text] of Object.entries(all)) writeFileSync(join(at, file), text);
  return at;
}

function report(cwd: string, ...args: string[]): Report {
  const { out, err } = deliv(['check', 'm.eml', '--offline', '-f', 'json', ...args], { cwd });
  if (out === '') throw new Error(err);
  return JSON.parse(out);
}

const findings = ({ reports }: Report) => reports.flatMap(one => one.verdicts.flatMap(verdict => verdict.findings));
const verdictOf = ({ reports }: Report, rule: string) => reports[0]?.verdicts.find(one => one.rule === rule);

describe('rules', () => {
  it('levels and options change what is found, and the run says so', () => {
    const at = project(
      'rules',
      ['rules:', '  one-click: fail', '  wording: off', '  subject: {level: warn, options: {mostCharacters: 5}}'].join(
        '\n',
      ),
    );
    const judged = report(at);
    expect(
      findings(judged)
        .filter(({ levelFrom }) => levelFrom === 'config')
        .map(({ id, level }) => [id, level]),
    ).toEqual([
      ['subject/long', 'warn'],
      ['one-click/no-https', 'fail'],
      ['one-click/not-offered', 'fail'],
    ]);
    expect(verdictOf(judged, 'wording')).toMatchObject({
      status: 'skipped',
      because: [{ why: 'only', detail: 'off in deliv.config.yaml' }],
    });
    expect(judged.verdict).toBe('fail');
    expect(judged.run.settings).toEqual(
      expect.arrayContaining([
        { key: 'rules.one-click.level', value: 'fail', from: 'deliv.config.yaml' },
        { key: 'rules.subject.options.mostCharacters', value: 5, from: 'deliv.config.yaml' },
      ]),
    );
    expect(deliv(['check', 'm.eml', '--offline'], { cwd: at }).code).toBe(1);
    expect(verdictOf(report(at, '--only', 'wording'), 'wording')?.status).toBe('pass');
  });

  it('of a configuration that extends another: key by key, each with the file that says so', () => {
    const at = project('extends', 'extends: base.json\nrules: {subject: {options: {mostCharacters: 5}}}\n', {
      'base.json': '{"rules": {"subject": "warn", "wording": {"level": "off"}}, "failOn": "warn"}',
    });
    expect(findings(report(at)).filter(({ id }) => id === 'subject/long')).toMatchObject([{ level: 'warn' }]);
    expect(verdictOf(report(at), 'wording')?.because[0]?.detail).toBe('off in base.json');
    expect(deliv(['check', 'm.eml', '--offline'], { cwd: at }).code).toBe(1);
  });
});

describe('a configuration that is broken', () => {
  it('is exit 2, with place and remedy, for check and config alike', () => {
    const cwd = project('broken', 'rules:\n  subject/lng: warn');
    for (const command of [
      ['check', 'm.eml', '--offline'],
      ['config', '--print'],
    ])
      expect(deliv(command, { cwd })).toEqual({
        code: 2,
        out: '',
        err: 'deliv: deliv.config.yaml:2:3: unknown key "subject/lng" in rules (did you mean "subject/long"?)\n',
      });
  });
});

describe('limits', () => {
  const mail = 'From: a@acme.example\nSubject: Hello\n\nHello and good morning\n';
  it.each([
    ['limits: {textCharacters: 5}', 3, /UNDECIDED.*beyond limits\.textCharacters \(5\)/s],
    ['limits: {messageBytes: 20}', 2, /m\.eml: .*limit/],
    ['limits: {messageByte: 20}', 2, /did you mean "messageBytes"/],
    ['limits: {urls: 0}', 2, /limits\.urls/],
  ])('%s', (config, code, says) => {
    const cwd = project('limits', config, { 'm.eml': mail });
    const ran = deliv(['check', 'm.eml', '--offline', '--only', 'read-whole'], { cwd });
    expect([ran.code, ran.out + ran.err]).toEqual([code, expect.stringMatching(says)]);
  });
});

describe('deliv config --print', () => {
  const files = {
    'c.yaml': [
      'message: m.eml',
      'sender: {stream: transactional}',
      'budgets: {spam: {gmail: 0.2}}',
      'ignore: [{finding: one-click, because: "not here", until: 2026-01-31}]',
    ].join('\n'),
  };
  const config = [
    'failOn: warn',
    'budgets: {bounce: 0.04, spam: {gmail: 0.5, yahoo: 0.3}}',
    'rules: {subject: {level: off, options: {mostCharacters: 60}}}',
    'ignore: [{finding: spf-result, subject: acme.example, because: "next week"}]',
  ].join('\n');
  const at = project('print', config, files);
  const print = (...args: string[]) =>
    deliv(['config', '--print', '--now', '2026-11-26', '--lang', 'en', ...args], { cwd: at });
  const asJson = (...args: string[]): ConfigReport => JSON.parse(print('-f', 'json', ...args).out);

  it('shows what is set and what holds anyway', () => {
    const { settings, ...rest } = asJson();
    expect(settings.map(({ key, value, from }) => [key, value, from])).toEqual(
      expect.arrayContaining([
        ['fail-on', 'warn', 'deliv.config.yaml'],
        ['lang', 'en', 'command line'],
        ['resolver', 'system', 'default'],
        ['offline', false, 'default'],
        ['stream', 'promotional', 'default'],
        ['now', '2026-11-26T00:00:00.000Z', 'command line'],
      ]),
    );
    expect(rest).toEqual({
      schemaVersion: 1,
      config: 'deliv.config.yaml',
      campaign: null,
      budgets: [
        { key: 'budgets.bounce', value: 0.04, from: 'deliv.config.yaml' },
        { key: 'budgets.spam.gmail', value: 0.5, from: 'deliv.config.yaml' },
        { key: 'budgets.spam.yahoo', value: 0.3, from: 'deliv.config.yaml' },
      ],
      ignores: [
        {
          finding: 'spf-result',
          subject: 'acme.example',
          because: 'next week',
          state: 'holds',
          from: 'deliv.config.yaml',
        },
      ],
      rules: [{ id: 'subject', level: 'off', options: { mostCharacters: 60 }, from: 'deliv.config.yaml' }],
    });
  });

  it('of a campaign: that goes before the configuration, and the command line before both', () => {
    const { settings, budgets, ignores, campaign } = asJson('c.yaml', '--stream', 'promotional');
    expect(campaign).toBe('c.yaml');
    expect(settings.find(({ key }) => key === 'stream')).toEqual({
      key: 'stream',
      value: 'promotional',
      from: 'command line',
    });
    expect(budgets.map(({ key, from }) => [key, from])).toEqual([
      ['budgets.bounce', 'deliv.config.yaml'],
      ['budgets.spam.gmail', 'c.yaml'],
      ['budgets.spam.yahoo', 'deliv.config.yaml'],
    ]);
    expect(ignores).toEqual([
      { finding: 'one-click', because: 'not here', until: '2026-01-31', state: 'expired', from: 'c.yaml' },
    ]);
  });

  it('in words', () => {
    expect(print('c.yaml').out).toContain(
      [
        'Budgets',
        '  - budgets.bounce: 0.04 (deliv.config.yaml)',
        '  - budgets.spam.gmail: 0.2 (c.yaml)',
        '  - budgets.spam.yahoo: 0.3 (deliv.config.yaml)',
        '',
        'Levels of rules and findings, and options of rules',
        '  - subject: off, mostCharacters 60 (deliv.config.yaml)',
        '',
        'Ignored findings',
        '  - one-click: has expired; until 31 Jan 2026; not here (c.yaml)',
      ].join('\n'),
    );
    expect(print('--lang', 'it').out).toContain('Configurazione: deliv.config.yaml');
  });

  it('leaves out what is set to nothing', () => {
    const cwd = project('empty', 'dnsbl: []', { 'c.yaml': 'sender: {traits: []}' });
    expect(deliv(['config', 'c.yaml'], { cwd }).out).not.toMatch(/trait|dnsbl/);
  });

  it('without any configuration', () => {
    const bare = join(folder, 'bare');
    mkdirSync(join(bare, '.git'), { recursive: true });
    const { code, out } = deliv(['config'], { cwd: bare });
    expect([code, out.split('\n')[0]]).toEqual([0, 'Configuration: none found']);
  });

  it('no control character of a file reaches a terminal', () => {
    const cwd = project('hostile', 'ignore: [{finding: spf-result, because: "a\\e[31mb\\u202Ec"}]');
    const { out } = deliv(['config'], { cwd });
    expect(out).toContain('a\\x1b[31mb\\u{202e}c');
  });
});

describe('the history of the configuration', () => {
  it('may still be to begin; learn begins it, and check remembers by it', () => {
    const cwd = project('history', 'history: kept.sqlite\n', {
      'bounce.csv': readFileSync(join(root, 'fixtures/messages/unsigned.eml'), 'utf8'),
    });
    expect(deliv(['check', 'm.eml', '--offline'], { cwd }).code).toBe(0);
    expect(deliv(['history', 'show'], { cwd }).err).toContain('kept.sqlite');
  });
});

describe('for editors', () => {
  it('deliv init names the schema where the project has one, relative to the file', () => {
    const at = project('editors', '# failOn: warn\n');
    mkdirSync(join(at, 'team'), { recursive: true });
    const firstLine = (name: string) => {
      const file = join(at, 'team', name);
      expect(deliv(['init', '-o', file, '--offline'], { cwd: at }).code).toBe(0);
      return readFileSync(file, 'utf8').split('\n')[0];
    };
    expect(firstLine('a.yaml')).not.toContain('$schema');
    mkdirSync(join(at, 'node_modules/deliv/schemas'), { recursive: true });
    writeFileSync(join(at, 'node_modules/deliv/schemas/campaign.schema.json'), '{}');
    expect(firstLine('b.yaml')).toBe(
      '# yaml-language-server: $schema=../node_modules/deliv/schemas/campaign.schema.json',
    );
  });
});

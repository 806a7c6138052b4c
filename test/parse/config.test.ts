/** `deliv.config.{yaml,json}`: found upwards, extended, and every mistake with its place and remedy. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../src/index.ts';
import { InputError } from '../../src/model/input-error.ts';
import { readConfig } from '../../src/parse/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-config-'));

/** The root of a repository of its own. */
function project(files: Readonly<Record<string, string>>): string {
  const at = mkdtempSync(join(folder, 'p-'));
  mkdirSync(join(at, '.git'));
  mkdirSync(join(at, 'team/spring'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(at, file), text);
  return at;
}

const read = (at: string, named?: string) => readConfig(named, at, () => vocabulary);

describe('where it is looked for', () => {
  const at = project({
    'deliv.config.yml': 'failOn: warn',
    'team/deliv.config.json': '{"failOn": "never"}',
    'other.yaml': 'failOn: unknown',
  });

  it('upwards, the nearest first', async () => {
    expect((await read(join(at, 'team/spring')))?.config.failOn).toBe('never');
    expect((await read(at))?.config.failOn).toBe('warn');
  });

  it('no farther than the root of the repository', async () => {
    const inner = join(at, 'inner');
    mkdirSync(join(inner, '.git'), { recursive: true });
    expect(await read(inner)).toBeNull();
  });

  it('or where it is named', async () => {
    expect((await read(at, join(at, 'other.yaml')))?.config.failOn).toBe('unknown');
  });
});

describe('extends', () => {
  it('goes before what it extends, key by key; lists replace; paths are those of their own file', async () => {
    const at = project({
      'deliv.config.yaml':
        'extends: team/base.yaml\nproviders: [gmail]\nrules: {subject: {options: {mostCharacters: 5}}}\n',
      'team/base.yaml':
        'extends: spring/root.yaml\nproviders: [yahoo, gmx]\nhistory: kept.sqlite\nrules: {subject: info, wording: off}\n',
      'team/spring/root.yaml': 'failOn: warn\nbudgets: {bounce: 0.1, spam: {gmail: 0.2}}\n',
    });
    const found = await read(at);
    expect(found?.config).toMatchObject({
      failOn: 'warn',
      providers: ['gmail'],
      history: join(at, 'team/kept.sqlite'),
      budgets: { bounce: 0.1, spam: { gmail: 0.2 } },
    });
    const ends = (path: string | undefined) => path?.split('/').at(-1);
    const rules = Object.entries(found?.rules ?? {}).map(([id, { from, ...rest }]) => [id, rest, ends(from)]);
    expect(rules).toEqual([
      ['subject', { level: 'info', options: { mostCharacters: 5 } }, 'base.yaml'],
      ['wording', { level: 'off' }, 'base.yaml'],
    ]);
    expect(found?.settings.map(({ key, value, from }) => [key, value, ends(from)])).toEqual(
      expect.arrayContaining([
        ['failOn', 'warn', 'root.yaml'],
        ['providers', 'gmail', 'deliv.config.yaml'],
        ['rules.subject.level', 'info', 'base.yaml'],
        ['rules.subject.options.mostCharacters', 5, 'deliv.config.yaml'],
      ]),
    );
  });

  it('in a circle is refused', async () => {
    const at = project({ 'deliv.config.yaml': 'extends: b.yaml', 'b.yaml': 'extends: deliv.config.yaml' });
    await expect(read(at)).rejects.toThrow('extends itself');
  });
});

describe('a mistake is an error with line, column and remedy', () => {
  it.each([
    ['rules: {subjct: off}', '1:9: unknown key "subjct" in rules (did you mean "subject"?)'],
    ['rules:\n  subject/lng: warn', '2:3: unknown key "subject/lng" in rules (did you mean "subject/long"?)'],
    ['rules: {one-click/zzzzzz: off}', '1:9: unknown key "one-click/zzzzzz" in rules (known of one-click: one-click/'],
    ['rules: {subject: loud}', '1:9: rules.subject: Invalid option: expected one of "off"|"info"|"warn"|"fail"'],
    ['rules: {subject: {level: loud}}', '1:19: rules.subject.level: Invalid option: expected one of "off"'],
    ['rules: {subject: {levl: off}}', '1:19: unknown key "levl" in rules.subject (did you mean "level"?)'],
    [
      'rules: {subject: {options: {mostCharacter: 3}}}',
      '1:29: unknown key "mostCharacter" in rules.subject.options (did you mean "mostCharacters"?)',
    ],
    ['rules: {subject: {options: {mostCharacters: -1}}}', '1:29: rules.subject.options.mostCharacters: Too small'],
    ['rules: {subject: {options: {mostCapitals: 2}}}', '1:29: rules.subject.options.mostCapitals: Too big'],
    ['rules: {template: {options: {most: 2}}}', '1:20: unknown key "options" in rules.template (known here: level)'],
    ['failon: warn', '1:1: unknown key "failon" (did you mean "failOn"?)'],
    ['failOn: error', '1:1: failOn: Invalid option: expected one of "fail"'],
    [
      'providers: [gmail, outlok]',
      '1:20: providers.1: there is no mailbox provider of that name; did you mean outlook?',
    ],
    ['dnsbl: [dnsbl.sorbs.net]', '1:9: dnsbl.0: dnsbl.sorbs.net must not be asked: '],
    ['engines: ["rspamd=http://8.8.8.8"]', '1:11: engines.0: "rspamd=http://8.8.8.8": 8.8.8.8 is no loopback'],
    ['resolver: nobody', '1:1: resolver: expected a server as 192.0.2.1'],
    ['keys: {spamhaus: x}', '1:8: unknown key "spamhaus" in keys (known here: spamhaus-dqs)'],
    ['require: [spf-recrd]', '1:11: require.0: there is no rule or criterion of that name; did you mean spf-record?'],
    [
      'outbound: {esp: mailup}',
      '1:1: unknown key "outbound" (it belongs in the campaign file, or in what that extends)',
    ],
    ['skip: [subject]', '1:1: unknown key "skip" (rules: {ID: off} leaves a rule out)'],
    ['extends: deliv.config.yaml', '1:1: extends itself'],
    ['extends: nowhere.yaml', '1:1: extends: there is no file "nowhere.yaml" (paths are relative to the file'],
    ['reviewers: nobody', '1:1: reviewers: there is no file "nobody"'],
    [
      'budgets: {spam: {gmial: 0.1}}',
      '1:18: budgets.spam.gmial: there is no mailbox provider of that name; did you mean gmail?',
    ],
    ['ignore: [{finding: subject/long}]', '1:10: ignore.0.because: '],
    [
      'ignore: [{finding: subject/lnog, because: x}]',
      '1:11: ignore.0.finding: there is no rule or finding of that name; did you mean subject/long?',
    ],
    ['a: [', 'is not valid YAML'],
  ])('%s', async (config, said) => {
    const error = await read(project({ 'deliv.config.yaml': config })).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (!(error instanceof InputError)) throw new Error('it was taken for a configuration');
    const { file, line, column, message, hint } = error;
    expect(file).toMatch(/deliv\.config\.yaml$/);
    expect(`${line}:${column}: ${message}${hint === undefined ? '' : ` (${hint})`}`).toContain(said);
  });
});

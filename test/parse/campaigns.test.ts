/** Many campaigns in one repository: what they share, and one run over all of them. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, exitCode, type Options } from '../../src/index.ts';

const root = join(import.meta.dirname, '../..');
const mail = readFileSync(join(root, 'fixtures/messages/mailto-only.eml'), 'utf8');
const long = mail.replace(/^Subject: .*$/m, `Subject: ${'A very long subject indeed '.repeat(4)}`);

const ignoreLong = '{finding: subject/long, because: "it is the house style"}';
const ignoreNothing = '{finding: wording, because: "nobody says such things"}';
const expired = '{finding: one-click, because: "till autumn", until: 2026-09-30}';

const files = {
  'sender.yaml': `extends: house.yaml\nsender: {stream: transactional, traits: [brand]}\nignore:\n  - ${ignoreLong}\n  - ${ignoreNothing}\n  - ${expired}\n`,
  'house.yaml': 'sender: {country: ES}\nbudgets: {bounce: 0.3}\n',
  'autumn.yaml': 'extends: sender.yaml\nid: autumn\nmessage: plain.eml\n',
  'spring.yaml': 'extends: sender.yaml\nid: spring\nmessages: {A: plain.eml, B: long.eml}\nbudgets: {bounce: 0.2}\n',
  'summer.yaml': `extends: house.yaml\nid: summer\nmessage: long.eml\nignore:\n  - ${ignoreNothing}\n`,
  'deliv.config.yaml': 'extends: base.yaml\n',
  'base.yaml': 'failOn: warn\n',
  'package.json': '{"name": "other"}',
  'plain.eml': mail,
  'long.eml': long,
  'alone.eml': long,
};

function project(changed: Readonly<Record<string, string>> = {}): string {
  const at = mkdtempSync(join(tmpdir(), 'deliv-campaigns-'));
  mkdirSync(join(at, '.git'));
  for (const [name, text] of Object.entries({ ...files, ...changed })) writeFileSync(join(at, name), text);
  return at;
}

const world = { offline: true, now: new Date('2026-11-26T00:00:00Z') };
const run = (at: string, options: Options = {}) => check([at], { world, ...options });

describe('a folder of three campaigns', () => {
  it('is one run: its campaigns, then the mail that none of them names; shared files are no campaigns', async () => {
    const { reports, campaigns, summary } = await run(project());
    expect(reports.map(({ input }) => [input.campaign, input.variant, basename(input.path)])).toEqual([
      ['autumn', undefined, 'plain.eml'],
      ['spring', 'A', 'plain.eml'],
      ['spring', 'B', 'long.eml'],
      ['summer', undefined, 'long.eml'],
      [undefined, undefined, 'alone.eml'],
    ]);
    expect(
      campaigns.map(({ path, budgets, comparison }) => [
        basename(path),
        budgets.map(({ name, limit }) => [name, limit]),
        comparison?.variants.length,
      ]),
    ).toEqual([
      ['autumn.yaml', [['bounce', 0.3]], undefined],
      ['spring.yaml', [['bounce', 0.2]], 2],
      ['summer.yaml', [['bounce', 0.3]], undefined],
    ]);
    const verdicts = reports.flatMap(one => one.verdicts);
    const { ignored, ...statuses } = summary;
    expect(Object.values(statuses).reduce((sum, count) => sum + count)).toBe(verdicts.length);
    // One subject is too long in spring, where that is ignored; in summer and alone it counts.
    expect(ignored).toBe(1);
    expect(verdicts.flatMap(({ findings }) => findings).filter(({ id }) => id === 'subject/long')).toHaveLength(3);
  });

  it('names an ignore once, and only where none of those that share it uses it', async () => {
    const { unusedIgnores } = await run(project());
    expect(unusedIgnores).toEqual([
      { finding: 'wording', problem: 'unused' },
      { finding: 'one-click', problem: 'expired' },
    ]);
  });

  it('an ignore that only one of them uses is used', async () => {
    const { unusedIgnores } = await run(project({ 'long.eml': mail }));
    expect(unusedIgnores.map(({ finding }) => finding)).toEqual(['subject/long', 'wording', 'one-click']);
  });

  it('ignores of the configuration hold for what has none of its own', async () => {
    const ignore = [{ finding: 'subject/long', because: 'the configuration says so' }];
    const { reports, unusedIgnores, summary } = await run(project(), { ignore });
    const ignored = reports.flatMap(({ input, verdicts }) =>
      verdicts.flatMap(({ findings }) =>
        findings.flatMap(one => (one.ignored ? [[input.campaign, one.ignored.because]] : [])),
      ),
    );
    expect(ignored).toEqual([
      ['spring', 'it is the house style'],
      [undefined, 'the configuration says so'],
    ]);
    expect(summary.ignored).toBe(2);
    expect(unusedIgnores.map(({ finding }) => finding)).toEqual(['wording', 'one-click']);
  });

  it('nobody can tell whether an ignore is used whose rule was left out', async () => {
    const { unusedIgnores } = await run(project(), { only: ['required-headers'] });
    expect(unusedIgnores).toEqual([{ finding: 'one-click', problem: 'expired' }]);
  });

  it('what they have from one file is one setting', async () => {
    const { run: made } = await run(project());
    const shared = made.settings.filter(({ key }) => key === 'sender.country' || key === 'budgets.bounce');
    expect(shared.map(({ key, value, from }) => [key, value, basename(from)])).toEqual([
      ['sender.country', 'ES', 'house.yaml'],
      ['budgets.bounce', 0.3, 'house.yaml'],
      ['budgets.bounce', 0.2, 'spring.yaml'],
    ]);
  });

  it('fails where one campaign exceeds its budget', async () => {
    const lenient = await run(project());
    expect(exitCode(lenient, 'fail')).toBe(0);
    const strict = await run(project({ 'summer.yaml': `${files['summer.yaml']}budgets: {blocked: 0, bounce: 0}\n` }));
    expect(strict.campaigns.map(({ budgets }) => budgets.some(({ exceeded }) => exceeded))).toEqual([
      false,
      false,
      true,
    ]);
    expect(exitCode(strict, 'fail')).toBe(1);
  });

  it('the same when they are named one by one', async () => {
    const at = project();
    const whole = await run(at);
    const named = await check(
      ['autumn.yaml', 'spring.yaml', 'summer.yaml', 'alone.eml'].map(name => join(at, name)),
      { world },
    );
    expect(named).toEqual(whole);
  });

  it('two of one id are refused', async () => {
    await expect(run(project({ 'summer.yaml': files['summer.yaml'].replace('summer', 'spring') }))).rejects.toThrow(
      /has the id "spring", which is also that of .*spring\.yaml/,
    );
  });
});

describe('a file that extends another and names no message', () => {
  it('is a campaign that lacks one, unless another extends it', async () => {
    await expect(run(project({ 'lost.yaml': 'extends: house.yaml\n' }))).rejects.toThrow('names no message');
  });
});

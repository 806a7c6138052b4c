/** Annotations as the runner of GitHub Actions reads them, and the job's summary page. */
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { addJobSummary } from '../../src/cli/job-summary.ts';
import { type Language, speak } from '../../src/index.ts';
import type { Report } from '../../src/model/report.ts';
import { github } from '../../src/report/github.ts';
import { deliv } from '../tools/run-deliv.ts';
import { commandsIn } from './commands.ts';
import { finding, message, sample, verdict } from './sample.ts';

const sale = [
  'check',
  'fixtures/campaigns/spring-sale/campaign.yaml',
  '--zone',
  'fixtures/zones/spring-sale.zone',
  '--now',
  '2027-03-10',
];

describe('GitHub annotations', () => {
  it('say the gravest first, each with its place, and the verdict last', () => {
    expect(commandsIn(github(sample('x')))).toEqual([
      {
        name: 'error',
        properties: { title: 'budget bounce', file: 'c/x' },
        text: 'dead addresses: predicted 3 %, limit 2 %: exceeded',
      },
      {
        name: 'error',
        properties: { title: 'spf-result/not-covered', file: 'm/x' },
        text: 'Said of x\nfix: x to be mended',
      },
      {
        name: 'warning',
        properties: { title: 'dmarc-record undecided', file: 'm/x' },
        text: 'could not be judged: no answer: x',
      },
      {
        name: 'warning',
        properties: { title: 'one-click/not-offered', file: 'm/x', line: '8' },
        text: 'Said of x\nfix: x to be mended',
      },
      {
        name: 'notice',
        properties: { title: 'deliv' },
        text: 'FAIL: 1 fail, 1 warn, 1 info, 2 unknown, 1 skipped, 1 pass, 1 ignored',
      },
    ]);
  });

  it('are as many as GitHub shows', () => {
    const many = (level: 'fail' | 'warn') =>
      Array.from({ length: 25 }, (_, at) => finding(`subject/${level}`, level, { subject: `${at}` }));
    const report = sample('x', {
      reports: [
        message('x', { verdicts: [verdict('subject', 'fail', { findings: [...many('warn'), ...many('fail')] })] }),
      ],
    });
    const commands = commandsIn(github(report));
    const of = (name: string) => commands.filter(one => one.name === name);
    expect([of('error').length, of('warning').length, of('notice').length]).toEqual([10, 10, 1]);
    expect(of('notice')[0]?.text).toMatch(/\n31 more are not shown here: /);
  });

  it('are silent of what is ignored or known already', () => {
    const findings = [
      finding('subject/long', 'fail', { known: true }),
      finding('subject/long', 'warn', { ignored: { because: 'x' } }),
    ];
    const report = sample('x', {
      campaigns: [],
      verdict: 'pass',
      reports: [message('x', { verdicts: [verdict('subject', 'pass', { findings })] })],
    });
    expect(commandsIn(github(report)).map(({ name }) => name)).toEqual(['notice']);
  });

  it('name no file for standard input', () => {
    const report = sample('x', {
      campaigns: [],
      reports: [message('x', { input: { kind: 'message', path: '-', sha256: '' } })],
    });
    expect(commandsIn(github(report))[0]?.properties).toEqual({ title: 'spf-result/not-covered' });
  });

  it('escape what the runner takes for its own', () => {
    const text = '50 % of a,b: c\n::stop-commands::x\r##[add-mask]y';
    const [first] = commandsIn(github(sample(text)));
    expect(first?.properties['file']).toBe('c/50 % of a,b: c\\x0a::stop-commands::x\\x0d#\\x23[add-mask]y');
    expect(
      github(sample(text))
        .split('\n')
        .filter(line => !/^::(error|warning|notice) /.test(line)),
    ).toEqual(['']);
  });
});

describe('the job summary', () => {
  let language: Language;
  beforeAll(async () => {
    language = await speak('en');
  });
  const file = () => join(mkdtempSync(join(tmpdir(), 'deliv-summary-')), 'summary.md');

  it('is appended by the command, besides the annotations', () => {
    const summary = file();
    writeFileSync(summary, '# Before\n');
    const { code, out } = deliv([...sale, '-f', 'github'], { env: { GITHUB_STEP_SUMMARY: summary } });
    expect(code).toBe(1);
    expect(commandsIn(out).at(-1)?.name).toBe('notice');
    expect(readFileSync(summary, 'utf8')).toMatch(/^# Before\n\n## deliv · FAIL: /);
    expect(readFileSync(summary, 'utf8')).toBe(`# Before\n\n${deliv([...sale, '-f', 'markdown']).out}`);
  });

  it('is written for no other format', () => {
    const summary = file();
    writeFileSync(summary, '');
    deliv([...sale, '-f', 'markdown'], { env: { GITHUB_STEP_SUMMARY: summary } });
    expect(readFileSync(summary, 'utf8')).toBe('');
  });

  it('that cannot be written is named, and judged is nothing', () => {
    const { code, err } = deliv([...sale, '-f', 'github'], { env: { GITHUB_STEP_SUMMARY: tmpdir() } });
    expect([code, err]).toEqual([2, `deliv: GITHUB_STEP_SUMMARY: ${tmpdir()}: cannot be written (EISDIR)\n`]);
  });

  it('never grows beyond what GitHub shows', () => {
    const summary = file();
    const report: Report = sample('x', { reports: Array.from({ length: 400 }, (_, at) => message(`mail ${at}`)) });
    for (let times = 0; times < 3; times++) {
      addJobSummary(report, language, { GITHUB_STEP_SUMMARY: summary });
      expect(statSync(summary).size).toBeLessThanOrEqual(1024 * 1024);
    }
    expect(readFileSync(summary, 'utf8')).toMatch(/parts of this report did not fit here/);
  });
});

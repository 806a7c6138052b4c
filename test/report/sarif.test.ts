/** SARIF as code scanning takes it: valid, one result a finding, each known again in the next run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { check, type Language, speak } from '../../src/index.ts';
import type { Report } from '../../src/model/report.ts';
import { sarif } from '../../src/report/sarif.ts';
import { finding, message, sample, verdict } from './sample.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly description?: { readonly text: string } };
      readonly region: { readonly startLine: number };
    };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly { readonly kind: string; readonly justification: string }[];
  readonly baselineState?: string;
}

interface Run {
  readonly tool: {
    readonly driver: {
      readonly rules: readonly { readonly id: string; readonly [key: string]: unknown }[];
      readonly [key: string]: unknown;
    };
  };
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly {
      readonly level: string;
      readonly message: { readonly text: string };
    }[];
  }[];
  readonly results: readonly Result[];
}

/** The schema is of draft 4; ajv knows later ones, and this one uses nothing that changed but its own name. */
function validator() {
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(readFileSync(join(fixtures, 'vectors/sarif/sarif-2.1.0-rtm.5.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

const isValid = validator();
let language: Language;
beforeAll(async () => {
  language = await speak('en');
});

function runOf(report: Report): Run {
  const log = JSON.parse(sarif(report, { language })) as { runs: readonly [Run] };
  isValid(log);
  expect(isValid.errors ?? []).toEqual([]);
  return log.runs[0];
}

function place({ locations }: Result): string {
  const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
  return `${artifactLocation?.uri}:${region?.startLine}`;
}

function withFindings(...findings: readonly ReturnType<typeof finding>[]): Report {
  return sample('x', {
    campaigns: [],
    unusedIgnores: [],
    reports: [message('x', { verdicts: [verdict('spf-result', 'fail', { findings })] })],
  });
}

describe('SARIF', () => {
  it('is refused by the schema where it is wrong', () => {
    expect(isValid({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
    expect(
      isValid({
        version: '2.1.0',
        runs: [{ tool: { driver: { name: 'x' } }, results: [{ message: { text: 'x' }, level: 'fatal' }] }],
      }),
    ).toBe(false);
  });

  it('holds a real campaign: a result a finding, located, with what to do', async () => {
    const path = join(fixtures, 'campaigns/spring-sale/campaign.yaml');
    const zones = [{ path: 'z', text: readFileSync(join(fixtures, 'zones/spring-sale.zone'), 'utf8') }];
    const report = await check([path], { world: { zones, now: new Date('2027-03-10T00:00:00Z') } });
    const { results, tool } = runOf(report);
    const findings = report.reports.flatMap(({ verdicts }) => verdicts.flatMap(one => one.findings));
    expect(results.map(({ ruleId }) => ruleId)).toEqual(findings.map(({ id }) => id));
    const spf = results.find(({ ruleId }) => ruleId === 'spf-result/not-covered') as Result;
    expect(spf.level).toBe('error');
    expect(spf.message.text).toMatch(
      /^SPF does not pass for 198\.51\.100\.20: .*\. Fix: Add ip4:198\.51\.100\.20 .*\.$/,
    );
    expect(place(results.find(({ ruleId }) => ruleId === 'one-click/not-offered') as Result)).toBe(
      'fixtures/campaigns/spring-sale/newsletter.eml:8',
    );
    expect(tool.driver.rules[spf.ruleIndex]).toMatchObject({
      id: 'spf-result/not-covered',
      defaultConfiguration: { level: 'error' },
      shortDescription: { text: expect.stringMatching(/^SPF does not pass for SUBJECT/) },
    });
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(new Set(tool.driver.rules.map(({ id }) => id)).size).toBe(tool.driver.rules.length);
  });

  it('says what every message of every rule means', () => {
    const all = language.rules.flatMap(({ id, messages }) =>
      Object.keys(messages).map(problem => finding(`${id}/${problem}`, 'info')),
    );
    const { tool } = runOf(withFindings(...all));
    expect(tool.driver.rules.length).toBe(all.length);
    for (const { id, shortDescription, fullDescription, help, properties } of tool.driver.rules as unknown as Record<
      string,
      { text: string; markdown: string; tags: string[] }
    >[]) {
      expect(`${shortDescription?.text} ${help?.text} ${help?.markdown}`, String(id)).not.toMatch(/\{\w+\}|undefined/);
      expect(
        [shortDescription?.text.length, fullDescription?.text.length].every(
          length => Number(length) > 0 && Number(length) <= 1024,
        ),
      ).toBe(true);
      expect(properties?.tags.length).toBeLessThanOrEqual(20);
    }
  });

  it('knows each result again: by what it says and its file, not by its line', () => {
    const fingerprints = (report: Report) => runOf(report).results.map(one => one.partialFingerprints);
    const two = [
      finding('spf-result/not-covered', 'fail', { location: { file: 'a.eml', line: 3 } }),
      finding('spf-result/not-covered', 'fail', { location: { file: 'a.eml', line: 9 } }),
    ] as const;
    const all = fingerprints(
      sample('x', {
        reports: [
          message('a', { verdicts: [verdict('spf-result', 'fail', { findings: two })] }),
          message('b'),
          message('c'),
        ],
      }),
    );
    for (const name of ['deliv/v1', 'primaryLocationLineHash']) {
      expect(new Set(all.map(one => one[name])).size).toBe(all.length);
    }
    const moved = two.map(one => ({ ...one, location: { file: 'a.eml', line: 20 } }));
    expect(fingerprints(withFindings(...moved))).toEqual(fingerprints(withFindings(...two)));
    expect(
      fingerprints(withFindings(finding('spf-result/not-covered', 'fail', { location: { file: './a.eml' } }))),
    ).toEqual(
      fingerprints(withFindings(finding('spf-result/not-covered', 'fail', { location: { file: 'a.eml', line: 1 } }))),
    );
  });

  it.each([
    ['a.eml', 'a.eml'],
    ['./mails/../a.eml', 'a.eml'],
    ['ofertas otoño #1?.eml', 'ofertas%20oto%C3%B1o%20%231%3F.eml'],
    ['c:x/%41.eml', 'c%3Ax/%2541.eml'],
    ['back\\slash.eml', 'back%5Cslash.eml'],
    ['../out.eml', '../out.eml'],
    [join(process.cwd(), 'mails/a b.eml'), 'mails/a%20b.eml'],
    ['/elsewhere/a b.eml', 'file:///elsewhere/a%20b.eml'],
    ['-', 'stdin'],
    ['\ud800\u202e\n.eml', '%EF%BF%BD%E2%80%AE%0A.eml'],
  ])('names the file %j as %s', (path, uri) => {
    const { results } = runOf(
      sample('x', {
        reports: [message('x', { input: { kind: 'message', path, sha256: '' } })],
        campaigns: [],
        unusedIgnores: [],
      }),
    );
    expect(place(results[0] as Result)).toBe(`${uri}:1`);
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.description?.text).toBe(
      path === '-' ? 'standard input' : undefined,
    );
  });

  it('suppresses what is ignored, with its reason', () => {
    const { results } = runOf(
      withFindings(
        finding('spf-policy/neutral', 'warn', { ignored: { because: 'in January', until: '2027-01-31' } }),
        finding('spf-policy/pass-all', 'fail'),
      ),
    );
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'external', status: 'accepted', justification: 'in January (until 2027-01-31)' }],
      undefined,
    ]);
    expect(results.map(({ baselineState }) => baselineState)).toEqual([undefined, undefined]);
  });

  it('tells what the baseline has from what is new', () => {
    const { results } = runOf(
      withFindings(finding('spf-policy/neutral', 'warn', { known: true }), finding('spf-policy/pass-all', 'fail')),
    );
    expect(results.map(({ baselineState }) => baselineState)).toEqual(['unchanged', 'new']);
  });

  it('never looks clean where something that counts could not be judged', () => {
    const [invocation] = runOf(sample('x')).invocations;
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications.map(({ level, message: { text } }) => `${level}: ${text}`)).toEqual([
      'error: dmarc-record could not be judged: no answer: x',
      'warning: listed could not be judged: no answer: x',
    ]);
    expect(runOf(withFindings(finding('spf-policy/neutral', 'warn'))).invocations[0]).toEqual({
      executionSuccessful: true,
      toolExecutionNotifications: [],
    });
  });

  it('has exceeded budgets and ignores that should go', () => {
    const own = runOf(sample('x')).results.filter(({ ruleId }) => /^(budget|ignore)\//.test(ruleId));
    expect(own.map(one => [one.ruleId, one.level, place(one), one.message.text])).toEqual([
      ['budget/bounce', 'error', 'c/x:1', 'dead addresses: predicted 3 %, limit 2 %: exceeded.'],
      ['ignore/unused', 'note', 'c/x:1', 'ignored x x: matches no finding: remove it.'],
      ['ignore/expired', 'note', 'c/x:1', 'ignored spf-policy: has expired, and counts again.'],
    ]);
  });

  it('keeps the gravest where there are more than GitHub takes', () => {
    const many = Array.from({ length: 25_100 }, (_, at) =>
      finding(at < 25_050 ? 'list-headers/missing' : 'spf-result/not-covered', at < 25_050 ? 'info' : 'fail', {
        subject: `${at}`,
        fingerprint: `${at}`,
      }),
    );
    const { results, invocations } = JSON.parse(sarif(withFindings(...many), { language })).runs[0] as Run;
    expect(results.length).toBe(25_000);
    expect(results.filter(({ level }) => level === 'error').length).toBe(50);
    expect(invocations[0]?.toolExecutionNotifications.map(({ message: { text } }) => text)).toEqual([
      '100 findings are not in this file: the gravest 25000 are. -f json has them all.',
    ]);
  });

  it('makes no link of what is said', () => {
    const { results } = runOf(withFindings(finding('subject/long', 'info', { text: '[win](https://evil.example)' })));
    expect(results[0]?.message.text).not.toMatch(/\]\(/);
  });

  it('is English whatever the report is read in', async () => {
    const { rules } = language;
    expect(sarif(sample('x'), { language: { rules } })).toBe(sarif(sample('x'), { language }));
  });
});

describe('text from outside in SARIF', () => {
  it('is text in every place, no link, and no longer than a reader can take in', () => {
    const evidence = Array.from({ length: 20 }, (_, at) => `${at} [a](b)\u202e`).join('\n');
    const findings = [finding('spf-result/not-covered', 'fail', { evidence })];
    const outside = '[a](b)\u202e\x1b';
    const reports = [message(outside), message(outside, { verdicts: [verdict('spf-result', 'fail', { findings })] })];
    const [texts, said]: [string[], string[]] = [[], []];
    JSON.parse(sarif(sample(outside, { reports }), { language }), (key, value) => {
      if (typeof value === 'string') texts.push(value);
      if (key === 'text' || key === 'evidence') said.push(value);
      return value;
    });
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(text => /[\p{Cc}\p{Cf}]/u.test(text.replaceAll('\n', '')))).toEqual([]);
    expect(said.filter(text => text.includes(']('))).toEqual([]);
    expect(texts.find(text => text.startsWith('0 [a] (b)'))?.split('\n')).toHaveLength(13);
  });
});

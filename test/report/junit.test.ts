/** JUnit XML as CI servers take it: every rule a case, the counts right, a parser content. */
import { describe, expect, it } from 'vitest';
import type { FailOn } from '../../src/judge/gate.ts';
import type { Report } from '../../src/model/report.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { junit } from '../../src/report/junit.ts';
import { finding, message, sample, verdict } from './sample.ts';
import { type Element, isStrictXml, parsedXml } from './xml.ts';

function suitesOf(report: Report, failOn?: FailOn): readonly Element[] {
  const xml = junit(report, failOn === undefined ? {} : { failOn });
  expect(isStrictXml(xml)).toBe(true);
  const [root, ...more] = parsedXml(xml);
  expect([root?.name, more.length]).toEqual(['testsuites', 0]);
  return root?.children ?? [];
}

function caseOf(one: Verdict, failOn?: FailOn): Element {
  const report = sample('x', { campaigns: [], unusedIgnores: [], reports: [message('x', { verdicts: [one] })] });
  return suitesOf(report, failOn)[0]?.children[0] as Element;
}

const shown = ({ children }: Element) =>
  children.map(({ name, attributes: { type, message: said } }) => [name, type, said]);

describe('JUnit', () => {
  it('has a suite for each input and criterion, and a case for each rule, whatever became of it', () => {
    const suites = suitesOf(sample('x', { reports: [message('a'), message('b')] }));
    expect(
      suites.map(({ attributes, children }) => [attributes['name'], children.map(one => one.attributes['name'])]),
    ).toEqual([
      ...['a', 'b'].flatMap(name => [
        [`${name} · ${name} · m/${name} · authentication`, ['spf-result', 'dmarc-record', 'rehearsal', 'spf-record']],
        [`${name} · ${name} · m/${name} · content`, ['one-click', 'list-headers']],
        [`${name} · ${name} · m/${name} · reputation`, ['listed']],
      ]),
      ['c/x · budgets', ['bounce', 'spam gmail', 'spam gmx']],
      ['ignores that should go', ['x x', 'spf-policy']],
    ]);
  });

  it('counts what it has', () => {
    const xml = junit(sample('x'));
    const [root] = parsedXml(xml);
    const all = [root as Element, ...(root?.children ?? [])];
    const cases = (one: Element): readonly Element[] => (one.name === 'testcase' ? [one] : one.children.flatMap(cases));
    for (const one of all) {
      const of = (name: string) =>
        String(cases(one).filter(({ children }) => children.some(child => child.name === name)).length);
      expect(one.attributes).toMatchObject({
        tests: String(cases(one).length),
        failures: of('failure'),
        errors: of('error'),
        skipped: of('skipped'),
      });
    }
    expect(root?.attributes).toMatchObject({ tests: '12', failures: '2', errors: '1', skipped: '3' });
  });

  it('fails what fails, with what to do and what was found', () => {
    const one = caseOf(
      verdict('spf-result', 'fail', {
        findings: [
          finding('spf-result/not-covered', 'fail', {
            text: 'It does not pass',
            fix: 'Add it',
            evidence: 'v=spf1\r\n~all',
          }),
          finding('spf-result/fails', 'warn'),
        ],
      }),
    );
    expect(shown(one)).toEqual([
      ['failure', 'spf-result/not-covered', 'It does not pass'],
      ['system-out', undefined, undefined],
    ]);
    expect(one.children[0]?.text).toBe('fail spf-result/not-covered\nIt does not pass\nfix: Add it\nv=spf1\n~all');
    expect(one.children[1]?.text).toMatch(/^warn spf-result\/fails\n/);
  });

  it('shows no more evidence than a reader can take in, and what cannot be seen by its number', () => {
    const evidence = `a\u202e\n${'b\n'.repeat(20)}`;
    const one = caseOf(verdict('r', 'fail', { findings: [finding('r/x', 'fail', { evidence })] }));
    expect(one.children[0]?.text.split('\n').slice(3)).toEqual(['a\\u{202e}', ...Array(11).fill('b'), '…']);
  });

  it('has a type of any text', () => {
    const one = caseOf(verdict('r', 'fail', { findings: [finding('r/"<x', 'fail')] }));
    expect(shown(one)).toEqual([['failure', 'r/"<x', 'r/"<x of acme.example']]);
  });

  it('names no class by a dot, which would begin a package', () => {
    const [first] = suitesOf(sample('x', { reports: [message('a.b.eml')] }));
    expect(first?.children[0]?.attributes['classname']).toBe('a_b_eml · a_b_eml · m/a_b_eml · authentication');
  });

  const warned = verdict('subject', 'warn', { findings: [finding('subject/long', 'warn')] });
  it.each([
    [undefined, ['system-out']],
    ['fail', ['system-out']],
    ['never', ['system-out']],
    ['warn', ['failure']],
    ['unknown', ['failure']],
  ] as const)('lets a warning pass or not as the gate does: --fail-on %s', (failOn, names) => {
    expect(caseOf(warned, failOn).children.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['passed', verdict('r', 'pass'), []],
    [
      'skipped',
      verdict('r', 'skipped', { because: [{ why: 'offline', subject: 's', detail: 'not asked' }] }),
      [['skipped', undefined, 'offline: not asked']],
    ],
    [
      'unknown',
      verdict('r', 'unknown', { because: [{ why: 'timeout', subject: 's', detail: 'ns1' }] }),
      [['skipped', undefined, 'could not be judged: no answer: ns1']],
    ],
    [
      'undecided',
      verdict('r', 'unknown', { undecided: true, because: [{ why: 'timeout', subject: 's', detail: 'ns1' }] }),
      [['error', 'undecided', 'could not be judged: no answer: ns1']],
    ],
    [
      'ignored',
      verdict('r', 'pass', { findings: [finding('r/x', 'fail', { ignored: { because: 'later' } })] }),
      [['system-out', undefined, undefined]],
    ],
    [
      'known already',
      verdict('r', 'fail', { findings: [finding('r/x', 'fail', { known: true })] }),
      [['system-out', undefined, undefined]],
    ],
  ])('what is %s', (_name, one, expected) => {
    expect(shown(caseOf(one))).toEqual(expected);
  });

  it('fails an exceeded budget, skips one that cannot be judged', () => {
    const suite = suitesOf(sample('x')).find(({ attributes }) => attributes['name'] === 'c/x · budgets') as Element;
    expect(suite.children.map(shown)).toEqual([
      [['failure', 'budget/bounce', 'dead addresses: predicted 3 %, limit 2 %: exceeded']],
      [['system-out', undefined, undefined]],
      [['skipped', undefined, 'spam (gmx): limit 30 %: nobody of the list is there']],
    ]);
  });
});

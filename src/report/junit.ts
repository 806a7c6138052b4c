/** The report as JUnit XML, for the test view of CI servers: a suite for each input and criterion, a case for each rule. */
import type { FailOn } from '../judge/gate.ts';
import type { CampaignReport, MessageReport, Report } from '../model/report.ts';
import type { Finding, Verdict } from '../model/verdict.ts';
import { evidenceLines } from './encode/lines.ts';
import { xmlAttribute, xmlText } from './encode/xml.ts';
import { asideOf, budgetId, budgetSentence, english, ignoreSentence, isOpen, reasonsOf } from './sentences.ts';

interface Case {
  readonly name: string;
  readonly result?: {
    readonly is: 'failure' | 'error' | 'skipped';
    /** Not of what is skipped. */
    readonly type?: string;
    readonly message: string;
    readonly text?: string;
  };
  readonly out?: string;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** What fails the gate fails here: findings from `failOn` on, never less than `fail`. */
export function junit(report: Report, { failOn = 'fail' }: { readonly failOn?: FailOn } = {}): string {
  const suites = [
    ...report.reports.flatMap(one => suitesOf(one, failOn)),
    ...report.campaigns.flatMap(budgetSuite),
    ...ignoreSuite(report),
  ];
  const all = suites.flatMap(({ cases }) => cases);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="deliv"${counts(all)}>\n${suites.map(suiteXml).join('')}</testsuites>\n`;
}

function suitesOf({ input, verdicts }: MessageReport, failOn: FailOn): Suite[] {
  const named = [input.campaign, input.variant, input.path].filter(part => part !== undefined).join(' · ');
  return [...Map.groupBy(verdicts, ({ criterion }) => criterion)].map(([criterion, own]) => ({
    name: `${named} · ${criterion}`,
    cases: own.map(verdict => caseOf(verdict, failOn)),
  }));
}

function caseOf(verdict: Verdict, failOn: FailOn): Case {
  const { rule, findings } = verdict;
  const failing = findings.filter(
    one => isOpen(one) && (one.level === 'fail' || (one.level === 'warn' && isStrict(failOn))),
  );
  const others = findings.filter(one => !failing.includes(one));
  const out = others.length === 0 ? {} : { out: others.map(shown).join('\n\n') };
  const [first] = failing;
  if (first !== undefined) {
    const message = failing.map(({ text }) => text).join('; ');
    return {
      name: rule,
      result: { is: 'failure', type: first.id, message, text: failing.map(shown).join('\n\n') },
      ...out,
    };
  }
  const unjudged = unjudgedOf(verdict);
  return { name: rule, ...(unjudged === undefined ? {} : { result: unjudged }), ...out };
}

function isStrict(failOn: FailOn): boolean {
  return failOn === 'warn' || failOn === 'unknown';
}

/** An error where the run is undecided for it, skipped where it does not count. */
function unjudgedOf(verdict: Verdict): Case['result'] {
  const message = reasonsOf(verdict, english);
  if (verdict.undecided) return { is: 'error', type: 'undecided', message: `could not be judged: ${message}` };
  if (verdict.status === 'unknown') return { is: 'skipped', message: `could not be judged: ${message}` };
  return verdict.status === 'skipped' ? { is: 'skipped', message } : undefined;
}

function shown(finding: Finding): string {
  const { level, id, text, fix, evidence, location } = finding;
  const aside = asideOf(finding, english);
  const place = location?.line === undefined ? [] : [`at: ${location.file}:${location.line}`];
  return [
    `${level} ${id}${aside === undefined ? '' : ` (${aside})`}`,
    text,
    `fix: ${fix}`,
    ...place,
    ...evidenceLines(evidence),
  ].join('\n');
}

function budgetSuite({ path, budgets }: CampaignReport): Suite[] {
  if (budgets.length === 0) return [];
  const cases = budgets.map((budget): Case => {
    const [name, message] = [budgetId(budget), budgetSentence(budget, english)];
    if (budget.exceeded) return { name, result: { is: 'failure', type: `budget/${budget.name}`, message } };
    return budget.unjudged === true ? { name, result: { is: 'skipped', message } } : { name, out: message };
  });
  return [{ name: `${path} · budgets`, cases }];
}

/** They fail nothing. */
function ignoreSuite({ unusedIgnores }: Report): Suite[] {
  if (unusedIgnores.length === 0) return [];
  const cases = unusedIgnores.map(one => ({
    name: `${one.finding} ${one.subject ?? ''}`.trim(),
    out: ignoreSentence(one, english),
  }));
  return [{ name: 'ignores that should go', cases }];
}

function suiteXml({ name, cases }: Suite): string {
  // A dot would make Jenkins take what stands before it for a Java package.
  const classname = xmlAttribute(name.replaceAll('.', '_'));
  const lines = cases.map(one => caseXml(one, classname)).join('');
  return `  <testsuite name="${xmlAttribute(name)}"${counts(cases)}>\n${lines}  </testsuite>\n`;
}

function caseXml({ name, result, out }: Case, classname: string): string {
  const head = `    <testcase name="${xmlAttribute(name)}" classname="${classname}"`;
  const inner = [
    ...(result === undefined ? [] : [resultXml(result)]),
    ...(out === undefined ? [] : [`<system-out>${xmlText(out)}</system-out>`]),
  ];
  return inner.length === 0
    ? `${head}/>\n`
    : `${head}>\n${inner.map(one => `      ${one}\n`).join('')}    </testcase>\n`;
}

function resultXml({ is, type, message, text = '' }: NonNullable<Case['result']>): string {
  const named = type === undefined ? '' : ` type="${xmlAttribute(type)}"`;
  const head = `<${is}${named} message="${xmlAttribute(message)}"`;
  return text === '' ? `${head}/>` : `${head}>${xmlText(text)}</${is}>`;
}

function counts(cases: readonly Case[]): string {
  const of = (is: NonNullable<Case['result']>['is']) => cases.filter(({ result }) => result?.is === is).length;
  return ` tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`;
}

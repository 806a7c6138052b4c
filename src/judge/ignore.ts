/** Findings the user chose not to count, with reason and date, and those an earlier report already had. */
import type { Ignore } from '../model/campaign.ts';
import { levels } from '../model/rule.ts';
import type { Finding, Verdict } from '../model/verdict.ts';
import { statusOf } from './status.ts';

interface UnusedIgnore {
  readonly finding: string;
  readonly subject?: string;
  readonly problem: 'unused' | 'expired';
}

/** Ignored findings stay in the verdict, marked; its status follows from the others. `today`: ISO date. */
export function applyIgnores(verdicts: readonly Verdict[], ignores: readonly Ignore[], today: string): Verdict[] {
  return verdicts.map(verdict => {
    const findings = verdict.findings.map(finding => ignored(finding, verdict.rule, ignores, today));
    return { ...verdict, findings, status: statusOf(findings, verdict.because) };
  });
}

function ignored(finding: Finding, rule: string, ignores: readonly Ignore[], today: string): Finding {
  const ignore = ignores.find(one => !hasExpired(one, today) && matches(one, rule, finding));
  if (ignore === undefined) return finding;
  const { because, until } = ignore;
  return { ...finding, ignored: { because, ...(until === undefined ? {} : { until }) } };
}

/** Findings that another finding of their criterion sets aside are ignored; nothing sets its own verdict aside. */
export function applySetAsides(verdicts: readonly Verdict[], today: string): Verdict[] {
  const asides = verdicts.flatMap(({ rule, criterion, findings }) =>
    findings.flatMap(({ setsAside }) => (setsAside === undefined ? [] : [{ rule, criterion, ...setsAside }])),
  );
  return verdicts.map(verdict => {
    const own = asides.filter(({ rule, criterion }) => rule !== verdict.rule && criterion === verdict.criterion);
    const ignores = ({ level }: Finding) => own.filter(one => levels.indexOf(level) <= levels.indexOf(one.level));
    const findings = verdict.findings.map(finding => ignored(finding, verdict.rule, ignores(finding), today));
    return { ...verdict, findings, status: statusOf(findings, verdict.because) };
  });
}

/** Ignores that have expired, or that match no finding of any message: they should go. */
export function unusedIgnores(verdicts: readonly Verdict[], ignores: readonly Ignore[], today: string): UnusedIgnore[] {
  return ignores.flatMap(ignore => {
    const expired = hasExpired(ignore, today);
    const used = verdicts.some(({ rule, findings }) => findings.some(finding => matches(ignore, rule, finding)));
    if (used && !expired) return [];
    const { finding, subject } = ignore;
    return [{ finding, ...(subject === undefined ? {} : { subject }), problem: expired ? 'expired' : 'unused' }];
  });
}

function hasExpired({ until }: Ignore, today: string): boolean {
  return until !== undefined && until < today;
}

/** Findings whose fingerprint an earlier report has are marked as known: they do not count for the gate. */
export function applyBaseline(verdicts: readonly Verdict[], fingerprints: ReadonlySet<string>): Verdict[] {
  return verdicts.map(verdict => ({
    ...verdict,
    findings: verdict.findings.map(finding =>
      fingerprints.has(finding.fingerprint) ? { ...finding, known: true } : finding,
    ),
  }));
}

function matches(ignore: Ignore, rule: string, finding: Finding): boolean {
  const named = ignore.finding === finding.id || ignore.finding === rule;
  return named && (ignore.subject === undefined || ignore.subject.toLowerCase() === finding.subject.toLowerCase());
}

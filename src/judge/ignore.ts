/** Findings the user chose not to count, with reason and date, and those an earlier report already had. */
import type { Ignore } from '../model/campaign.ts';
import type { Finding, Verdict } from '../model/verdict.ts';
import { statusOf } from './status.ts';

interface UnusedIgnore {
  readonly finding: string;
  readonly subject?: string;
  readonly problem: 'unused' | 'expired';
}

/** Ignored findings stay in the verdict, marked; its status follows from the others. `today`: ISO date. */
export function applyIgnores(verdicts: readonly Verdict[], ignores: readonly Ignore[], today: string): Verdict[] {
  const valid = ignores.filter(ignore => !hasExpired(ignore, today));
  return verdicts.map(verdict => {
    const findings = verdict.findings.map(finding => {
      const ignore = valid.find(one => matches(one, verdict.rule, finding));
      if (ignore === undefined) return finding;
      const { because, until } = ignore;
      return { ...finding, ignored: { because, ...(until === undefined ? {} : { until }) } };
    });
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

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

/** Ignores, and the verdicts they hold for. */
export interface Ignoring {
  readonly ignores: readonly Ignore[];
  readonly verdicts: readonly Verdict[];
}

/**
 * Ignores that have expired, or that match no finding of anything they hold for: they should go. One that several
 * campaigns share is one. Where its rule was left out nobody can tell.
 */
export function unusedIgnores(all: readonly Ignoring[], today: string): UnusedIgnore[] {
  const shared = Map.groupBy(
    all.flatMap(({ ignores, verdicts }) => ignores.map(ignore => ({ ignore, verdicts }))),
    ({ ignore: { finding, subject, because, until } }) => JSON.stringify([finding, subject, because, until]),
  );
  return [...shared.values()].flatMap(group => {
    const [{ ignore }] = group as [(typeof group)[number]];
    const verdicts = group.flatMap(one => one.verdicts);
    const expired = hasExpired(ignore, today);
    const used = verdicts.some(({ rule, findings }) => findings.some(finding => matches(ignore, rule, finding)));
    if (!expired && (used || wasLeftOut(ignore, verdicts))) return [];
    const { finding, subject } = ignore;
    return [{ finding, ...(subject === undefined ? {} : { subject }), problem: expired ? 'expired' : 'unused' }];
  });
}

function wasLeftOut({ finding }: Ignore, verdicts: readonly Verdict[]): boolean {
  const own = verdicts.filter(({ rule }) => rule === finding.split('/')[0]);
  return own.length > 0 && own.every(({ because }) => because.some(({ why }) => why === 'only'));
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

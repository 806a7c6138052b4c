/** What a report means for a gate: its verdict in one word, and the exit code. */
import type { Outcome, Report, Summary } from '../model/report.ts';
import type { Finding, Verdict } from '../model/verdict.ts';

/** Each includes those before it. */
export const failOns = ['never', 'fail', 'warn', 'unknown'] as const;
export type FailOn = (typeof failOns)[number];

/** Findings that are neither ignored nor in the baseline. */
function counted(verdicts: readonly Verdict[]): Finding[] {
  return verdicts.flatMap(({ findings }) =>
    findings.filter(({ ignored, known }) => ignored === undefined && known !== true),
  );
}

export function verdictOf(verdicts: readonly Verdict[]): Outcome {
  const levels = counted(verdicts).map(({ level }) => level);
  if (levels.includes('fail')) return 'fail';
  if (verdicts.some(({ undecided }) => undecided)) return 'unknown';
  return levels.includes('warn') ? 'warn' : 'pass';
}

/** The worst of several: a failure outranks what could not be judged. */
export function worst(outcomes: readonly Outcome[]): Outcome {
  const order: readonly Outcome[] = ['fail', 'unknown', 'warn', 'pass'];
  return order.find(outcome => outcomes.includes(outcome)) ?? 'pass';
}

export function summarize(verdicts: readonly Verdict[]): Summary {
  const count = (status: Verdict['status']) => verdicts.filter(verdict => verdict.status === status).length;
  return {
    pass: count('pass'),
    info: count('info'),
    warn: count('warn'),
    fail: count('fail'),
    unknown: count('unknown'),
    skipped: count('skipped'),
    ignored: verdicts.flatMap(({ findings }) => findings).filter(({ ignored }) => ignored !== undefined).length,
  };
}

/** 0 passed, 1 failed, 3 undecided; 1 outranks 3. */
export function exitCode({ reports, campaigns }: Report, failOn: FailOn): 0 | 1 | 3 {
  if (failOn === 'never') return 0;
  const verdicts = reports.flatMap(report => report.verdicts);
  const undecided = verdicts.some(verdict => verdict.undecided);
  const levels = failOn === 'fail' ? ['fail'] : ['fail', 'warn'];
  const failed =
    counted(verdicts).some(({ level }) => levels.includes(level)) ||
    campaigns.some(({ budgets }) => budgets.some(({ exceeded }) => exceeded)) ||
    (failOn === 'unknown' && undecided);
  if (failed) return 1;
  return undecided ? 3 : 0;
}

/** The report as annotations of GitHub Actions: the gravest first, the verdict last. Texts are English. */
import type { MessageReport, Report } from '../model/report.ts';
import type { Finding } from '../model/verdict.ts';
import { repositoryPath } from './encode/path.ts';
import { workflowCommand } from './encode/workflow.ts';
import { budgetId, budgetSentence, english, isOpen, reasonsOf } from './sentences.ts';

/** Of each kind and step; GitHub shows no more. */
const most = 10;

interface Annotation {
  readonly title: string;
  readonly text: string;
  readonly path: string;
  readonly line?: number | undefined;
}

export function github(report: Report): string {
  const errors = [...budgetsOf(report), ...report.reports.flatMap(one => findingsOf(one, 'fail'))];
  const warnings = [...report.reports.flatMap(undecided), ...report.reports.flatMap(one => findingsOf(one, 'warn'))];
  const hidden = [errors, warnings].reduce((sum, { length }) => sum + Math.max(0, length - most), 0);
  return [
    ...errors.slice(0, most).map(one => annotation('error', one)),
    ...warnings.slice(0, most).map(one => annotation('warning', one)),
    workflowCommand('notice', { title: 'deliv' }, closing(report, hidden)),
  ].join('');
}

function annotation(level: 'error' | 'warning', { title, text, path, line }: Annotation): string {
  const file = repositoryPath(path);
  const place = file === null ? {} : { file, ...(line === undefined ? {} : { line }) };
  return workflowCommand(level, { title, ...place }, text);
}

function findingsOf({ input, verdicts }: MessageReport, level: Finding['level']): Annotation[] {
  return verdicts
    .flatMap(({ findings }) => findings)
    .filter(one => one.level === level && isOpen(one))
    .map(({ id, text, fix, location }) => ({
      title: id,
      text: `${text}\nfix: ${fix}`,
      path: location?.file ?? input.path,
      line: location?.line,
    }));
}

function undecided({ input, verdicts }: MessageReport): Annotation[] {
  return verdicts
    .filter(verdict => verdict.undecided)
    .map(verdict => ({
      title: `${verdict.rule} undecided`,
      text: `could not be judged: ${reasonsOf(verdict, english)}`,
      path: input.path,
    }));
}

function budgetsOf({ campaigns }: Report): Annotation[] {
  return campaigns.flatMap(({ path, budgets }) =>
    budgets
      .filter(({ exceeded }) => exceeded)
      .map(budget => ({ title: `budget ${budgetId(budget)}`, text: budgetSentence(budget, english), path })),
  );
}

function closing(report: Report, hidden: number): string {
  const { words } = english;
  const counted = (['fail', 'warn', 'info', 'unknown', 'skipped', 'pass', 'ignored'] as const).flatMap(status => {
    const count = report.summary[status];
    return count === 0 ? [] : [`${count} ${status}`];
  });
  const more = hidden === 0 ? [] : [`${hidden} more are not shown here: see the job summary, or another format`];
  return [`${words.status[report.verdict].toUpperCase()}: ${counted.join(', ')}`, ...more].join('\n');
}

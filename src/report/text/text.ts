/** The report for a terminal: verdict and forecast first, then what to fix, then what was not judged. */
import type { CampaignReport, MessageReport, Report } from '../../model/report.ts';
import type { Verdict } from '../../model/verdict.ts';
import { printable } from '../terminal.ts';
import { adviceLines } from './advice.ts';
import { assumedLines, findingLines, unjudgedLines } from './findings.ts';
import { forecastLines } from './forecast.ts';
import { listLines } from './list.ts';
import { type Style, styleOf, type TextOptions, verdictColor } from './style.ts';

export function text(report: Report, options: TextOptions): string {
  const style = styleOf(options);
  const lines = [
    ...report.reports.flatMap(message => [...messageLines(message, style), '']),
    ...report.campaigns.flatMap(campaign => [...comparisonLines(campaign, style), ...budgetLines(campaign, style)]),
    ...ignoreLines(report, style),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function messageLines(report: MessageReport, style: Style): string[] {
  const { words, chalk, quiet } = style;
  const { input, verdict, verdicts, privacy } = report;
  const named = [input.campaign, input.variant, input.path].filter(part => part !== undefined);
  const levels = quiet ? (['fail'] as const) : (['fail', 'warn', 'info'] as const);
  const findings = verdicts.flatMap(one => one.findings);
  return [
    chalk.bold(named.map(printable).join(' · ')) + chalk.dim(` (${words.stage[input.stage ?? 'list']})`),
    verdictColor(verdict, chalk)(words.verdict[verdict]),
    '',
    ...(quiet || input.kind === 'list' ? [] : [...forecastLines(report, style), '']),
    ...(quiet || report.list === undefined ? [] : listLines(report.list, input.kind, style)),
    ...levels.flatMap(level => findings.filter(one => one.level === level).flatMap(one => findingLines(one, style))),
    ...(quiet
      ? []
      : [...adviceLines(report, style), ...unjudgedLines(verdicts, style), ...assumedLines(report, style)]),
    ...countLines(verdicts, style),
    chalk.dim(words.privacy(privacy.dnsQueries)),
  ];
}

function countLines(verdicts: readonly Verdict[], { words, verbose }: Style): string[] {
  const counts = (['fail', 'warn', 'info', 'unknown', 'skipped', 'pass'] as const).flatMap(status => {
    const count = verdicts.filter(verdict => verdict.status === status).length;
    return count === 0 ? [] : [`${count} ${words.status[status]}`];
  });
  const passed = verdicts.filter(({ status }) => status === 'pass').map(({ rule }) => rule);
  return [
    `${words.rules}: ${counts.join(' · ')}`,
    ...(verbose && passed.length > 0 ? [`${words.passed}: ${passed.join(', ')}`] : []),
  ];
}

function comparisonLines({ comparison }: CampaignReport, { words, chalk }: Style): string[] {
  if (comparison === undefined) return [];
  const lines = comparison.variants.map(({ variant, outcome, apart }, at) => {
    const more = apart.length === 0 ? '' : ` (${words.besides} ${apart.join(', ')})`;
    return `  ${at + 1}. ${printable(variant)}: ${words.outcome[outcome]}${more}`;
  });
  const points = Math.round(comparison.inbox * 100);
  return [chalk.bold(words.comparison), ...lines, `  ${words.apart(points < 1 ? null : words.points(points))}`, ''];
}

function budgetLines({ path, budgets }: CampaignReport, { words, chalk }: Style): string[] {
  const lines = budgets.map(({ name, provider, limit, predicted, exceeded, unjudged }) => {
    const what = provider === undefined ? name : `${name} ${provider}`;
    if (unjudged === true) return `  ${what}: ${words.limit} ${words.percent(limit)}: ${words.nobodyThere}`;
    const state = exceeded ? words.exceeded : words.held;
    const line = `  ${what}: ${words.predicted} ${words.percent(predicted)}, ${words.limit} ${words.percent(limit)}: ${state}`;
    return exceeded ? chalk.red(line) : line;
  });
  return lines.length === 0 ? [] : [`${words.budgets}, ${printable(path)}`, ...lines];
}

function ignoreLines({ unusedIgnores }: Report, { words }: Style): string[] {
  return unusedIgnores.map(({ finding, subject, problem }) => {
    const about = subject === undefined ? finding : `${finding} ${printable(subject)}`;
    return `${words.ignored} ${about}: ${words.ignores[problem]}`;
  });
}

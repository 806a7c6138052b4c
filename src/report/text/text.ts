/** The report for a terminal: verdict and forecast first, then what to fix, then what was not judged. */
import type { MessageReport, Report } from '../../model/report.ts';
import type { Level } from '../../model/rule.ts';
import type { Verdict } from '../../model/verdict.ts';
import { budgetSentence, stageOf, unreadBecause } from '../sentences.ts';
import { columns, inert, printable, wrap } from '../terminal.ts';
import { adviceLines } from './advice.ts';
import { campaignLines, ignoreLines } from './campaign.ts';
import { assumedLines, findingLines, unjudgedLines } from './findings.ts';
import { forecastLines, noteLines } from './forecast.ts';
import { listLines } from './list.ts';
import { observedLines, settingLines } from './observed.ts';
import { gateLines, overviewLines } from './overview.ts';
import { type Style, styleOf, type TextOptions, verdictColor } from './style.ts';

export function text(report: Report, options: TextOptions): string {
  const style = styleOf(options);
  const lines = [
    ...shownOf(report, style).flatMap(message => [...messageLines(message, report, style), '']),
    ...report.campaigns.flatMap(campaign => campaignLines(campaign, style)),
    ...ignoreLines(report, style),
    ...(style.verbose ? settingLines(report, style) : []),
    ...overviewLines(report, style),
    ...gateLines(report, style),
  ];
  return `${lines
    .flatMap(line => fitted(line, style).map(inert))
    .join('\n')
    .trimEnd()}\n`;
}

/** Of several, quiet leaves to the overview what has nothing to mend. */
function shownOf({ reports }: Report, { quiet }: Style): readonly MessageReport[] {
  return quiet && reports.length > 1 ? reports.filter(({ verdict }) => verdict === 'fail') : reports;
}

/** Whatever was not broken where it was made. */
function fitted(line: string, { width }: Style): string[] {
  if (columns(line) <= width) return [line];
  const indent = line.length - line.trimStart().length;
  return wrap(line.trimStart(), width, indent, indent);
}

function messageLines(report: MessageReport, run: Report, style: Style): string[] {
  const { words, language, chalk, quiet, verbose } = style;
  const { input, verdicts, privacy } = report;
  const named = [input.campaign, input.variant, input.path].filter(part => part !== undefined);
  const head = [
    chalk.bold(named.map(printable).join(' · ')) + chalk.dim(` (${stageOf(report, language)})`),
    ...verdictLines(report, run, style),
    '',
  ];
  const unread = unreadBecause(report, language);
  if (unread !== undefined) return [...head.slice(0, -1), ...wrap(printable(unread), style.width, 2, 2)];
  if (quiet) return [...head, ...levelLines('fail', verdicts, style), ...countLines(verdicts, style)];
  return [
    ...head,
    ...(input.kind === 'list' ? [] : [...forecastLines(report, style), '']),
    ...(report.list === undefined ? [] : listLines(report.list, input.kind, style)),
    ...levelLines('fail', verdicts, style),
    ...levelLines('warn', verdicts, style),
    ...unjudgedLines(verdicts, style),
    ...levelLines('info', verdicts, style),
    ...adviceLines(report, style),
    ...(input.kind === 'list' ? [] : noteLines(report, style)),
    ...assumedLines(report, style),
    ...(verbose ? observedLines(report, style) : []),
    ...countLines(verdicts, style),
    chalk.dim(words.privacy(privacy.dnsQueries)),
  ];
}

/** A budget that is exceeded fails the gate, whatever was found. */
function verdictLines({ input, verdict }: MessageReport, { campaigns }: Report, style: Style): string[] {
  const { words, language, chalk, width } = style;
  const own = campaigns.filter(({ id, path }) => input.campaign === (id ?? path));
  const over = own.flatMap(({ budgets }) => budgets.filter(({ exceeded }) => exceeded));
  const word = over.length > 0 ? 'fail' : verdict;
  return [
    verdictColor(word, chalk)(words.verdict[word]),
    ...over.flatMap(one => wrap(`${words.budget}: ${budgetSentence(one, language)}`, width, 4, 2)),
  ];
}

function levelLines(level: Level, verdicts: readonly Verdict[], style: Style): string[] {
  const findings = verdicts.flatMap(one => one.findings).filter(one => one.level === level);
  return findings.flatMap(finding => findingLines(finding, style));
}

function countLines(verdicts: readonly Verdict[], { words, verbose }: Style): string[] {
  const counts = (['fail', 'warn', 'info', 'unknown', 'skipped', 'pass'] as const).flatMap(status => {
    const count = verdicts.filter(verdict => verdict.status === status).length;
    return count === 0 ? [] : [words.counted(count, status)];
  });
  const passed = verdicts.filter(({ status }) => status === 'pass').map(({ rule }) => rule);
  return [
    `${words.rules}: ${counts.join(' · ')}`,
    ...(verbose && passed.length > 0 ? [`${words.passed}: ${passed.join(', ')}`] : []),
  ];
}

/** The end of a report: several inputs in one table, and what the gate makes of it. */
import { exitCode } from '../../judge/gate.ts';
import type { MessageReport, Report } from '../../model/report.ts';
import { levels } from '../../model/rule.ts';
import { isOpen } from '../sentences.ts';
import { printable, wrap } from '../terminal.ts';
import { type Style, verdictColor } from './style.ts';

/** One line an input, where there are several. */
export function overviewLines({ reports }: Report, style: Style): string[] {
  const { words, chalk, width } = style;
  if (reports.length < 2) return [];
  const lines = reports.flatMap(report => wrap(lineOf(report, style), width, 4, 2));
  return [chalk.bold(words.overview(reports.length)), ...lines, ''];
}

function lineOf({ input, verdict, verdicts }: MessageReport, { words, chalk }: Style): string {
  const findings = verdicts.flatMap(one => one.findings).filter(isOpen);
  const counts = levels.toReversed().flatMap(level => {
    const count = findings.filter(one => one.level === level).length;
    return count === 0 || level === 'info' ? [] : [words.counted(count, level)];
  });
  const word = verdictColor(verdict, chalk)(words.status[verdict]);
  const more = counts.length === 0 ? '' : ` (${counts.join(', ')})`;
  return `${word} ${printable([input.campaign, input.variant, input.path].filter(Boolean).join(' · '))}${more}`;
}

/** What a CI job makes of it. */
export function gateLines(report: Report, { words, chalk, width, failOn }: Style): string[] {
  if (failOn === undefined) return [];
  const code = exitCode(report, failOn);
  const budgets = report.campaigns.flatMap(one => one.budgets).filter(({ exceeded }) => exceeded).length;
  const lines = wrap(words.gate(code, failOn, budgets), width, 2);
  const color = { 0: chalk.green, 1: chalk.red, 3: chalk.yellow }[code];
  return lines.map(line => color(line));
}

/** Findings with their fix, and what could not be judged. */
import type { MessageReport } from '../../model/report.ts';
import { levels } from '../../model/rule.ts';
import type { Finding, Verdict } from '../../model/verdict.ts';
import { assumedIn } from '../assumed.ts';
import { asideOf, reasonsOf } from '../sentences.ts';
import { columns, pad, printable, wrap } from '../terminal.ts';
import { levelColor, type Style } from './style.ts';

const mostEvidence = 12;
const longestEvidence = 240;

export function findingLines(finding: Finding, { words, language, chalk, width }: Style): string[] {
  const { level, id, evidence } = finding;
  const { text, fix } = language.said(finding);
  const aside = asideOf(finding, language);
  const indent = Math.max(...levels.map(one => columns(words.status[one]) + 2));
  const body = (line: string, hang = 0) => wrap(printable(line), width, indent + hang, indent);
  const head = levelColor(level, chalk)(pad(words.status[level].toUpperCase(), indent)) + chalk.bold(id);
  const shown = level === 'info' ? [] : (evidence?.split('\n').slice(0, mostEvidence) ?? []);
  return [
    head + chalk.dim(placeOf(finding)) + (aside === undefined ? '' : ` (${printable(aside)})`),
    ...body(text),
    ...(level === 'info' ? [] : body(`${words.fix}: ${fix}`, words.fix.length + 2)),
    ...shown
      .flatMap((line, at) => body(at === 0 ? `${words.evidence}: ${clipped(line)}` : clipped(line), 2))
      .map(line => chalk.dim(line)),
    '',
  ];
}

function placeOf({ location }: Finding): string {
  if (location === undefined) return '';
  return `  ${printable(location.file)}${location.line === undefined ? '' : `:${location.line}`}`;
}

function clipped(line: string): string {
  return line.length > longestEvidence ? `${line.slice(0, longestEvidence)} …` : line;
}

/** Rules that could not be judged, each with what was missing. */
export function unjudgedLines(verdicts: readonly Verdict[], { words, language, chalk, width }: Style): string[] {
  const label = pad(words.status.unknown.toUpperCase(), words.status.unknown.length + 2);
  const lines = verdicts
    .filter(({ undecided, status }) => undecided || status === 'unknown')
    .flatMap(verdict =>
      wrap(printable(`${label}${verdict.rule}: ${reasonsOf(verdict, language)}`), width, label.length),
    );
  return lines.length === 0 ? [] : [...lines.map(line => chalk.yellow(line)), ''];
}

export function assumedLines(report: MessageReport, { words, language, width }: Style): string[] {
  const items = assumedIn(report, language).flatMap(item => wrap(`- ${printable(item)}`, width, 4, 2));
  return items.length === 0 ? [] : [`${words.assumed}:`, ...items, ''];
}

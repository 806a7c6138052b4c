/** Findings with their fix, what could not be judged, and what needed no word. */
import type { MessageReport } from '../../model/report.ts';
import type { Level } from '../../model/rule.ts';
import type { Finding } from '../../model/verdict.ts';
import { assumedIn } from '../assumed.ts';
import { evidenceLines } from '../encode/lines.ts';
import { code, details, fenced, inline } from '../encode/markdown.ts';
import type { Language } from '../language.ts';
import { asideOf, isOpen, reasonsOf } from '../sentences.ts';
import { type Block, block, folded, listed } from './blocks.ts';

/** What counts for the gate, a block a finding; what is ignored or known already is folded away. */
export function findingBlocks({ verdicts }: MessageReport, language: Language): Block[] {
  const all = verdicts.flatMap(({ findings }) => findings);
  const open = all.filter(isOpen);
  return [
    ...levelBlocks('fail', open, language),
    ...levelBlocks('warn', open, language),
    ...unjudgedBlocks(verdicts, language),
    ...folded(
      language.words.status.info,
      open.filter(({ level }) => level === 'info').map(one => headOf(one, language)),
    ),
    ...asideBlocks(all, language),
  ];
}

function levelBlocks(level: Level, findings: readonly Finding[], language: Language): Block[] {
  const own = findings.filter(one => one.level === level);
  const title = `**${language.words.status[level].toUpperCase()} (${own.length})**`;
  return own.length === 0 ? [] : [block(title), ...own.map(one => block(findingText(one, language)))];
}

function findingText(finding: Finding, language: Language): string {
  const evidence = evidenceLines(finding.evidence);
  return [
    `- ${headOf(finding, language)}  `,
    `  ${language.words.fix}: ${inline(language.said(finding).fix)}`,
    ...(evidence.length === 0 ? [] : ['', fenced(evidence)]),
  ].join('\n');
}

function headOf(finding: Finding, language: Language): string {
  const { id, location } = finding;
  const place = location?.line === undefined ? '' : ` (${inline(`${location.file}:${location.line}`)})`;
  return `**${code(id)}**${place}: ${inline(language.said(finding).text)}`;
}

function asideBlocks(findings: readonly Finding[], language: Language): Block[] {
  const { words } = language;
  const aside = (own: readonly Finding[]) =>
    own.map(one => `${headOf(one, language)} (${inline(asideOf(one, language) ?? '')})`);
  return [
    ...folded(words.ignored, aside(findings.filter(({ ignored }) => ignored !== undefined))),
    ...folded(words.baseline, aside(findings.filter(({ ignored, known }) => ignored === undefined && known === true))),
  ];
}

function unjudgedBlocks(verdicts: MessageReport['verdicts'], language: Language): Block[] {
  const unjudged = verdicts.filter(({ undecided, status }) => undecided || status === 'unknown');
  return listed(
    `**${language.words.status.unknown.toUpperCase()} (${unjudged.length})**`,
    unjudged.map(verdict => `**${code(verdict.rule)}**: ${inline(reasonsOf(verdict, language))}`),
  );
}

/** Advice, what was taken for granted, and what passed. */
export function quietBlocks(report: MessageReport, { words, phrase, ...language }: Language): Block[] {
  const open = report.advice.filter(({ state }) => state === 'open');
  const passed = report.verdicts.filter(({ status }) => status === 'pass').map(({ rule }) => code(rule));
  return [
    ...folded(
      words.advice,
      open.map(({ says, because }) => inline(`${phrase(says)}: ${phrase(because)}`)),
    ),
    ...folded(words.assumed, assumedIn(report, { words, phrase, ...language }).map(inline)),
    ...passedBlock(`${words.passed} (${passed.length})`, passed),
  ];
}

function passedBlock(title: string, rules: readonly string[]): Block[] {
  return rules.length === 0 ? [] : [{ text: details(title, rules.join(', ')), isExtra: true }];
}

/** The report as Markdown for pull requests and job summaries: the verdict first, the longest lists folded away. */
import type { MessageReport, Report, Outcome as Verdict } from '../../model/report.ts';
import { inline, table } from '../encode/markdown.ts';
import type { Language } from '../language.ts';
import { rangeOf } from '../range.ts';
import { isOpen, stageOf, unreadBecause } from '../sentences.ts';
import { type Block, block, joined } from './blocks.ts';
import { campaignBlocks, ignoreBlocks } from './campaign.ts';
import { findingBlocks, quietBlocks } from './findings.ts';
import { besideBlocks, forecastBlocks } from './forecast.ts';
import { listBlocks } from './list.ts';

/** Of a comment at GitHub, counted there in characters: in bytes it holds all the more. */
const commentLimit = 65_536;
const mostRows = 100;
const order: readonly Verdict[] = ['fail', 'unknown', 'warn', 'pass'];

/** `limit`: in bytes of UTF-8. */
export function markdown(
  report: Report,
  { language, limit = commentLimit }: { readonly language: Language; readonly limit?: number },
): string {
  const { words } = language;
  const reports = report.reports.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  const blocks = [
    block(`## deliv · ${inline(words.verdict[report.verdict])}`),
    ...(reports.length > 1 ? overview(reports, language) : []),
    ...report.campaigns.flatMap(campaign => campaignBlocks(campaign, language)),
    ...reports.flatMap(one => reportBlocks(one, reports.length > 1, language)),
    ...ignoreBlocks(report, language),
    block(inline(words.privacy(reports.reduce((sum, { privacy }) => sum + privacy.dnsQueries, 0)))),
  ];
  return joined(blocks, limit, parts => inline(words.markdown.cut(parts)));
}

/** One row an input. */
function overview(reports: readonly MessageReport[], { words }: Language): Block[] {
  const rows = reports.slice(0, mostRows).map(one => {
    const { low, high } = rangeOf(one.prediction, 'inbox');
    const open = one.verdicts.flatMap(({ findings }) => findings).filter(isOpen);
    const of = (level: string) => String(open.filter(finding => finding.level === level).length);
    const unknown = String(one.verdicts.filter(({ status, undecided }) => undecided || status === 'unknown').length);
    const inbox = one.input.kind === 'list' ? '' : words.range(low, high);
    return [nameOf(one), `**${words.status[one.verdict]}**`, of('fail'), of('warn'), unknown, inbox];
  });
  const { fail, warn, unknown } = words.status;
  const head = [words.markdown.input, words.markdown.verdict, fail, warn, unknown, words.outcome.inbox];
  const left = reports.length - rows.length;
  return [block(table(head, rows)), ...(left === 0 ? [] : [block(inline(words.markdown.more(left)))])];
}

function reportBlocks(report: MessageReport, isOneOfMany: boolean, language: Language): Block[] {
  const { words } = language;
  const { input, verdict, list } = report;
  const head = block(`### ${nameOf(report)} (${inline(stageOf(report, language))})`);
  const unread = unreadBecause(report, language);
  if (unread !== undefined) return [head, block(`**${inline(words.verdict[verdict])}**`), block(inline(unread))];
  return [
    head,
    ...(isOneOfMany ? [block(`**${inline(words.verdict[verdict])}**`)] : []),
    ...(input.kind === 'list' ? [] : forecastBlocks(report, language)),
    ...(list === undefined ? [] : listBlocks(list, input.kind, language)),
    ...findingBlocks(report, language),
    ...(input.kind === 'list' ? [] : besideBlocks(report, language)),
    ...quietBlocks(report, language),
  ];
}

function nameOf({ input: { campaign, variant, path } }: MessageReport): string {
  return [campaign, variant, path]
    .filter(part => part !== undefined)
    .map(inline)
    .join(' · ');
}

/** What is said of a campaign as a whole: its variants, its budgets, what it ignores. */
import type { CampaignReport, Report } from '../../model/report.ts';
import { budgetSentence, ignoreSentence } from '../sentences.ts';
import { printable, wrap } from '../terminal.ts';
import type { Style } from './style.ts';

export function campaignLines(campaign: CampaignReport, style: Style): string[] {
  return [...comparisonLines(campaign, style), ...budgetLines(campaign, style)];
}

function comparisonLines({ comparison }: CampaignReport, { words, chalk, width }: Style): string[] {
  if (comparison === undefined) return [];
  const lines = comparison.variants.flatMap(({ variant, outcome, apart }, at) => {
    const more = apart.length === 0 ? '' : ` (${words.besides} ${apart.join(', ')})`;
    return wrap(`${at + 1}. ${printable(variant)}: ${words.outcome[outcome]}${more}`, width, 4, 2);
  });
  const points = Math.round(comparison.inbox * 100);
  return [chalk.bold(words.comparison), ...lines, `  ${words.apart(points < 1 ? null : words.points(points))}`, ''];
}

function budgetLines({ path, budgets }: CampaignReport, { words, language, chalk, width }: Style): string[] {
  const lines = budgets.flatMap(budget => {
    const line = wrap(budgetSentence(budget, language), width, 4, 2);
    return budget.exceeded ? line.map(one => chalk.red(one)) : line;
  });
  return lines.length === 0 ? [] : [`${words.budgets}, ${printable(path)}`, ...lines, ''];
}

export function ignoreLines({ unusedIgnores }: Report, { language, width }: Style): string[] {
  const lines = unusedIgnores.flatMap(one => wrap(printable(ignoreSentence(one, language)), width, 2));
  return lines.length === 0 ? [] : [...lines, ''];
}

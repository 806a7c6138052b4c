/** Of a campaign as a whole: its budgets, its variants, and the ignores that should go. */
import type { CampaignReport, Report } from '../../model/report.ts';
import { code, inline } from '../encode/markdown.ts';
import type { Language } from '../language.ts';
import { budgetSentence, ignoreSentence } from '../sentences.ts';
import { type Block, block, listed } from './blocks.ts';

export function campaignBlocks(campaign: CampaignReport, language: Language): Block[] {
  return [...budgetBlocks(campaign, language), ...comparisonBlocks(campaign, language)];
}

function budgetBlocks({ path, budgets }: CampaignReport, language: Language): Block[] {
  const lines = budgets.map(budget => {
    const sentence = inline(budgetSentence(budget, language));
    return budget.exceeded ? `**${sentence}**` : sentence;
  });
  return listed(`**${language.words.budgets}**, ${inline(path)}`, lines);
}

function comparisonBlocks({ comparison }: CampaignReport, { words }: Language): Block[] {
  if (comparison === undefined) return [];
  const lines = comparison.variants.map(({ variant, outcome, apart }, at) => {
    const more = apart.length === 0 ? '' : ` (${words.besides} ${apart.map(code).join(', ')})`;
    return `${at + 1}. ${inline(variant)}: ${words.outcome[outcome]}${more}`;
  });
  const points = Math.round(comparison.inbox * 100);
  const apart = words.apart(points < 1 ? null : words.points(points));
  return [block([`**${words.comparison}**`, '', ...lines, '', inline(apart)].join('\n'))];
}

export function ignoreBlocks({ unusedIgnores }: Report, language: Language): Block[] {
  return listed(
    `**${language.words.ignored}**`,
    unusedIgnores.map(one => inline(ignoreSentence(one, language))),
  );
}

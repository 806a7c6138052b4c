/** Sentences that several formats share, in whatever language they are given the words of. */
import type { Budget, Outcome, Report } from '../model/report.ts';
import type { Finding, Verdict } from '../model/verdict.ts';
import { en } from '../text/en/index.ts';
import type { Language } from './language.ts';

type Speech = Pick<Language, 'words' | 'phrase'>;

/** What machines read is English, whatever the reader's language. */
export const english: Speech = { words: en, phrase: text => text };

/** It counts for the gate. */
export function isOpen({ ignored, known }: Finding): boolean {
  return ignored === undefined && known !== true;
}

/** Why a finding does not count: ignored, with its reason, or in the baseline. Undefined where it does. */
export function asideOf({ ignored, known }: Finding, { words, phrase }: Speech): string | undefined {
  if (ignored === undefined) return known === true ? words.baseline : undefined;
  const until = ignored.until === undefined ? '' : `, ${words.until} ${words.date(ignored.until)}`;
  return `${words.ignored}: ${phrase(ignored.because)}${until}`;
}

/** What was missing to judge it. */
export function reasonsOf({ because }: Verdict, { words, phrase }: Speech): string {
  return [...new Set(because.map(({ why, detail }) => `${words.why[why]}: ${phrase(detail)}`))].join('; ');
}

/** `bounce`, or `spam gmail`. */
export function budgetName({ name, provider }: Budget): string {
  return provider === undefined ? name : `${name} ${provider}`;
}

export function budgetSentence(budget: Budget, { words }: Speech): string {
  const limit = `${words.limit} ${words.percent(budget.limit)}`;
  if (budget.unjudged === true) return `${budgetName(budget)}: ${limit}: ${words.nobodyThere}`;
  const state = budget.exceeded ? words.exceeded : words.held;
  return `${budgetName(budget)}: ${words.predicted} ${words.percent(budget.predicted)}, ${limit}: ${state}`;
}

export function ignoreSentence(
  { finding, subject, problem }: Report['unusedIgnores'][number],
  { words }: Speech,
): string {
  return `${words.ignored} ${[finding, subject].filter(Boolean).join(' ')}: ${words.ignores[problem]}`;
}

/** Of the whole run: an exceeded budget fails it, too. */
export function overallVerdict({ verdict, campaigns }: Report): Outcome {
  return campaigns.some(({ budgets }) => budgets.some(({ exceeded }) => exceeded)) ? 'fail' : verdict;
}

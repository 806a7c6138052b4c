/** Sentences that several formats share, in whatever language they are given the words of. */
import type { Budget, MessageReport, Report } from '../model/report.ts';
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

/** As the campaign file names it: `bounce`, or `spam gmail`. */
export function budgetId({ name, provider }: Budget): string {
  return provider === undefined ? name : `${name} ${provider}`;
}

/** As people are told: `dead addresses`. */
export function budgetName({ name, provider }: Budget, { words }: Speech): string {
  const said = words.budgetNames[name as keyof typeof words.budgetNames] ?? name;
  return provider === undefined ? said : `${said} (${provider})`;
}

export function budgetSentence(budget: Budget, speech: Speech): string {
  const { words } = speech;
  const limit = `${words.limit} ${words.percent(budget.limit)}`;
  const name = budgetName(budget, speech);
  if (budget.unjudged === true) return `${name}: ${limit}: ${words.nobodyThere}`;
  const state = budget.exceeded ? words.exceeded : words.held;
  return `${name}: ${words.predicted} ${words.percent(budget.predicted)}, ${limit}: ${state}`;
}

/** What the input is. */
export function stageOf({ input: { kind, stage } }: Pick<MessageReport, 'input'>, { words }: Speech): string {
  return words.stage[stage ?? (kind === 'list' ? 'list' : 'unread')];
}

/** Why nothing at all is known of a message; undefined where something is. */
export function unreadBecause({ facts }: Pick<MessageReport, 'facts'>, { words, phrase }: Speech): string | undefined {
  const { state, why, detail = '' } = facts.message ?? {};
  return state !== 'unknown' || why === undefined ? undefined : `${words.why[why]}: ${phrase(detail)}`;
}

export function ignoreSentence(
  { finding, subject, problem }: Report['unusedIgnores'][number],
  { words }: Speech,
): string {
  return `${words.ignored} ${[finding, subject].filter(Boolean).join(' ')}: ${words.ignores[problem]}`;
}

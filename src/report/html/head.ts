/** What a report says first: of what it is, the verdict, and what to expect. */
import { type Outcome, outcomes, type Prediction } from '../../model/prediction.ts';
import type { MessageReport, Outcome as Verdict } from '../../model/report.ts';
import type { Verdict as Judged, Status } from '../../model/verdict.ts';
import type { Words } from '../../text/words.ts';
import { rangeOf } from '../range.ts';
import { stageOf } from '../sentences.ts';
import type { Context } from './context.ts';
import { type Markup, markup } from './escape.ts';
import { sign } from './sign.ts';

/** As its sender calls it. */
export function nameOf({ input }: Pick<MessageReport, 'input'>): string {
  const names = [input.campaign, input.variant].filter(part => part !== undefined);
  return names.length === 0 ? fileOf(input.path) : names.join(' · ');
}

export function placeOf({ input }: Pick<MessageReport, 'input'>, context: Context): Markup {
  return markup`<p class="place"><bdi>${input.path}</bdi> · ${stageOf({ input }, context.language)}</p>`;
}

function fileOf(path: string): string {
  return path.split(/[/\\]/).at(-1) || path;
}

export function verdictBox(verdict: Verdict, counts: Markup, { words }: Context): Markup {
  const [word, ...sentence] = words.verdict[verdict].split(': ');
  return markup`<div class="verdict ${verdict}">
${sign(verdict)}
<p><strong class="word">${word}</strong> <span>${sentence.join(': ')}</span></p>
${counts}
</div>`;
}

const counted = ['fail', 'warn', 'info', 'unknown', 'skipped', 'pass'] as const satisfies readonly Status[];

/** Rules by what came of them. */
export function ruleCounts(verdicts: readonly Judged[], { words }: Context): Markup {
  const counts = counted
    .map(status => ({ status, count: verdicts.filter(one => one.status === status).length }))
    .filter(({ count }) => count > 0);
  return markup`<p class="counts">${words.rules}: ${counts.map(({ status, count }, at) => {
    const [number, ...word] = words.counted(count, status).split(' ');
    return markup`${at === 0 ? null : ' · '}<span class="${status}"><span class="word">${number}</span> ${word.join(' ')}</span>`;
  })}</p>`;
}

/** The four shares of all recipients. */
export function figures(prediction: Prediction, { words, said }: Context): Markup {
  return markup`<div class="figures">
<p>${said.ofAll}: <span class="${prediction.outcome}"><strong class="word">${words.outcome[prediction.outcome]}</strong></span> (${words.columns.sure}: ${words.confidence[prediction.confidence]})</p>
<dl>${outcomes.map(
    outcome =>
      markup`<div class="${outcome}"><dt>${words.outcome[outcome]}${outcome === 'deferral' ? ` ${said.atFirst}` : null}</dt><dd>${shown(prediction, outcome, words)}</dd></div>`,
  )}</dl>
</div>`;
}

export function shown(
  prediction: Pick<Prediction, 'firstAttempt' | 'final' | 'basis'>,
  outcome: Outcome,
  words: Words,
): string {
  const { low, high } = rangeOf(prediction, outcome);
  return words.range(low, high);
}

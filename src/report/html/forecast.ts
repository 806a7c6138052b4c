/** What to expect of each provider: the word and how sure it is, the shares as a strip, their ranges, and why. */
import { outcomes, type Prediction, type ProviderPrediction } from '../../model/prediction.ts';
import { rangeOf } from '../range.ts';
import { percent, piece, stacked } from './bars.ts';
import type { ReportContext, Section } from './context.ts';
import { type Markup, markup } from './escape.ts';
import { ends } from './flow/measures.ts';
import { shown } from './head.ts';
import { reasons } from './reasons.ts';
import { type Row, table } from './table.ts';

export function forecast(context: ReportContext): Section | null {
  const { report, words, said, language } = context;
  const { prediction, list } = report;
  const { provider, expect, sure, list: ofList } = words.columns;
  const scale = markup`<span class="scale"><span>0</span><span>50</span><span>${words.percent(1)}</span></span>`;
  const columns = [provider, `${expect}, ${sure}`, scale, ...outcomes.map(outcome => words.outcome[outcome])];
  const rows = prediction.providers.map((one: ProviderPrediction): Row => {
    const share = list === undefined ? null : markup` <span class="note">${words.percent(one.share)} ${ofList}</span>`;
    const head = markup`${language.phrase(one.name)}${share}`;
    return { head, cells: cells(one, context), below: reasons(one, context) };
  });
  return {
    name: 'forecast',
    title: words.forecast,
    body: markup`<p class="lead">${said.forecastLead}</p>
${legend(context)}
${table(columns, [...rows, { head: words.all, cells: cells(prediction, context) }], 'forecast')}
<p class="note">${words.forecastNote}</p>
${afterwards(context)}`,
  };
}

function cells(prediction: Prediction, { words }: ReportContext): Row['cells'] {
  const { outcome, confidence } = prediction;
  const sure = markup`<span class="note">${words.columns.sure}: ${words.confidence[confidence]}</span>`;
  return [
    { body: markup`<span class="word">${words.outcome[outcome]}</span> ${sure}`, name: `expect ${outcome}` },
    { body: chart(prediction), name: 'chart' },
    ...outcomes.map(one => ({ body: shown(prediction, one, words), name: 'share' })),
  ];
}

/** Above what is expected; below from where to where the inbox's end may lie. */
export function chart(prediction: Pick<Prediction, 'firstAttempt' | 'final' | 'basis'>): Markup {
  const { final } = prediction;
  const pieces = stacked(ends.map(end => ({ share: final.likely[end], name: `fill ${end}` })));
  const { low, high } = rangeOf(prediction, 'inbox');
  const tick = (at: number) => markup`<line x1="${at}%" x2="${at}%" y1="20" y2="30"/>`;
  return markup`<svg class="odds" aria-hidden="true"><svg height="16">${pieces.map(piece)}</svg><line x1="${low}%" x2="${high}%" y1="25" y2="25"/>${tick(low)}${tick(high)}<circle cx="${percent(final.likely.inbox)}%" cy="25" r="4"/></svg>`;
}

function legend({ words, said }: ReportContext): Markup {
  const swatches = ends.map(
    end =>
      markup`<li><svg class="swatch" aria-hidden="true">${piece({ from: 0, to: 1, name: `fill ${end}` })}</svg> ${words.outcome[end]}</li>`,
  );
  return markup`<ul class="legend">${swatches}<li><svg class="swatch odds" aria-hidden="true"><line x1="1" x2="39" y1="7" y2="7"/><line x1="1" x2="1" y1="2" y2="12"/><line x1="39" x2="39" y1="2" y2="12"/><circle cx="24" cy="7" r="4"/></svg> ${said.inboxRange}</li></ul>`;
}

/** What providers say of complaints, silence and filters. */
function afterwards({ report: { prediction }, words, language }: ReportContext): Markup | null {
  const told = prediction.providers.filter(({ notes }) => notes.length > 0);
  if (told.length === 0) return null;
  return markup`<details><summary>${words.afterwards}</summary>
${told.map(
  ({ name, notes }) => markup`<p><strong>${language.phrase(name)}</strong></p>
<ul>${notes.map(({ text, source }) => markup`<li>${language.phrase(text)} <span class="note">(${source})</span></li>`)}</ul>`,
)}
</details>`;
}

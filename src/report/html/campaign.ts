/** Of a campaign: whether its budgets hold, and its variants side by side. */
import type { Budget, CampaignReport, Comparison, Report } from '../../model/report.ts';
import { budgetName } from '../sentences.ts';
import { marked, strip } from './bars.ts';
import { type Context, heading } from './context.ts';
import { type Markup, markup } from './escape.ts';
import { chart } from './forecast.ts';
import { shown } from './head.ts';
import { sign } from './sign.ts';
import { table } from './table.ts';

export function campaigns({ campaigns: all }: Report, context: Context): Markup[] {
  return all
    .filter(({ budgets, comparison }) => budgets.length > 0 || comparison !== undefined)
    .map((one, at) => campaign(one, `c${at + 1}`, context));
}

function campaign(one: CampaignReport, id: string, context: Context): Markup {
  const { words, said } = context;
  return markup`
<section aria-labelledby="${id}">
${heading(2, said.campaign, id)}
<p class="place"><bdi>${one.path}</bdi></p>
${one.budgets.length === 0 ? null : markup`${heading(3, words.budgets)}${budgets(one.budgets, context)}`}
${one.comparison === undefined ? null : markup`${heading(3, words.comparison)}${comparison(one.comparison, one, context)}`}
</section>`;
}

function budgets(all: readonly Budget[], context: Context): Markup {
  const { words, said } = context;
  const columns = [said.budget, words.predicted, words.limit, said.held];
  const rows = all.map(one => {
    const { limit, predicted, exceeded, unjudged } = one;
    if (unjudged === true)
      return {
        head: budgetName(one, context.language),
        cells: [{ body: '–' }, { body: words.percent(limit) }, { body: words.nobodyThere }],
      };
    const state = exceeded ? 'fail' : 'pass';
    const word = markup`<span class="word">${exceeded ? words.exceeded : words.held}</span>`;
    return {
      head: budgetName(one, context.language),
      cells: [
        { body: words.percent(predicted) },
        { body: words.percent(limit) },
        { body: markup`${sign(state)} ${word} ${against(predicted, limit)}`, name: state },
      ],
    };
  });
  return table(columns, rows, 'budgets');
}

/** What is predicted as a bar, the limit as a mark. */
function against(predicted: number, limit: number): Markup {
  const most = Math.max(predicted, limit, Number.MIN_VALUE) * 1.15;
  return strip([
    { from: 0, to: 1, name: 'fill rest' },
    { from: 0, to: predicted / most, name: 'fill own' },
    marked(limit / most),
  ]);
}

function comparison({ variants, inbox }: Comparison, { prediction }: CampaignReport, { words, said }: Context): Markup {
  const columns = [
    said.variant,
    words.columns.expect,
    said.share,
    words.outcome.inbox,
    words.besides.replace(/:$/, ''),
  ];
  const rows = variants.map(({ variant, outcome, final, apart }) => {
    const odds = { firstAttempt: final, final, basis: prediction.basis };
    return {
      head: markup`<bdi>${variant}</bdi>`,
      cells: [
        { body: markup`<span class="word">${words.outcome[outcome]}</span>`, name: outcome },
        { body: chart(odds), name: 'chart' },
        { body: shown(odds, 'inbox', words) },
        {
          body:
            apart.length === 0
              ? '–'
              : markup`${apart.map((id, at) => markup`${at === 0 ? null : ', '}<code>${id}</code>`)}`,
        },
      ],
    };
  });
  const points = Math.round(inbox * 100);
  return markup`${table(columns, rows, 'variants')}
<p>${words.apart(points < 1 ? null : words.points(points))}</p>`;
}

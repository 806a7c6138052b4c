/** Several inputs in one table, each with the way to its report. */
import type { MessageReport, Report } from '../../model/report.ts';
import type { Level } from '../../model/rule.ts';
import { type Context, heading } from './context.ts';
import { type Markup, markup } from './escape.ts';
import { nameOf, shown } from './head.ts';
import { sign } from './sign.ts';
import { table } from './table.ts';

export function overview({ reports }: Report, idOf: (at: number) => string, context: Context): Markup {
  const { words, said } = context;
  const columns = [
    said.input,
    said.verdict,
    words.columns.expect,
    words.outcome.inbox,
    words.status.fail,
    words.status.warn,
  ];
  const rows = reports.map((report, at) => ({
    head: markup`<a href="#${idOf(at)}"><bdi>${nameOf(report)}</bdi></a> <span class="note"><bdi>${report.input.path}</bdi></span>`,
    cells: [
      {
        body: markup`${sign(report.verdict)} <span class="word">${words.status[report.verdict]}</span>`,
        name: report.verdict,
      },
      ...expected(report, context),
      ...(['fail', 'warn'] as const).map(level => ({ body: words.number(open(report, level)), name: 'n' })),
    ],
  }));
  return markup`
<section aria-labelledby="overview">
${heading(2, said.overview, 'overview')}
${table(columns, rows, 'overview')}
</section>`;
}

function expected({ input, prediction }: MessageReport, { words }: Context) {
  if (input.kind === 'list') return [{ body: '–' }, { body: '–' }];
  const { outcome } = prediction;
  return [
    { body: markup`<span class="word">${words.outcome[outcome]}</span>`, name: outcome },
    { body: shown(prediction, 'inbox', words) },
  ];
}

function open({ verdicts }: MessageReport, level: Level): number {
  return verdicts.flatMap(({ findings }) => findings).filter(one => one.level === level && one.ignored === undefined)
    .length;
}

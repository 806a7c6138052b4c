/** How the report was made: by which version, with which settings, and what left the machine. */
import type { Report } from '../../model/report.ts';
import { ignoreSentence } from '../sentences.ts';
import { type Context, heading } from './context.ts';
import { type Markup, markup } from './escape.ts';
import { table } from './table.ts';

export function colophon(report: Report, context: Context): Markup {
  const { words, said } = context;
  const { tool, run, reports, unusedIgnores } = report;
  const queries = reports.reduce((sum, { privacy }) => sum + privacy.dnsQueries, 0);
  const ignores = unusedIgnores.map(one => markup`<li>${ignoreSentence(one, context.language)}</li>`);
  const dates = Object.entries(tool.dataDates).map(([name, date]) => `${name} ${date}`);
  return markup`
<section aria-labelledby="made">
${heading(2, said.made, 'made')}
${ignores.length === 0 ? null : markup`<ul>${ignores}</ul>`}
<p>${words.privacy(queries)}.</p>
<p>${tool.name} ${tool.version} · ${said.knowledge}: ${dates.join(', ')} · <time datetime="${run.at}">${run.at}</time> · DNS: <bdi>${run.offline ? words.why.offline : run.resolver}</bdi></p>
${settings(report, context)}
</section>`;
}

function settings({ run }: Report, { words, said }: Context): Markup | null {
  if (run.settings.length === 0) return null;
  const rows = run.settings.map(({ key, value, from }) => ({
    head: markup`<code>${key}</code>`,
    cells: [{ body: markup`<bdi>${String(value)}</bdi>` }, { body: from }],
  }));
  return markup`<details><summary>${words.settings}</summary>
${table(said.settingColumns, rows)}
</details>`;
}

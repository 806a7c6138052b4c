/** The recipients: what the list holds and resembles, what sending it would bring, and what to do first. */
import type { ListReport } from '../../model/report.ts';
import { capital, heading, type ReportContext, type Section } from './context.ts';
import { type Markup, markup } from './escape.ts';
import { classes, expectedBounce, kinds, mix, steps } from './list-charts.ts';
import { stated, statedList } from './state.ts';

export function list(context: ReportContext): Section | null {
  const { list: own } = context.report;
  if (own === undefined) return null;
  const { words } = context;
  const said = words.list;
  return {
    name: 'list',
    title: said.title,
    body: markup`<p class="lead">${said.rows(own.rows, own.read, own.rejected, own.unique)}; ${said.audience[own.audience]} (${context.language.phrase(own.audienceBecause)})</p>
<div class="two">
${part(context, context.said.classes, classes(own, context))}
${part(context, context.said.causes, causes(own, context))}
${part(context, said.ifSent, expectedBounce(own, context))}
${part(context, said.doors, doors(own, context))}
${part(context, said.first, steps(own, context))}
${part(context, context.said.mix, mix(own, context))}
${part(context, context.said.kindsTitle, kinds(own, context))}
${part(context, said.examples, examples(own, context))}
</div>`,
  };
}

function part({ level }: ReportContext, title: string, body: Markup | null): Markup | null {
  return body === null
    ? null
    : markup`<div class="part">${heading(level + 1, title)}
${body}</div>`;
}

const strengths = { weak: 1, moderate: 2, strong: 3 } as const;

function causes({ causes: all }: ListReport, { words }: ReportContext): Markup {
  const said = words.list;
  const items = all.map(({ id, strength, because }) => {
    const isCause = id !== 'clean' && id !== 'undetermined';
    const pips = [1, 2, 3].map(
      at =>
        markup`<circle class="${at <= strengths[strength] ? 'full' : 'empty'}" cx="${at * 13 - 6}" cy="6" r="4.5"/>`,
    );
    const how = isCause
      ? markup` <svg class="pips" width="40" height="12" aria-hidden="true">${pips}</svg> ${said.strength[strength]}`
      : null;
    const rules = because.length === 0 ? null : markup` <span class="note">(${because.join(', ')})</span>`;
    return markup`<li><strong>${capital(said.causes[id])}</strong>${how}${rules}</li>`;
  });
  const note = all.some(({ id }) => id !== 'clean') ? markup`<p class="note">${said.note}</p>` : null;
  return markup`<ul class="plain">${items}</ul>${note}`;
}

function examples({ examples: rows = [] }: ListReport, { words, language }: ReportContext): Markup | null {
  if (rows.length === 0) return null;
  const items = rows.map(
    ({ row, address, because }) =>
      markup`<li>${words.list.row} ${words.number(row)}: <bdi><code>${address}</code></bdi> (${language.phrase(because)})</li>`,
  );
  return markup`<ul class="plain">${items}</ul>`;
}

/** Domain reputation or acquisition: the two doors. */
function doors({ doors: { domains, list: own } }: ListReport, { words }: ReportContext): Markup {
  const said = words.list;
  const door = (name: string, counts: { readonly fail: number; readonly warn: number } | undefined) => {
    if (counts === undefined) return stated('skipped', markup`<strong>${name}</strong>: ${said.otherDoor}`);
    const state = counts.fail > 0 ? 'fail' : counts.warn > 0 ? 'warn' : 'pass';
    const word = markup`<span class="word">${said.open(counts.fail, counts.warn)}</span>`;
    return stated(state, markup`<strong>${name}</strong>: ${word}`);
  };
  return statedList([door(said.door.domains, domains), door(said.door.list, own)]);
}

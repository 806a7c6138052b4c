/** The sending plan: recipients a day, by provider. */
import { type PlanDay, segments } from '../../model/plan.ts';
import { bars, piece, stacked } from './bars.ts';
import type { ReportContext, Section } from './context.ts';
import { markup } from './escape.ts';

const mostDays = 60;
/** Colours there are; the smallest providers share the last. */
const mostColours = 6;

interface Shade {
  readonly name: string;
  readonly color: string;
  readonly has: (provider: string) => boolean;
}

export function plan(context: ReportContext): Section | null {
  const days = context.report.volume?.plan ?? [];
  if (days.length === 0) return null;
  const { words, said } = context;
  const byDate = [...Map.groupBy(days, ({ date }) => date)];
  const shades = shadesOf(days, context);
  const most = Math.max(...byDate.map(([, day]) => total(day)));
  const lines = byDate.slice(0, mostDays).map(([date, day]) => ({
    label: markup`<time datetime="${date}">${words.date(date)}</time>`,
    pieces: stacked(
      shades.map(({ color, has }) => ({
        share: total(day.filter(({ provider }) => has(provider))) / most,
        name: color,
      })),
    ),
    value: [words.number(total(day)), segmentsOf(day, context)].filter(Boolean).join(' · '),
  }));
  const more = byDate.length - lines.length;
  return {
    name: 'plan',
    title: words.plan.title,
    body: markup`<p class="lead">${said.planLead}</p>
<ul class="legend">${shades.map(({ name, color }) => markup`<li><svg class="swatch" aria-hidden="true">${piece({ from: 0, to: 1, name: color })}</svg> ${name}</li>`)}</ul>
${bars(lines, 'days')}
${more <= 0 ? null : markup`<p>${words.plan.more(more, byDate.at(-1)?.[0] ?? '')}</p>`}`,
  };
}

/** The largest providers have a colour each. */
function shadesOf(days: readonly PlanDay[], { report, words, language }: ReportContext): Shade[] {
  const sums = [...Map.groupBy(days, ({ provider }) => provider)].map(([id, own]) => ({ id, count: total(own) }));
  const ids = sums.toSorted((a, b) => b.count - a.count).map(({ id }) => id);
  const single = ids.length > mostColours ? ids.slice(0, mostColours - 1) : ids;
  const rest = new Set(ids.slice(single.length));
  const name = (id: string) => language.phrase(report.prediction.providers.find(one => one.id === id)?.name ?? id);
  return [
    ...single.map((id, at) => ({ name: name(id), color: `fill shade${at}`, has: (one: string) => one === id })),
    ...(rest.size === 0
      ? []
      : [
          {
            name: words.plan.others(rest.size),
            color: `fill shade${mostColours - 1}`,
            has: (one: string) => rest.has(one),
          },
        ]),
  ];
}

function segmentsOf(day: readonly PlanDay[], { words }: ReportContext): string {
  const found = new Set(day.flatMap(({ from }) => from ?? []));
  return segments.flatMap(one => (found.has(one) ? [words.plan.segments[one]] : [])).join(', ');
}

function total(days: readonly PlanDay[]): number {
  return days.reduce((sum, { recipients }) => sum + recipients, 0);
}

/** A list in bars: classes, providers, kinds, the bounces to expect against limits, and what each step saves. */
import type { KindId } from '../../model/list.ts';
import type { ListReport } from '../../model/report.ts';
import { type Bar, bars, marked, piece, stacked, strip } from './bars.ts';
import type { ReportContext } from './context.ts';
import { type Markup, markup } from './escape.ts';

const mostProviders = 8;
const classIds = [
  'deliverable',
  'risky',
  'undeliverable',
  'unknown',
] as const satisfies readonly (keyof ListReport['classes'])[];
const classColour = { deliverable: 'inbox', risky: 'spam', undeliverable: 'bounce', unknown: 'rest' } as const;

export function classes({ classes: all, unique }: ListReport, { words }: ReportContext): Markup {
  const whole = Math.max(1, unique);
  const shown = classIds.filter(id => all[id] > 0);
  const legend = shown.map(
    id =>
      markup`<li><svg class="swatch" aria-hidden="true">${piece({ from: 0, to: 1, name: `fill ${classColour[id]}` })}</svg> ${words.list.classes[id]}: ${words.number(all[id])} (${words.percent(all[id] / whole)})</li>`,
  );
  const pieces = stacked(shown.map(id => ({ share: all[id] / whole, name: `fill ${classColour[id]}` })));
  return markup`${strip(pieces)}
<ul class="legend tall">${legend}</ul>`;
}

export function mix(
  { providers, unique }: ListReport,
  { report, words, said, language }: ReportContext,
): Markup | null {
  if (providers.length === 0) return null;
  const [shown, rest] = [providers.slice(0, mostProviders), providers.slice(mostProviders)];
  const name = (id: string) => language.phrase(report.prediction.providers.find(one => one.id === id)?.name ?? id);
  const sum = (key: 'recipients' | 'undeliverable') => rest.reduce((all, one) => all + one[key], 0);
  const others = {
    label: words.plan.others(rest.length),
    recipients: sum('recipients'),
    undeliverable: sum('undeliverable'),
  };
  const lines = [
    ...shown.map(({ id, ...one }) => ({ label: name(id), ...one })),
    ...(rest.length === 0 ? [] : [others]),
  ];
  const most = Math.max(1, ...lines.map(({ recipients }) => recipients));
  const rows = lines.map(({ label, recipients, undeliverable }): Bar => {
    const dead = undeliverable === 0 ? '' : `, ${said.dead(words.number(undeliverable))}`;
    const shares = [
      { share: (recipients - undeliverable) / most, name: 'fill own' },
      { share: undeliverable / most, name: 'fill bounce' },
    ];
    return { label, pieces: stacked(shares), value: `${words.percent(recipients / Math.max(1, unique))}${dead}` };
  });
  return bars(rows);
}

export function kinds({ kinds: all, unique }: ListReport, { words, said }: ReportContext): Markup | null {
  const found = (Object.entries(all) as [KindId, number][]).filter(([, count]) => count > 0);
  if (found.length === 0) return null;
  const most = Math.max(...found.map(([, count]) => count));
  const rows = found
    .toSorted(([, a], [, b]) => b - a)
    .map(([id, count]): Bar => {
      const share = words.percent(count / Math.max(1, unique));
      const pieces = [{ from: 0, to: count / most, name: 'fill own' }];
      return { label: said.kinds[id], pieces, value: `${words.number(count)} (${share})` };
    });
  return bars(rows);
}

/** The range on one scale with the limits it may reach. */
export function expectedBounce(
  { expectedBounce: expected, ifSent }: ListReport,
  { words, language }: ReportContext,
): Markup {
  const { likely, low, high } = expected;
  const most = Math.max(high, ...ifSent.map(({ limit }) => limit), 0.01) * 1.1;
  const said = words.list;
  const whole = { from: 0, to: 1, name: 'fill rest' };
  const spread = { from: low / most, to: high / most, name: 'fill bounce' };
  const range: Bar = {
    label: said.bounces(words.percent(likely), words.percent(low), words.percent(high)),
    pieces: [whole, spread, marked(likely / most)],
    value: '',
  };
  const limits = ifSent.map(
    ({ who, does, limit, reached }): Bar => ({
      label: said.limit(who, said.reached[reached], language.phrase(does), words.percent(limit)),
      pieces: [whole, { ...spread, name: 'fill bounce was' }, marked(limit / most)],
      value: '',
    }),
  );
  return markup`${bars([range, ...limits], 'over')}
<p class="scale note"><span>0</span><span>${words.percent(most)}</span></p>`;
}

/** What is left of the bounces after each step. */
export function steps(
  { steps: all, expectedBounce: { likely } }: ListReport,
  { words, said }: ReportContext,
): Markup | null {
  if (all.length === 0) return null;
  const most = Math.max(likely, Number.MIN_VALUE);
  let left = likely;
  const rows = all.map(({ id, rows: count, gain }, at): Bar => {
    const before = left;
    left = Math.max(0, left - gain);
    const points = words.number(Number((100 * gain).toPrecision(2)));
    const gained = gain >= 0.001 ? `, ${words.list.gain(points)}` : '';
    return {
      label: `${at + 1}. ${words.list.steps[id]}: ${words.list.rowsOf(count)}${gained}`,
      pieces: [
        { from: 0, to: left / most, name: 'fill bounce' },
        { from: left / most, to: before / most, name: 'fill bounce was' },
      ],
      value: words.percent(left),
    };
  });
  return markup`${bars([{ label: said.asItIs, pieces: [{ from: 0, to: 1, name: 'fill bounce' }], value: words.percent(likely) }, ...rows], 'over')}`;
}

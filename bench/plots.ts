/** The plots of docs/benchmarks.md, from what its benches left. */

import { type Plot, plotSvg } from './plot.ts';
import type { BenchResult } from './result.ts';

type Rows = BenchResult['rows'];

/** By the bench whose section shows it. */
export const plots: Readonly<Record<string, (rows: Rows) => Plot>> = {
  growth: rows => ({
    title: 'Processor time against size, each from its smallest on',
    x: 'times as much of it',
    y: 'times the processor time',
    scale: 'log',
    diagonal: true,
    lines: rows.map(({ what, ours }) => {
      const [name = '', sizes = ''] = String(what).split(': ');
      const [counts, times] = [numbers(sizes), numbers(String(ours))];
      return {
        name,
        points: counts.map((count, at) => [count / (counts[0] ?? 1), (times[at] ?? 0) / (times[0] ?? 1)]),
      };
    }),
  }),
  'truth-reliability': rows => ({
    title: 'Predicted chance of being unwanted against what was observed, if half were unwanted',
    x: 'predicted, %',
    y: 'observed, %',
    scale: 'linear',
    diagonal: true,
    lines: [...Map.groupBy(rows, ({ corpus }) => String(corpus))].map(([name, own]) => ({
      name,
      points: own.map(row => [first(row['predicted']), first(row['observed, if half were unwanted'])]),
    })),
  }),
};

export function plotOf(name: string, rows: Rows): string | null {
  const plot = plots[name]?.(rows);
  return plot === undefined || plot.lines.every(({ points }) => points.length === 0) ? null : plotSvg(plot);
}

function numbers(text: string): number[] {
  return text.split(', ').map(Number);
}

function first(text: string | number | undefined): number {
  return Number.parseFloat(String(text));
}

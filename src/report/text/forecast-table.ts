/** The forecast as a table, as wide as the terminal allows: narrow ones get a block a provider. */
import { outcomes, type Prediction } from '../../model/prediction.ts';
import type { MessageReport } from '../../model/report.ts';
import { rangeOf } from '../range.ts';
import { columns, pad, wrap } from '../terminal.ts';
import { outcomeColor, type Style } from './style.ts';

interface Row {
  readonly name: string;
  /** Its part of the list; null where there is no list. */
  readonly share: string | null;
  readonly prediction: Prediction;
  /** What stands below it. */
  readonly below: readonly string[];
}

type Lines = (row: Row) => readonly string[];

/** `below`: what is said of each provider beneath its line. */
export function forecastTable(
  { prediction, list }: MessageReport,
  below: (provider: MessageReport['prediction']['providers'][number]) => readonly string[],
  style: Style,
): string[] {
  const { words, language } = style;
  const rows = prediction.providers.map((provider): Row => {
    const share = list === undefined ? null : words.percent(provider.share);
    return { name: language.phrase(provider.name), share, prediction: provider, below: below(provider) };
  });
  const all: Row = { name: words.all, share: list === undefined ? null : '', prediction, below: [] };
  const { head, line } = layout([...rows, all], style);
  return [...head, ...[...rows, all].flatMap(row => [...line(row), ...row.below])];
}

/** The roomiest that fits: two blanks between columns, short names, one blank, a block a provider. */
function layout(rows: readonly Row[], style: Style): { readonly head: readonly string[]; readonly line: Lines } {
  const short = (row: Row): Row => ({ ...row, name: row.name.split(',')[0] as string });
  const tries = [
    { gap: 2, of: (row: Row) => row },
    { gap: 2, of: short },
    { gap: 1, of: short },
  ];
  for (const { gap, of } of tries) {
    const cells = rows.map(row => cellsOf(of(row), style));
    const head = headOf(rows, style);
    const widths = head.map((text, at) => Math.max(...[text, ...cells.map(one => one[at] as string)].map(columns)));
    if (widths.reduce((sum, one) => sum + one + gap, -gap) > style.width) continue;
    const set = (row: readonly string[]) =>
      row
        .map((cell, at) => pad(cell, widths[at] as number))
        .join(' '.repeat(gap))
        .trimEnd();
    return { head: [style.chalk.dim(set(head))], line: row => [set(cellsOf(of(row), style))] };
  }
  return { head: [], line: row => blockOf(row, style) };
}

function headOf(rows: readonly Row[], { words: { columns: names, outcome } }: Style): string[] {
  const share = rows.some(row => row.share !== null) ? [names.list] : [];
  return [names.provider, ...share, names.expect, names.sure, ...outcomes.map(one => outcome[one])];
}

function cellsOf({ name, share, prediction }: Row, { words, chalk }: Style): string[] {
  const { outcome, confidence } = prediction;
  return [
    name,
    ...(share === null ? [] : [share]),
    outcomeColor(outcome, chalk)(words.outcome[outcome]),
    words.confidence[confidence],
    ...outcomes.map(one => shown(prediction, one, words)),
  ];
}

function blockOf({ name, share, prediction }: Row, { words, chalk, width }: Style): string[] {
  const { outcome, confidence } = prediction;
  const { columns: names } = words;
  const head = !share ? name : `${name} (${share} ${names.list})`;
  const expect = `${names.expect} ${outcomeColor(outcome, chalk)(words.outcome[outcome])}, ${names.sure}: ${words.confidence[confidence]}`;
  const shares = outcomes.map(one => `${words.outcome[one]} ${shown(prediction, one, words)}`).join(', ');
  return [...wrap(head, width), ...wrap(expect, width, 4, 2), ...wrap(shares, width, 4, 2)];
}

function shown(prediction: Prediction, outcome: (typeof outcomes)[number], words: Style['words']): string {
  const { low, high } = rangeOf(prediction, outcome);
  return words.range(low, high);
}

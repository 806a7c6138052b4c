/** The days of a plan as a table: a line a day, a column a provider, the small ones together in one. */
import { type Plan, type PlanDay, segments } from '../../model/plan.ts';
import { columns, pad } from '../terminal.ts';
import type { Style } from './style.ts';

const mostDays = 40;
const gap = 2;

/** What goes out on one day. */
type Day = readonly PlanDay[];

interface Column {
  /** The head, then a cell a day. */
  readonly cells: readonly string[];
  /** Words stand at the left of their column, numbers at the right. */
  readonly words: boolean;
}

export function planTable({ days, providers }: Plan, style: Style): string[] {
  const all = [...Map.groupBy(days, ({ date }) => date).values()];
  const shown = all.slice(0, mostDays);
  const [head = '', ...lines] = linesOf(fitted(providers, shown, style));
  const more = all.length - shown.length;
  const last = days.at(-1)?.date ?? '';
  return [style.chalk.dim(head), ...lines, ...(more === 0 ? [] : [style.words.plan.more(more, last)])];
}

/** Of `Outlook.com, Hotmail` the first. */
export function shortName({ name }: Plan['providers'][number]): string {
  return name.split(',')[0] as string;
}

/** As many providers, the largest first, as the width has room for. */
function fitted(providers: Plan['providers'], shown: readonly Day[], { words, width }: Style): Column[] {
  const { day, who, others, segments: names } = words.plan;
  const isKnown = shown.some(one => one.some(({ from }) => from !== undefined));
  const date: Column = { cells: [day, ...shown.map(one => one[0]?.date ?? '')], words: true };
  const whom: Column = { cells: [who, ...shown.map(one => segmentsOf(one, names))], words: true };
  const sums = (head: string, isMeant: (provider: string) => boolean) => sumsOf(head, shown, isMeant, words.number);
  const single = providers.map(provider => sums(shortName(provider), one => one === provider.id));
  for (let count = providers.length; ; count--) {
    const rest = new Set(providers.slice(count).map(({ id }) => id));
    const table = [
      date,
      sums(words.all, () => true),
      ...single.slice(0, count),
      ...(rest.size === 0 ? [] : [sums(others(rest.size), one => rest.has(one))]),
      ...(isKnown ? [whom] : []),
    ];
    const wide = table.reduce((sum, column) => sum + widthOf(column) + gap, -gap);
    if (wide <= width || count === 0) return table;
  }
}

function sumsOf(
  head: string,
  shown: readonly Day[],
  isMeant: (provider: string) => boolean,
  number: (value: number) => string,
): Column {
  const cells = shown.map(day => {
    const meant = day.filter(({ provider }) => isMeant(provider));
    return meant.length === 0 ? '-' : number(meant.reduce((sum, { recipients }) => sum + recipients, 0));
  });
  return { cells: [head, ...cells], words: false };
}

function segmentsOf(day: Day, names: Style['words']['plan']['segments']): string {
  const found = new Set(day.flatMap(({ from }) => from ?? []));
  return segments.flatMap(one => (found.has(one) ? [names[one]] : [])).join(', ');
}

function linesOf(table: readonly Column[]): string[] {
  const set = table.map(column => {
    const width = widthOf(column);
    return column.cells.map(cell => (column.words ? pad(cell, width) : ' '.repeat(width - columns(cell)) + cell));
  });
  return (set[0] ?? []).map((_, row) =>
    set
      .map(cells => cells[row])
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

function widthOf({ cells }: Column): number {
  return Math.max(...cells.map(columns));
}

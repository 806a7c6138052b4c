/** Who is written to first: the engaged, then the others, then those who have been silent. */
import type { ListFacts } from '../model/list.ts';
import { type Segment, segments } from '../model/plan.ts';

/** Shares of the list by segment; null where no column tells. Every provider is taken to have the same mix. */
export type Mix = Readonly<Record<Segment, number>>;

export function mixOf({ signals }: Pick<ListFacts, 'signals'>): Mix | null {
  const share = (signal: (typeof signals)['unengaged']) =>
    signal === undefined || signal.of === 0 ? null : signal.count / signal.of;
  const inactive = share(signals.unengaged);
  const [half, year] = [share(signals['not-contacted-6-months']), share(signals['not-contacted-12-months'])];
  const silent = year ?? inactive;
  if (silent === null) return null;
  const notEngaged = Math.max(half ?? silent, inactive ?? 0, silent);
  return { engaged: 1 - notEngaged, others: notEngaged - silent, silent };
}

/** Segments of the recipients from number `from` up to number `to` of `all`, in the order they are written to. */
export function segmentsBetween(mix: Mix, all: number, from: number, to: number): readonly Segment[] {
  const engaged = Math.round(all * mix.engaged);
  const ends = { engaged, others: Math.max(engaged, all - Math.round(all * mix.silent)), silent: all };
  const begins = { engaged: 0, others: ends.engaged, silent: ends.others };
  return segments.filter(one => Math.max(from, begins[one]) < Math.min(to, ends[one]));
}

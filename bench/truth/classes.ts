/** Where the outcome word is wrong: by class and by language, each share with its interval. */
import type { BenchOptions, BenchResult } from '../result.ts';
import { type Forecasted, forecasts } from './bench.ts';
import { percent } from './figures.ts';
import { auc, interval, wilson } from './metrics.ts';
import { opinionsOf, peers } from './peers.ts';

export async function classes(options: BenchOptions): Promise<BenchResult> {
  const all = await forecasts(options, ['bulk', 'newsletters', 'archive', 'classic']);
  const junked = new Map<string, ReadonlySet<string>>();
  for (const kind of peers) junked.set(kind, await junkedBy(kind, all));
  const classOf = ({ corpus, label }: Forecasted) => (corpus === 'classic' ? `classic ${label}` : `${corpus} ${label}`);
  const languageOf = ({ observation: { facts } }: Forecasted) =>
    (facts.content.state === 'known' ? facts.content.value.language : null) ?? 'not told';
  const recent = all.filter(({ corpus }) => corpus !== 'classic');
  return {
    name: 'truth-classes',
    rows: [
      ...[...Map.groupBy(all, classOf)].map(([name, some]) => row(name, some, junked)),
      ...[...Map.groupBy(recent, languageOf)].map(([name, some]) => row(`2023-26, ${name}`, some, junked)),
    ],
  };
}

async function junkedBy(kind: (typeof peers)[number], all: readonly Forecasted[]): Promise<Set<string>> {
  const opinions = await opinionsOf(kind, all);
  return new Set([...opinions].flatMap(([id, opinion]) => (opinion?.junks ? id : [])));
}

function row(who: string, some: readonly Forecasted[], junked: ReadonlyMap<string, ReadonlySet<string>>) {
  const scored = some.map(({ unwanted, lost }) => ({ unwanted, score: lost }));
  const [bad, good] = [some.filter(({ unwanted }) => unwanted), some.filter(({ unwanted }) => !unwanted)];
  const [low, high] = bad.length > 0 && good.length > 0 ? interval(scored, auc) : [0, 0];
  return {
    who,
    wanted: good.length,
    unwanted: bad.length,
    'wanted called spam': share(good, ({ callsSpam }) => callsSpam),
    'unwanted called spam': share(bad, ({ callsSpam }) => callsSpam),
    ...Object.fromEntries(
      [...junked].map(([kind, ids]) => [`called spam by ${kind}`, share(some, ({ id }) => ids.has(id))]),
    ),
    AUC: bad.length > 0 && good.length > 0 ? `${auc(scored).toFixed(3)} (${low.toFixed(3)}-${high.toFixed(3)})` : '',
  };
}

function share(some: readonly Forecasted[], holds: (one: Forecasted) => boolean): string {
  if (some.length === 0) return '';
  const count = some.filter(holds).length;
  const [low, high] = wilson(count, some.length);
  return `${percent(count / some.length)} (${percent(low)}-${percent(high)})`;
}

/** Where the outcome word is wrong: by class and by language, each share with its interval. */
import type { BenchOptions, BenchResult } from '../result.ts';
import { type Forecasted, forecasts, percent } from './bench.ts';
import { auc, interval, wilson } from './metrics.ts';
import { isUnwanted } from './model.ts';

export async function classes(options: BenchOptions): Promise<BenchResult> {
  const all = await forecasts(options);
  const classOf = ({ corpus, label }: Forecasted) => (corpus === 'classic' ? `classic ${label}` : `${corpus} ${label}`);
  const languageOf = ({ observation: { facts } }: Forecasted) =>
    (facts.content.state === 'known' ? facts.content.value.language : null) ?? 'not told';
  const recent = all.filter(({ corpus }) => corpus !== 'classic');
  return {
    name: 'truth-classes',
    rows: [
      ...[...Map.groupBy(all, classOf)].map(([name, some]) => row(name, some)),
      ...[...Map.groupBy(recent, languageOf)].map(([name, some]) => row(`2023-26, ${name}`, some)),
    ],
  };
}

function row(who: string, some: readonly Forecasted[]) {
  const scored = some.map(one => ({ unwanted: isUnwanted(one), score: one.lost }));
  const both = scored.some(({ unwanted }) => unwanted) && scored.some(({ unwanted }) => !unwanted);
  const [low, high] = both ? interval(scored, auc) : [0, 0];
  return {
    who,
    wanted: scored.filter(({ unwanted }) => !unwanted).length,
    unwanted: scored.filter(({ unwanted }) => unwanted).length,
    'wanted called spam': called(some.filter(one => !isUnwanted(one))),
    'unwanted called spam': called(some.filter(isUnwanted)),
    AUC: both ? `${auc(scored).toFixed(3)} (${low.toFixed(3)}-${high.toFixed(3)})` : '',
  };
}

function called(some: readonly Forecasted[]): string {
  if (some.length === 0) return '';
  const count = some.filter(({ callsSpam }) => callsSpam).length;
  const [low, high] = wilson(count, some.length);
  return `${percent(count / some.length)} (${percent(low)}-${percent(high)})`;
}

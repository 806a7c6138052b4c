/** SpamAssassin and Rspamd, as Debian packages them, on the same mail by the same metrics. */
import type { Opinion } from '../../src/model/opinion.ts';
import { askEngine } from '../../src/world/engines/index.ts';
import { startRspamd, startSpamd } from '../../test/tools/engines.ts';
import type { BenchOptions, BenchResult } from '../result.ts';
import { type Forecasted, figures, forecasts } from './bench.ts';
import { auc, caughtAt, difference } from './metrics.ts';
import { isUnwanted } from './model.ts';
import type { Sample } from './samples.ts';

const starters = { rspamd: startRspamd, spamd: startSpamd } as const;

/** Scores of one engine for every sample; null where it gave none. */
async function scoresOf(kind: keyof typeof starters, samples: readonly Sample[]): Promise<(number | null)[]> {
  const engine = await starters[kind]();
  try {
    const scores: (number | null)[] = [];
    for (const { sent } of samples)
      scores.push(scoreOf(await askEngine({ kind, host: '127.0.0.1', port: engine.port }, sent)));
    return scores;
  } finally {
    await engine.stop();
  }
}

function scoreOf(opinion: Opinion): number | null {
  return opinion.state === 'given' ? opinion.score : null;
}

/** Recent bulk mail: what users send. The peers look at the mail alone, as deliv does here. */
export async function peers(options: BenchOptions): Promise<BenchResult> {
  const all = await forecasts(options, ['bulk']);
  const own = all.map(one => ({ unwanted: isUnwanted(one), score: one.lost }));
  const rows = [{ ...figures('deliv', own) }];
  for (const kind of ['spamd', 'rspamd'] as const) rows.push(...beside(kind, all, await scoresOf(kind, all)));
  return { name: 'truth-bulk', rows };
}

/** The peer's figures, and what deliv has more, on the messages both judged. */
function beside(kind: string, all: readonly Forecasted[], scores: readonly (number | null)[]) {
  const paired = all.flatMap((one, at) => {
    const other = scores[at] ?? null;
    return other === null ? [] : [{ unwanted: isUnwanted(one), own: one.lost, other }];
  });
  const [more, low, high] = difference(paired, auc);
  const [caught, from, to] = difference(paired, some => caughtAt(some, 0.01));
  const signed = (share: number) => `${share < 0 ? '' : '+'}${(100 * share).toFixed(0)}`;
  return [
    figures(
      kind,
      paired.map(({ unwanted, other }) => ({ unwanted, score: other })),
    ),
    {
      who: `deliv less ${kind}, paired`,
      messages: paired.length,
      AUC: `${more.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`,
      'caught at 1 % alarms': `${signed(caught)} points (${signed(from)} to ${signed(to)})`,
    },
  ];
}

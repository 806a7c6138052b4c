/** SpamAssassin and Rspamd, as Debian packages them, on the same mail by the same metrics. */
import type { Opinion } from '../../src/model/opinion.ts';
import { askEngine } from '../../src/world/engines/index.ts';
import { startRspamd, startSpamd } from '../../test/tools/engines.ts';
import type { BenchOptions, BenchResult } from '../result.ts';
import { figures, forecasts } from './bench.ts';
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
  const all = (await forecasts(options)).filter(({ corpus }) => corpus === 'bulk');
  const rows = [
    figures(
      'deliv',
      all.map(one => ({ unwanted: isUnwanted(one), score: one.lost })),
    ),
  ];
  for (const kind of ['spamd', 'rspamd'] as const) {
    const scores = await scoresOf(kind, all);
    const scored = all.flatMap((one, at) => {
      const score = scores[at] ?? null;
      return score === null ? [] : [{ unwanted: isUnwanted(one), score }];
    });
    rows.push(figures(kind, scored));
  }
  return { name: 'truth-bulk', rows };
}

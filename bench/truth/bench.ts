/** deliv's forecast against people's and Outlook.com's decisions: every message judged by a model that has not seen it. */
import type { BenchOptions, BenchResult } from '../result.ts';
import { type HeldOut, heldOut, lostOf, observedOf, reported } from './held-out.ts';
import { auc, caughtAt, interval, type Scored } from './metrics.ts';
import { isUnwanted } from './model.ts';

export interface Forecasted extends HeldOut {
  /** Of all recipients, the share not expected in the inbox. */
  readonly lost: number;
  readonly callsSpam: boolean;
}

/** Every sample of these corpora with the forecast of the model of its fold. */
export async function forecasts(
  options: BenchOptions,
  corpora: readonly HeldOut['corpus'][] = ['bulk', 'newsletters', 'archive', 'classic'],
): Promise<Forecasted[]> {
  return heldOut(await observedOf(options)).flatMap(sample => {
    if (!corpora.includes(sample.corpus)) return [];
    const report = reported(sample);
    return [{ ...sample, lost: lostOf(report), callsSpam: report.prediction.outcome === 'spam' }];
  });
}

export function figures(name: string, scored: readonly Scored[], alarms = 0.01) {
  const whole = auc(scored);
  const [low, high] = interval(scored, auc);
  const caught = caughtAt(scored, alarms);
  const [from, to] = interval(scored, some => caughtAt(some, alarms));
  return {
    who: name,
    messages: scored.length,
    AUC: `${whole.toFixed(3)} (${low.toFixed(3)}-${high.toFixed(3)})`,
    [`caught at ${alarms * 100} % alarms`]: `${percent(caught)} (${percent(from)}-${percent(to)})`,
  };
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

export async function truth(options: BenchOptions): Promise<BenchResult> {
  const all = await forecasts(options, ['bulk', 'classic']);
  const rows = (['bulk', 'classic'] as const).map(corpus => {
    const own = all.filter(one => one.corpus === corpus);
    return figures(
      `deliv, ${corpus}`,
      own.map(one => ({ unwanted: isUnwanted(one), score: one.lost })),
    );
  });
  return { name: 'truth', rows };
}

/** deliv's forecast against people's and Outlook.com's decisions: every message judged by a model that has not seen it. */
import { spamScore } from '../../src/content/spam-score.ts';
import { judge } from '../../src/index.ts';
import type { SpamModel } from '../../src/model/spam.ts';
import type { BenchOptions, BenchResult } from '../result.ts';
import { auc, caughtAt, interval, type Scored } from './metrics.ts';
import { fitModel, foldOf, folds, isUnwanted } from './model.ts';
import { type Observed, observeAll } from './observed.ts';
import { everything } from './samples.ts';

export interface Forecasted extends Observed {
  /** Of all recipients, the share not expected in the inbox. */
  readonly lost: number;
  readonly callsSpam: boolean;
}

/** Every sample with the forecast of the model of its fold. */
export async function forecasts({ corpora, classic }: BenchOptions): Promise<Forecasted[]> {
  if (corpora === undefined || classic === undefined) throw new Error('name --corpora DIR and --classic DIR');
  const samples = await observeAll(everything(corpora, classic));
  return Array.from({ length: folds }, (_, fold) => {
    const model = fitModel(samples.filter(sample => foldOf(sample) !== fold));
    return samples.filter(sample => foldOf(sample) === fold).map(sample => forecast(sample, model));
  }).flat();
}

function forecast(sample: Observed, model: SpamModel): Forecasted {
  const value = spamScore(sample.measures, model, sample.hasHtml);
  const { observation } = sample;
  const facts = { ...observation.facts, spamScore: { state: 'known', value, from: 'derived' } as const };
  const report = judge({ campaigns: [], observations: [{ ...observation, facts }] });
  const [own] = report.reports;
  if (own === undefined) throw new Error(`${sample.id} has no report`);
  const { outcome, final } = own.prediction;
  return { ...sample, lost: 1 - final.likely.inbox, callsSpam: outcome === 'spam' };
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

/** How the outcome word itself does. */
export function alarms(forecasted: readonly Forecasted[]) {
  const share = (some: readonly Forecasted[]) => some.filter(({ callsSpam }) => callsSpam).length / some.length;
  const wanted = forecasted.filter(one => !isUnwanted(one));
  return {
    who: 'deliv, outcome word',
    messages: forecasted.length,
    'wanted called spam': percent(share(wanted)),
    'unwanted called spam': wanted.length === forecasted.length ? '' : percent(share(forecasted.filter(isUnwanted))),
  };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

export async function truth(options: BenchOptions): Promise<BenchResult> {
  const all = await forecasts(options);
  const rows = (['bulk', 'classic', 'outlook'] as const).flatMap(corpus => {
    const own = all.filter(one => one.corpus === corpus && one.label !== 'unclear');
    const scored = own.map(one => ({ unwanted: isUnwanted(one), score: one.lost }));
    return [figures(`deliv, ${corpus}`, scored), { ...alarms(own), who: `deliv, ${corpus}, outcome word` }];
  });
  const hardHam = all.filter(({ label }) => label === 'hard-ham-1');
  return { name: 'truth', rows: [...rows, { ...alarms(hardHam), who: 'deliv, classic hard ham' }] };
}

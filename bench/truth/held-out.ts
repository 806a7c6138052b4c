/** Every sample with the spam score of the model that has not seen it, and what `check` then says. */
import { spamScore } from '../../src/content/spam-score.ts';
import { judge, type MessageReport } from '../../src/index.ts';
import type { SpamScore } from '../../src/model/spam.ts';
import type { BenchOptions } from '../result.ts';
import { fitModel, foldOf, folds } from './model.ts';
import { type Observed, observeAll } from './observed.ts';
import { everything } from './samples.ts';

export interface HeldOut extends Observed {
  readonly score: SpamScore;
}

const observed = new Map<string, Promise<Observed[]>>();

/** All mail; benches of one run observe it once. */
export function observedOf({ corpora, classic }: BenchOptions): Promise<Observed[]> {
  if (corpora === undefined || classic === undefined) throw new Error('name --corpora DIR and --classic DIR');
  const key = `${corpora}\n${classic}`;
  const known = observed.get(key) ?? observeAll(everything(corpora, classic));
  observed.set(key, known);
  return known;
}

/** In the order of the samples. `fitted`: with fewer terms, say. */
export function heldOut(samples: readonly Observed[], fitted = fitModel): HeldOut[] {
  const models = Array.from({ length: folds }, (_, fold) => fitted(samples.filter(one => foldOf(one) !== fold)));
  return samples.map(sample => ({ ...sample, score: scoreOf(sample, models) }));
}

function scoreOf(sample: Observed, models: readonly ReturnType<typeof fitModel>[]): SpamScore {
  const model = models[foldOf(sample)];
  if (model === undefined) throw new Error(`no fold has ${sample.id}`);
  return spamScore(sample.measures, model, sample.hasHtml);
}

/** The whole of `check`; without the rules or criteria of `skip`. */
export function reported(
  { id, observation, score }: Pick<HeldOut, 'id' | 'observation' | 'score'>,
  skip: readonly string[] = [],
): MessageReport {
  const facts = { ...observation.facts, spamScore: { state: 'known', value: score, from: 'derived' } as const };
  const [own] = judge({ campaigns: [], observations: [{ ...observation, facts }] }, { skip }).reports;
  if (own === undefined) throw new Error(`${id} has no report`);
  return own;
}

/** Of all recipients, the share not expected in the inbox. */
export function lostOf({ prediction }: MessageReport): number {
  return 1 - prediction.final.likely.inbox;
}

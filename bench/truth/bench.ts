/** deliv's forecast and its peers against people's decisions: every message judged by a model that has not seen it. */
import type { BenchOptions, BenchResult } from '../result.ts';
import { type HeldOut, heldOut, lostOf, observedOf, reported } from './held-out.ts';
import { isUnwanted } from './model.ts';
import { besidePeers } from './peers.ts';

type Corpus = HeldOut['corpus'];

export interface Forecasted extends HeldOut {
  readonly unwanted: boolean;
  /** Of all recipients, the share not expected in the inbox. */
  readonly lost: number;
  readonly callsSpam: boolean;
}

/** Every sample of these corpora with the forecast of the model of its fold. */
export async function forecasts(options: BenchOptions, corpora: readonly Corpus[]): Promise<Forecasted[]> {
  return heldOut(await observedOf(options)).flatMap(sample => {
    if (!corpora.includes(sample.corpus)) return [];
    const report = reported(sample);
    const callsSpam = report.prediction.outcome === 'spam';
    return [{ ...sample, unwanted: isUnwanted(sample), lost: lostOf(report), callsSpam }];
  });
}

function setOf(options: BenchOptions, name: string, corpora: readonly Corpus[]) {
  return forecasts(options, corpora).then(mails => besidePeers(name, mails, { deliv: ({ lost }) => lost }));
}

/** Recent bulk mail: what users send. */
export async function truthBulk(options: BenchOptions): Promise<BenchResult> {
  return { name: 'truth-bulk', rows: await setOf(options, 'bulk', ['bulk']) };
}

/** Newsletters and scams are corpora of one class each: together they are a set. */
export async function truth(options: BenchOptions): Promise<BenchResult> {
  const recent = await setOf(options, 'newsletters and scams', ['newsletters', 'archive']);
  return { name: 'truth', rows: [...recent, ...(await setOf(options, 'classic', ['classic']))] };
}

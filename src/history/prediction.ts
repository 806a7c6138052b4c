/** Forecasts that were recorded, to be held against what happened. */
import type { DatabaseSync } from 'node:sqlite';
import type { RecordedPrediction } from '../model/recorded.ts';
import { secondOf } from './day.ts';
import { rowDigest, StateSum } from './digest.ts';
import { append, lastBatch } from './ledger.ts';
import { nameOf } from './name.ts';
import type { History } from './open.ts';
import { naming } from './sqlite-error.ts';
import { write } from './transaction.ts';
import { ensureWord } from './words.ts';

export interface PredictionRow {
  readonly campaign: string;
  readonly at: string;
  readonly version: string;
  /** JSON. */
  readonly providers: string;
}

export function predictionDigest({ campaign, at, version, providers }: PredictionRow): Buffer {
  return rowDigest('prediction', [campaign, at, version, providers]);
}

/** False where the very same is there already. */
export function recordPrediction(history: History, prediction: RecordedPrediction): boolean {
  const row = rowOf(history, prediction);
  const digest = predictionDigest(row);
  return write(history, () => {
    const { db } = history;
    if (db.prepare('SELECT 1 FROM prediction WHERE digest = ?').get(digest) !== undefined) return false;
    const state = new StateSum(lastBatch(db).state);
    state.add(digest);
    db.prepare('INSERT INTO prediction (campaign, at, version, providers, digest) VALUES (?, ?, ?, ?, ?)').run(
      ensureWord(db, 'campaign', row.campaign),
      row.at,
      row.version,
      row.providers,
      digest,
    );
    append(db, { kind: 'prediction', at: secondOf(history.now), state: state.bytes });
    return true;
  });
}

/** Nothing but what is declared to be kept. */
function rowOf({ pseudonyms }: History, { campaign, at, version, providers }: RecordedPrediction): PredictionRow {
  const kept = providers.map(({ id, recipients, firstAttempt, final, bounceBy, basis }) => {
    return { id, recipients, firstAttempt, final, bounceBy, basis };
  });
  const name = nameOf(campaign, pseudonyms) ?? 'unnamed';
  return { campaign: name, at, version, providers: JSON.stringify(kept) };
}

/** In the order in which they were recorded. */
export function predictions({ db, path }: History): RecordedPrediction[] {
  return naming(path, () =>
    predictionRows(db).map(({ providers, ...rest }) => ({ ...rest, providers: JSON.parse(providers) })),
  );
}

function predictionRows(db: DatabaseSync): PredictionRow[] {
  const rows = db.prepare(
    `SELECT text AS campaign, at, version, providers FROM prediction JOIN word ON word.id = campaign ORDER BY prediction.id`,
  );
  return rows.all().map(row => ({ ...row })) as unknown as PredictionRow[];
}

/** Within a transaction. */
export function removePredictions(
  db: DatabaseSync,
  state: StateSum,
  condition: 'campaign = ?' | 'at < ?',
  value: number | string,
): void {
  for (const { digest } of db.prepare(`SELECT digest FROM prediction WHERE ${condition}`).all(value))
    state.remove(digest as Uint8Array);
  db.prepare(`DELETE FROM prediction WHERE ${condition}`).run(value);
}

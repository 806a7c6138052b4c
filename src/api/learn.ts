/** What happened, into the local history; and how right the forecasts were. */
import { policies, priors } from '../../rules/providers/index.ts';
import type { CalibrateRequest } from '../calibrate-history.ts';
import { receiverByMx, receiverOf } from '../mail/receiver.ts';
import type { Applied, Calibration } from '../model/calibration.ts';
import type { FeedbackEvent } from '../model/event.ts';
import type { LearnedFile } from '../model/learned.ts';

export interface LearnOptions {
  readonly now: Date;
  /** What all of it belongs to, where the records do not say. */
  readonly campaign?: string;
  /** Messages handed over of that campaign, by provider id, or `all`. */
  readonly sent?: Readonly<Record<string, number>>;
  /** Path of a mapping for a table of the user's own. */
  readonly mapping?: string;
  /** Null: nothing is stored. */
  readonly history: { readonly path: string; readonly key: string } | null;
  /** Told each event as it is read. */
  readonly heard?: (event: FeedbackEvent, file: string) => void;
}

/** Reads what happened, into the local history. Throws InputError where nothing can be read. */
export async function learn(paths: readonly string[], options: LearnOptions): Promise<LearnedFile[]> {
  const { now, campaign, sent = {}, mapping, history, heard = () => {} } = options;
  const { learnInto } = await import('../learn-files.ts');
  const { readersFor } = await import('../learn/readers.ts');
  const { replyLore } = await import('../../rules/data/replies/index.ts');
  const { bots } = await import('../../rules/data/bots.ts');
  const lore = { bots, replies: replyLore, receiverOf: receiverOf(policies), receiverByMx: receiverByMx(policies) };
  const means = { readers: await readersFor(now, mapping), lore, ...(campaign === undefined ? {} : { campaign }) };
  const place = history === null ? null : { ...history, now };
  return learnInto({ paths, stdin: process.stdin, means, history: place, sent, heard });
}

/** Recorded forecasts against what happened; `apply` stores what fits better. Throws InputError for a history that cannot be read. */
export async function calibrate(request: CalibrateRequest): Promise<Calibration & { readonly applied?: Applied }> {
  return (await import('../calibrate-history.ts')).calibrateHistory(request, policies, priors.learning);
}

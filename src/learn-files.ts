/** `deliv learn`: files of feedback to events, and into the history. */

import { importStream } from './history/import.ts';
import { type History, openHistory } from './history/open.ts';
import { type LearnFile, learnFiles } from './learn/inputs.ts';
import { type LearnMeans, learned, readerFor } from './learn/learn.ts';
import type { BadRecord, EventKind, FeedbackEvent } from './model/event.ts';
import { InputError } from './model/input-error.ts';
import type { LearnedFile } from './model/learned.ts';

interface LearnRequest {
  readonly paths: readonly string[];
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly means: LearnMeans;
  /** Null: nothing is stored. */
  readonly history: { readonly path: string; readonly key: string; readonly now: Date } | null;
  /** Messages handed over of that campaign, by provider id. */
  readonly sent: Readonly<Record<string, number>>;
  /** Told each event as it is read. */
  readonly heard: (event: FeedbackEvent, file: string) => void;
}

const mostNamed = 10;

/** A bad record is counted and named, and the rest is learned; so is a file nobody knows among others. */
export async function learnInto(request: LearnRequest): Promise<LearnedFile[]> {
  const { paths, stdin, history } = request;
  const files = await learnFiles(paths, stdin);
  using store = history === null ? null : openHistory(history.path, { key: history.key, now: history.now });
  const all: LearnedFile[] = [];
  // What was handed over is said once, with the first file.
  for (const [at, file] of files.entries()) {
    const one = learnOne(file, at === 0 ? request : { ...request, sent: {} }, store);
    all.push(files.length === 1 ? await one : await one.catch(error => refusedFor(file, error)));
  }
  return all;
}

async function learnOne(file: LearnFile, request: LearnRequest, store: History | null): Promise<LearnedFile> {
  const told = { formats: new Set<string>(), events: {} as Partial<Record<EventKind, number>> };
  const bad: (BadRecord & { file: string })[] = [];
  let badCount = 0;
  async function* events(): AsyncGenerator<FeedbackEvent> {
    for (const input of await file.inputs()) {
      const reader = readerFor(input, request.means.readers);
      told.formats.add(reader.name);
      for await (const one of learned(input, reader, request.means)) {
        if ('bad' in one) {
          badCount++;
          if (bad.length < mostNamed) bad.push({ ...one.bad, file: input.file });
          continue;
        }
        told.events[one.event.kind] = (told.events[one.event.kind] ?? 0) + one.event.count;
        request.heard(one.event, input.file);
        yield one.event;
      }
    }
    // Before it is stored under the digest of what it was.
    await file.mustBeUnchanged();
  }
  const result = () => ({
    file: file.file,
    formats: [...told.formats],
    events: told.events,
    bad: { count: badCount, first: bad },
  });
  if (store === null) {
    for await (const _ of events());
    return result();
  }
  const about = { sha256: await file.sha256(), name: file.file, source: 'files' };
  const stored = await importStream(store, about, events(), handed(request, store.now));
  return { ...result(), stored };
}

/** Of many files one that cannot be read is named, and the others are learned. */
function refusedFor({ file }: LearnFile, error: unknown): LearnedFile {
  if (!(error instanceof InputError)) throw error;
  return { file, formats: [], events: {}, bad: { count: 0, first: [] }, refused: error.message };
}

function handed({ sent, means }: LearnRequest, now: Date) {
  const day = now.toISOString().slice(0, 10);
  return Object.entries(sent).map(([provider, count]) => ({
    campaign: means.campaign ?? null,
    provider,
    day,
    sent: count,
  }));
}

/** A file of feedback to normalised events: its format is recognised, every record read, and what it means decided. */
import type { BadRecord, BotLore, FeedbackEvent, RawEvent, Read } from '../model/event.ts';
import { InputError } from '../model/input-error.ts';
import { markBots } from './bots.ts';
import { type ClassifyLore, classify } from './classify.ts';
import type { LearnInput, Reader } from './reader.ts';

export interface LearnMeans {
  readonly readers: readonly Reader[];
  readonly lore: ClassifyLore & { readonly bots: BotLore };
  /** What all of it belongs to, where the records do not say. */
  readonly campaign?: string;
}

/** A record of a file: an event, or why it is none. */
export type Learned = { readonly event: FeedbackEvent } | { readonly bad: BadRecord };

/** Events that are looked at together for clicks no person made; of a longer file, so many at a time. Judgement. */
const together = 100_000;

/** Throws InputError for a file nobody recognises. */
export function readerFor(input: LearnInput, readers: readonly Reader[]): Reader {
  const reader = readers.find(one => one.recognises(input));
  if (reader !== undefined) return reader;
  const hint = 'a table or log of your own is read with --mapping FILE';
  throw new InputError('is in no format that is known', { file: input.file }, hint);
}

export async function* learned(input: LearnInput, reader: Reader, means: LearnMeans): AsyncGenerator<Learned> {
  let waiting: Read[] = [];
  for await (const one of reader.read(input)) {
    waiting.push(one);
    if (waiting.length < together) continue;
    yield* normalised(waiting, means);
    waiting = [];
  }
  yield* normalised(waiting, means);
}

function* normalised(reads: readonly Read[], { lore, campaign }: LearnMeans): Generator<Learned> {
  const events = markBots(
    reads.flatMap(one => ('event' in one ? [one.event] : [])),
    lore.bots,
  );
  let at = 0;
  for (const one of reads) {
    if ('bad' in one) yield one;
    else
      yield { event: { ...(campaign === undefined ? {} : { campaign }), ...eventOf(events[at++] as RawEvent, lore) } };
  }
}

/** A class and a dead address are of bounces and deferrals alone; a provider, of what names a receiver. */
function eventOf(raw: RawEvent, lore: ClassifyLore): FeedbackEvent {
  const { remoteHost, saysPermanent, code, count = 1, bot = false, agent: _, ...kept } = raw;
  const meant = classify(raw, lore);
  const isRefusal = raw.kind === 'bounce' || raw.kind === 'deferral';
  const names = raw.recipient !== undefined || remoteHost !== undefined || raw.provider !== undefined;
  return {
    ...kept,
    ...(names ? { provider: meant.provider } : {}),
    ...(isRefusal ? { class: meant.class } : {}),
    permanent: isRefusal && meant.permanent,
    count,
    bot,
  };
}

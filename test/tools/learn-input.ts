/** Bytes or text as a reader of feedback is handed them. */

import type { LearnInput, Reader } from '../../src/learn/reader.ts';
import type { Read } from '../../src/model/event.ts';

export function learnInput(content: string | Uint8Array, file = 'feedback'): LearnInput {
  const bytes = Buffer.from(content as Uint8Array);
  return {
    file,
    head: bytes.subarray(0, 64 * 1024),
    bytes: async () => bytes,
    async *lines() {
      for (let at = 0; at < bytes.length; ) {
        const newline = bytes.indexOf(10, at);
        const end = newline === -1 ? bytes.length : newline;
        yield bytes.toString('utf8', at, end > at && bytes[end - 1] === 13 ? end - 1 : end);
        at = end + 1;
      }
    },
  };
}

export async function readAll(reader: Reader, input: LearnInput): Promise<Read[]> {
  const all: Read[] = [];
  for await (const one of reader.read(input)) all.push(one);
  return all;
}

/** Without their source, which is the reader's id; and the sentences of what could not be read. */
export async function eventsOf(reader: Reader, content: string | Uint8Array) {
  const all = await readAll(reader, learnInput(content));
  return {
    events: all.flatMap(read => {
      if ('bad' in read) return [];
      const { source: _, ...event } = read.event;
      return [event];
    }),
    bad: all.flatMap(read => ('bad' in read ? [read.bad] : [])),
  };
}

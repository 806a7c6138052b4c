/** What a reader of feedback is: it recognises its format, and gives records one by one. */
import type { Read } from '../model/event.ts';

/** A file, or one message of a folder or an mbox. */
export interface LearnInput {
  /** As the user named it. */
  readonly file: string;
  /** The first 64 KB, undecoded (after gunzip, where it is gzipped). */
  readonly head: Uint8Array;
  /** The whole, for formats that cannot be read line by line; at most `limits.messageBytes`. Throws InputError beyond. */
  bytes(): Promise<Uint8Array>;
  /** Lines without their ends; for logs and NDJSON of any size. */
  lines(): AsyncIterable<string>;
}

export interface Reader {
  /** Format id, the `source` of its events. */
  readonly id: string;
  /** For people: `Amazon SES events (SNS)`. */
  readonly name: string;
  /** Sure that it is its own: looked at the content, never at the file's name alone. */
  recognises(input: LearnInput): boolean;
  read(input: LearnInput): AsyncIterable<Read>;
}

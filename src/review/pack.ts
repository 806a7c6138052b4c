/** A folder of evidence: what a reviewer was shown, each file with its hash, and no address in any. */
import { createHash } from 'node:crypto';
import type { Answers } from '../model/questionnaire.ts';

/** Text by file name. */
export type Files = Readonly<Record<string, string>>;

interface PackedList {
  readonly path: string;
  readonly sha256: string;
  readonly rows: number;
  readonly columns: readonly string[];
}

/** Names every file but itself. `seed` draws the same sample again. */
export function manifestOf(
  files: Files,
  {
    list,
    by,
    at,
    seed,
  }: { readonly list: PackedList; readonly by: string; readonly at: string; readonly seed: number },
): string {
  const hashed = Object.entries(files).map(([name, text]) => ({
    name,
    sizeBytes: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  }));
  return `${JSON.stringify({ schemaVersion: 1, by, at, list, seed, files: hashed }, null, 2)}\n`;
}

/** What looks like an address in an answer may be a recipient's. */
export function maskedAnswers(answers: Answers): string {
  const text = JSON.stringify(answers, null, 2);
  return `${text.replace(/[^\s"'<>()[\],;:@]{1,320}@[^\s"'<>()[\],;:@]+/g, '***@***')}\n`;
}

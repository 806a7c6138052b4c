/** Every reader of feedback; before them, where the user has a table of his own, the one that follows his mapping. */
import { readDocument } from '../parse/document.ts';
import { mappedReader, mappingSchema } from './read/generic.ts';
import { feedbackReaders } from './read/index.ts';
import { mailReader } from './read/mail/reader.ts';
import type { Reader } from './reader.ts';

/** `mapping`: path of a YAML or JSON file. Throws InputError for one that is none. */
export async function readersFor(now: Date, mapping?: string): Promise<readonly Reader[]> {
  const known = [...feedbackReaders(now), mailReader];
  if (mapping === undefined) return known;
  const { value } = await readDocument(mapping, mappingSchema);
  return [mappedReader(value), ...known];
}

/** Two sketches, and how much of the second list the first never had. */
import type { Comparison, ListIdentity, Sketch } from '../model/decision.ts';

/** Without sketches of one key, only the very same file can be told to be the same list. */
export function compareLists(decided: Required<ListIdentity>, now: ListIdentity): Comparison {
  if (decided.sha256 === now.sha256) return { state: 'same' };
  if (now.sketch === undefined)
    return { state: 'not-comparable', because: 'the file is another one, and there is no sketch of it' };
  if (decided.sketch.keyId !== now.sketch.keyId)
    return { state: 'not-comparable', because: 'the file is another one, and its sketch was made with another key' };
  return { state: 'compared', ...compareSketches(decided.sketch, now.sketch) };
}

/**
 * Below the largest hash of each, both sketches hold every address they were taken from: there, the share of new ones is
 * counted, and it stands for the whole list because hashes are spread evenly.
 */
export function compareSketches(
  decided: Sketch,
  now: Sketch,
): { readonly newShare: number; readonly compared: number; readonly exact: boolean } {
  const before = decided.hashes.split(' ');
  const after = now.hashes.split(' ').filter(Boolean);
  const ends = [lastIn(before, decided), lastIn(after, now)].filter(end => end !== null).sort();
  const end = ends[0];
  const seen = new Set(before);
  const shared = end === undefined ? after : after.filter(hash => hash <= end);
  const fresh = shared.filter(hash => !seen.has(hash)).length;
  return {
    newShare: shared.length === 0 ? 0 : fresh / shared.length,
    compared: shared.length,
    exact: shared.length === now.of,
  };
}

/** Where the sketch ends; null where it holds the whole list. */
function lastIn(hashes: readonly string[], { of }: Sketch): string | null {
  return hashes.length < of ? (hashes.at(-1) ?? null) : null;
}

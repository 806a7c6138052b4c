/** The local history as it lies there; nothing is made where there is none. */

import { openHistory } from '../history/open.ts';
import { glance } from '../history/verify.ts';
import type { ProbedHistory } from '../model/doctor.ts';
import { InputError } from '../model/input-error.ts';

export interface HistoryPlace {
  readonly path: string;
  /** Throws InputError for a key that is lost, too short, or open to others. */
  readonly key: () => string;
}

export function probeHistory(place: HistoryPlace | null, now: Date): ProbedHistory {
  if (place === null) return { state: 'none' };
  const { path } = place;
  try {
    using history = openHistory(path, { key: place.key(), now, readOnly: true });
    const { sound, batches, events, differences } = glance(history);
    if (sound) return { state: 'sound', path, entries: batches, events };
    const [first] = differences;
    return { state: 'altered', path, first: `${first?.table ?? ''}: ${first?.because ?? ''}` };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { state: 'refused', path: error.file, because: error.message, hint: error.hint ?? '' };
  }
}

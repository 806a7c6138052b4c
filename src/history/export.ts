/** The history as NDJSON, one object a line: `batch`, `event`, `outcome`, `prediction`. Recipients are pseudonyms. */
import { classCodes, kindCodes, placementCodes, wordOf } from './codes.ts';
import { isoDay } from './day.ts';
import { type StoredEvent, storedEvents } from './events.ts';
import { batches } from './ledger.ts';
import type { History } from './open.ts';
import { predictions } from './prediction.ts';
import { outcomes } from './read.ts';
import { named } from './sqlite-error.ts';

export function* exportRows(history: History): Generator<string> {
  try {
    yield* rows(history);
  } catch (error) {
    throw named(error, history.path);
  }
}

function* rows(history: History): Generator<string> {
  for (const { id, kind, at, name, source, sha256, rows } of batches(history.db)) {
    const time = new Date(at * 1000).toISOString();
    yield line('batch', { batch: id, kind, at: time, name, source, sha256: hex(sha256), rows });
  }
  for (const event of storedEvents(history.db)) yield line('event', written(event));
  for (const outcome of outcomes(history)) yield line('outcome', outcome);
  for (const prediction of predictions(history)) yield line('prediction', prediction);
}

const line = (type: string, value: object) => JSON.stringify({ type, ...value });
const hex = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString('hex'));

function written({ id, row }: StoredEvent): object {
  const { kind, day, second, bot, permanent, placement, figures, domain, message, ...rest } = row;
  const at = second === null ? null : new Date((day * 86_400 + second) * 1000).toISOString();
  return {
    event: id,
    ...rest,
    kind: wordOf(kindCodes, kind),
    class: wordOf(classCodes, row.class),
    permanent: permanent === 1,
    day: isoDay(day),
    at,
    fromDomain: domain,
    messageId: message,
    bot: bot === 1,
    placement: wordOf(placementCodes, placement),
    figures: figures === null ? null : JSON.parse(figures),
  };
}

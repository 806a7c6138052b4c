/** Takes what a file tells into the history: all of it or nothing, and never twice. */
import type { FeedbackEvent } from '../model/event.ts';
import { ImportRun } from './import-run.ts';
import type { Handed, Imported, ImportedFile } from './imported.ts';
import type { History } from './open.ts';
import { named } from './sqlite-error.ts';
import { begin, rollback, write } from './transaction.ts';

export function importEvents(
  history: History,
  file: ImportedFile,
  events: Iterable<FeedbackEvent>,
  handed: Iterable<Handed> = [],
): Imported {
  return write(history, () => {
    const known = knownAs(history, file);
    if (known !== null) return known;
    const run = new ImportRun(history, file);
    for (const event of events) run.add(event);
    for (const one of handed) run.hand(one);
    return run.end();
  });
}

/** The same for events that come while a file is read. Until it ends, nothing else may be done with this `history`. */
export async function importStream(
  history: History,
  file: ImportedFile,
  events: AsyncIterable<FeedbackEvent>,
  handed: Iterable<Handed> = [],
): Promise<Imported> {
  begin(history);
  try {
    let imported = knownAs(history, file);
    if (imported === null) {
      const run = new ImportRun(history, file);
      for await (const event of events) run.add(event);
      for (const one of handed) run.hand(one);
      imported = run.end();
    }
    history.db.exec('COMMIT');
    return imported;
  } catch (error) {
    rollback(history);
    throw named(error, history.path);
  }
}

function knownAs({ db }: History, { sha256 }: ImportedFile): Imported | null {
  const batch = db.prepare('SELECT id, at FROM batch WHERE sha256 = ?').get(Buffer.from(sha256, 'hex'));
  if (batch === undefined) return null;
  const at = new Date(Number(batch['at']) * 1000).toISOString();
  return { status: 'known', batch: Number(batch['id']), at, events: 0, ignored: 0, forgotten: 0 };
}

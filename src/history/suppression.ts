/** Who must not be written to again: dead mailboxes, and people who complained or unsubscribed. */
import type { BounceClass } from '../model/event.ts';
import { classCodes, kindCodes } from './codes.ts';
import type { History } from './open.ts';
import { naming } from './sqlite-error.ts';

export type Suppression = 'dead' | 'complaint' | 'unsubscribe';

/** Permanent failures of any other class blame the sender or the moment, and speak against nobody's address. */
const dead: readonly BounceClass[] = ['invalid_recipient', 'inactive_mailbox', 'invalid_domain', 'unknown'];
const deadCodes: ReadonlySet<unknown> = new Set([null, ...dead.map(name => classCodes[name])]);

/** For each hash (16 bytes, `History.pseudonyms.recipient` as bytes) why, or null. What a person did outweighs a bounce. */
export function suppressed({ db, path }: History, hashes: Iterable<Uint8Array>): (Suppression | null)[] {
  return naming(path, () => {
    const find = db.prepare(
      `SELECT kind, class, permanent FROM event
       WHERE recipient = (SELECT id FROM recipient WHERE hash = ?) AND kind >= 2 AND kind <= 5 AND kind <> 2`,
    );
    return Array.from(hashes, hash => {
      const reasons = new Set(find.all(hash).map(reasonOf));
      return (['complaint', 'unsubscribe', 'dead'] as const).find(reason => reasons.has(reason)) ?? null;
    });
  });
}

function reasonOf(row: Record<string, unknown>): Suppression | null {
  if (row['kind'] === kindCodes.complaint) return 'complaint';
  if (row['kind'] === kindCodes.unsubscribe) return 'unsubscribe';
  return row['permanent'] === 1 && deadCodes.has(row['class']) ? 'dead' : null;
}

export function isSuppressed(history: History, hash: Uint8Array): boolean {
  return suppressed(history, [hash])[0] !== null;
}

/** Whether anything is known that happened to mail to them. */
export function everMailed({ db, path }: History, hash: Uint8Array): boolean {
  return naming(path, () => db.prepare('SELECT 1 FROM recipient WHERE hash = ?').get(hash) !== undefined);
}

export function recipientHash({ pseudonyms }: History, address: string): Buffer {
  return Buffer.from(pseudonyms.recipient(address), 'hex');
}

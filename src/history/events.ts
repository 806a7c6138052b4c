/** Events as they are stored, one by one, with names and pseudonyms written out. */
import type { DatabaseSync } from 'node:sqlite';
import type { EventRow } from './digest.ts';
import { lastBatch } from './ledger.ts';
import { wordReader } from './words.ts';

export interface StoredEvent {
  readonly id: number;
  readonly row: EventRow;
  readonly digest: Buffer;
}

/** As it stands in the table. */
type Row = Omit<EventRow, 'provider' | 'campaign' | 'domain' | 'ip' | 'recipient' | 'message'> &
  Readonly<Record<'campaign' | 'domain' | 'ip' | 'recipient', number | null>> & {
    readonly id: number;
    readonly provider: number;
    readonly message: Uint8Array | null;
    readonly digest: Uint8Array;
  };

export function* storedEvents(db: DatabaseSync): Generator<StoredEvent> {
  const word = wordReader(db);
  const recipient = recipientReader(db);
  for (const stored of db.prepare('SELECT * FROM event ORDER BY id').iterate()) {
    const value = stored as unknown as Row;
    yield {
      id: value.id,
      row: {
        kind: value.kind,
        provider: word(value.provider) ?? '',
        class: value.class,
        permanent: value.permanent,
        day: value.day,
        second: value.second,
        campaign: word(value.campaign),
        domain: word(value.domain),
        ip: word(value.ip),
        recipient: recipient(value.recipient),
        message: value.message === null ? null : Buffer.from(value.message).toString('hex'),
        count: value.count,
        bot: value.bot,
        placement: value.placement,
        figures: value.figures,
      },
      digest: Buffer.from(value.digest),
    };
  }
}

/** All of them side by side, 16 bytes each, by number: 160 MB for ten million. */
function recipientReader(db: DatabaseSync): (id: number | null) => string | null {
  const { recipients } = lastBatch(db);
  const hashes = Buffer.alloc(16 * recipients);
  for (const { id, hash } of db.prepare('SELECT id, hash FROM recipient').iterate()) {
    const bytes = hash as Uint8Array;
    if (Number(id) > 0 && Number(id) < recipients && bytes.length === 16) hashes.set(bytes, 16 * Number(id));
  }
  return id => {
    if (id === null) return null;
    return id > 0 && id < recipients ? hashes.toString('hex', 16 * id, 16 * id + 16) : `?${id}`;
  };
}

/** Dictionaries: names that come again and again stand in rows as numbers. */
import type { DatabaseSync } from 'node:sqlite';
import { domainOf, ipOf, nameOf } from './name.ts';
import type { History } from './open.ts';
import type { Pseudonyms } from './pseudonym.ts';

type WordKind = 'campaign' | 'domain' | 'ip' | 'provider';

/** 0 stands for "not known". */
export function findWord(db: DatabaseSync, kind: WordKind, text: string | null): number | undefined {
  if (text === null) return 0;
  return db.prepare('SELECT id FROM word WHERE kind = ? AND text = ?').get(kind, text)?.['id'] as number | undefined;
}

/** Within a transaction. */
export function ensureWord(db: DatabaseSync, kind: WordKind, text: string | null): number {
  const known = findWord(db, kind, text);
  if (known !== undefined) return known;
  return Number(db.prepare('INSERT INTO word (kind, text) VALUES (?, ?)').run(kind, text).lastInsertRowid);
}

/** A word as it stands in rows. */
export interface Word {
  readonly id: number;
  readonly text: string | null;
}

/** Of events that name none. */
const anyProvider = 'generic';

const textOf: Readonly<Record<WordKind, (given: string | undefined, names: Pseudonyms) => string | null>> = {
  campaign: nameOf,
  domain: domainOf,
  ip: ipOf,
  provider: (given, names) => nameOf(given, names) ?? anyProvider,
};

/** Within a transaction: a name as others gave it, without what must not be stored. */
export function wordFor({ db, pseudonyms }: History, kind: WordKind, given: string | undefined): Word {
  const text = textOf[kind](given, pseudonyms);
  return { id: ensureWord(db, kind, text), text };
}

/** By number; a name is asked for once. Null for 0, and for null; a number without a name is told apart from these. */
export function wordReader(db: DatabaseSync): (id: number | null) => string | null {
  const known = new Map<number | null, string | null>([
    [0, null],
    [null, null],
  ]);
  const find = db.prepare('SELECT text FROM word WHERE id = ?');
  return id => {
    let text = known.get(id);
    if (text === undefined) {
      text = (find.get(id)?.['text'] as string | undefined) ?? `?${id}`;
      known.set(id, text);
    }
    return text;
  };
}

/** In order: the n-th leads from version n-1 to version n (`PRAGMA user_version`). */
import { first } from './first.ts';

/** SQL. What it adds to a row with a digest must leave the digest of old rows true. */
export type Migration = string;

export const migrations: readonly Migration[] = [first];

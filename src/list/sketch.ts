/** The sketch of a loaded list: its smallest keyed hashes (k minimum values; Bar-Yossef and others, 2002). */
import { createHash } from 'node:crypto';
import type { Sketch } from '../model/decision.ts';
import type { Engine } from './engine.ts';

/** A share of 1 % is then known to 0.16 points (one standard error). */
const size = 4096;

/** Addresses as the engine compares them: trimmed and in lower case. Rows without an address are in no sketch. */
export async function sketchOf(engine: Engine, key: string): Promise<Sketch> {
  const of = await engine.number('SELECT count(*) FROM addresses');
  const rows = await engine.rows(
    `SELECT left(sha256($1 || a.local || '@' || d.name), 16) AS hash
     FROM addresses a JOIN domains d ON d.id = a.domain ORDER BY hash LIMIT ${size}`,
    [key],
  );
  return { keyId: keyIdOf(key), of, hashes: rows.map(({ hash }) => String(hash)).join(' ') };
}

function keyIdOf(key: string): string {
  return createHash('sha256').update(`deliv-vetting-key${key}`).digest('hex').slice(0, 8);
}

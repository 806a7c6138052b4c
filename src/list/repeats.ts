/**
 * Which rows have an address that an earlier row has. Most addresses stand once: a bit for each tells so without a table
 * of all. Only rows that share a bit are compared, by a hash of 64 bits.
 */
import type { Engine } from './engine.ts';

/** So many bits for an address at least: one in 32 at most finds its own set by another. */
const bitsEach = 16;
/** 128 MB of bits, enough for 64 million addresses: of longer lists more are compared. */
const mostBits = 2 ** 30;

export interface Alike {
  /** The bit of an address, in SQL. */
  readonly bit: string;
  /** Bits of more than one row. */
  readonly shared: readonly number[];
}

/** `located`: SQL of the rows that hold an address; `addresses`: how many there are. */
export async function alikeOf(engine: Engine, located: string, addresses: number): Promise<Alike> {
  const width = Math.min(Math.log2(mostBits), Math.ceil(Math.log2(Math.max(2, addresses * bitsEach))));
  const bit = `(hash(local, domain) >> ${64 - width})::INTEGER`;
  const seen = new Uint8Array(2 ** width / 8 + 1);
  const shared = new Set<number>();
  await engine.pieces(`SELECT ${bit} FROM (${located})`, bits => {
    for (const own of bits) {
      const [at, mask] = [own >>> 3, 1 << (own & 7)];
      if (((seen[at] as number) & mask) !== 0) shared.add(own);
      else (seen[at] as number) |= mask;
    }
  });
  return { bit, shared: [...shared] };
}

/** Table `repeats(rn, domain, malformed)`. */
export async function findRepeats(engine: Engine, { bit, shared }: Alike): Promise<void> {
  await engine.run('CREATE TABLE shared (bit INTEGER)');
  await engine.fill(
    'shared',
    shared.map(bit => [bit]),
  );
  await engine.run(`
    CREATE TABLE repeats AS WITH alike AS MATERIALIZED (
      SELECT rn, domain, malformed, hash(local, domain) AS address FROM located WHERE ${bit} IN (SELECT bit FROM shared))
    SELECT rn, domain, malformed FROM alike
    JOIN (SELECT address, min(rn) AS first FROM alike GROUP BY address HAVING count(*) > 1) USING (address)
    WHERE rn <> first`);
  await engine.run('DROP TABLE shared');
}

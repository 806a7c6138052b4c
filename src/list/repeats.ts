/**
 * Which rows have an address that an earlier row has. Most addresses stand once: a bit for each says so without a table
 * of all. Only those whose bit was set before are compared.
 */
import type { Engine } from './engine.ts';

/** So many bits for an address at least: one address in 32 finds its bit set by another. */
const bitsEach = 16;
/** 128 MB of bits, for lists of more than 64 million addresses: more of them are compared. */
const mostBits = 2 ** 30;

/** Table `repeats(rn, domain, malformed)`. `addresses`: how many rows of `located` there are. */
export async function findRepeats(engine: Engine, addresses: number): Promise<void> {
  const width = Math.min(Math.log2(mostBits), Math.ceil(Math.log2(Math.max(2, addresses * bitsEach))));
  const bit = `(hash(local, domain) >> ${64 - width})::INTEGER`;
  await engine.run('CREATE TABLE again (bit INTEGER)');
  await engine.fill('again', await setTwice(engine, `SELECT ${bit} FROM located`, 2 ** width));
  await engine.run(`
    CREATE TABLE repeats AS WITH alike AS MATERIALIZED (
      SELECT rn, domain, malformed, hash(local, domain) AS address FROM located WHERE ${bit} IN (SELECT bit FROM again))
    SELECT rn, domain, malformed FROM alike
    JOIN (SELECT address, min(rn) AS first FROM alike GROUP BY address HAVING count(*) > 1) USING (address)
    WHERE rn <> first`);
  await engine.run('DROP TABLE again');
}

/** The bits, 0 up to `size`, that more than one row of `sql` sets. */
async function setTwice(engine: Engine, sql: string, size: number): Promise<[number][]> {
  const seen = new Uint8Array(size / 8 + 1);
  const twice = new Set<number>();
  await engine.each(sql, bit => {
    const [at, mask] = [bit >>> 3, 1 << (bit & 7)];
    if (((seen[at] as number) & mask) !== 0) twice.add(bit);
    else (seen[at] as number) |= mask;
  });
  return [...twice].map(bit => [bit]);
}

/** How often the commonest value stands in a table. */
import type { Engine } from '../engine.ts';

/** Rows up to which every value is counted. A value of one row in a hundred stands in a sample of this size 10,000 times. */
const sample = 1_000_000;
/** Beyond it, these commonest of the sample are counted in full. */
const candidates = 100;

/** `value`: an expression over `table`, whose rows are numbered by `rowid` or `rn`. Exact for what is common enough to matter. */
export async function most(engine: Engine, table: string, value: string, condition: string): Promise<number> {
  const rows = await engine.number('SELECT count(*) FROM entries');
  const number = table === 'entries' ? 'rowid' : 'rn';
  const step = Math.ceil(rows / sample);
  const among =
    step === 1
      ? ''
      : `AND ${value} IN (SELECT ${value} FROM ${table} WHERE ${condition} AND ${number} % ${step} = 0
          GROUP BY ALL ORDER BY count(*) DESC, ${value} LIMIT ${candidates})`;
  return engine.number(`
    SELECT coalesce(max(n), 0) FROM (
      SELECT count(*) AS n FROM ${table} WHERE ${condition} ${among} GROUP BY ${value})`);
}

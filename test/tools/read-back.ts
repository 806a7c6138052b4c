/** A plain table's cells as the engine reads them, for tests and benches. */
import { openEngine } from '../../src/list/engine.ts';
import { reader } from '../../src/list/load.ts';
import type { PlainTable } from '../../src/list/table.ts';

/** One engine for many tables: call `close` at the end. */
export async function readBack(): Promise<{
  cells(table: PlainTable): Promise<string[][]>;
  count(table: PlainTable): Promise<number>;
  close(): void;
}> {
  const engine = await openEngine({ memory: '400MB' });
  return {
    async cells(table) {
      const rows = await engine.rows(`SELECT * FROM ${reader(table)}`);
      return rows.map(row => table.columns.map((_, at) => String(row[`c${at}`] ?? '')));
    },
    count: table => engine.number(`SELECT count(*) FROM ${reader(table)}`),
    close: engine.close,
  };
}

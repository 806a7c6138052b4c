/** Addresses that must not be mailed again, and how many of them stand in the list. */
import type { Signal } from '../model/list.ts';
import type { ListLore } from '../model/list-lore.ts';
import { addressKey, keyOfCell } from './address-sql.ts';
import { mapColumns } from './columns.ts';
import type { Engine } from './engine.ts';
import { reader, sampleOf } from './load.ts';
import type { PlainTable } from './table.ts';

export async function loadSuppression(engine: Engine, table: PlainTable, lore: ListLore): Promise<void> {
  const { email = '' } = mapColumns(table, await sampleOf(engine, table), {}, lore, table.path);
  const column = `c${table.columns.indexOf(email)}`;
  await engine.run(
    `CREATE TABLE suppressed AS SELECT DISTINCT ${keyOfCell(column)} AS address FROM ${reader(table)}
     WHERE contains(${column}, '@')`,
  );
}

export async function suppressionSignal(engine: Engine): Promise<Signal> {
  const of = await engine.number('SELECT count(*) FROM addresses');
  return {
    count: await engine.number(
      `SELECT count(*) FROM addresses WHERE ${addressKey} IN (SELECT address FROM suppressed)`,
    ),
    of,
  };
}

/** Addresses that must not be mailed again, and how many of them stand in the list. */
import type { Signal } from '../model/list.ts';
import type { ListLore } from '../model/list-lore.ts';
import { mapColumns } from './columns.ts';
import type { Engine } from './engine.ts';
import { reader } from './load.ts';
import type { PlainTable } from './table.ts';

export async function loadSuppression(engine: Engine, table: PlainTable, lore: ListLore): Promise<void> {
  const cells = await engine.rows(`SELECT * FROM ${reader(table)} LIMIT 200`);
  const samples = table.columns.map((_, at) => cells.map(row => String(Object.values(row)[at] ?? '')));
  const { email = '' } = mapColumns(table, samples, {}, lore, table.path);
  const column = `c${table.columns.indexOf(email)}`;
  await engine.run(`CREATE TABLE sup AS SELECT DISTINCT lower(trim(${column})) AS a FROM ${reader(table)}`);
}

export async function suppressionSignal(engine: Engine): Promise<Signal> {
  const count = await engine.number(`
    SELECT count(*) FROM u JOIN locf l ON l.id = u.l JOIN domf d ON d.id = u.d
    WHERE l.name || '@' || d.name IN (SELECT a FROM sup)`);
  return { count, of: await engine.number('SELECT count(*) FROM u') };
}

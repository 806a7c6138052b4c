/** Addresses that must not be mailed again, and how many of them stand in the list. */
import { InputError } from '../model/input-error.ts';
import type { Signal } from '../model/list.ts';
import type { ListLore } from '../model/list-lore.ts';
import { addressKey, keyOfCell } from './address-sql.ts';
import { mapColumns } from './columns.ts';
import type { Engine } from './engine.ts';
import { firstCells, reader } from './load.ts';
import type { PlainTable } from './table.ts';
import { timeSql } from './time-sql.ts';

/** Table `suppressed(address, at)`; `at` is null where the file does not say when. True where it does. */
export async function loadSuppression(engine: Engine, table: PlainTable, lore: ListLore): Promise<boolean> {
  const headers = { ...lore.headers, optInAt: lore.suppressionDates };
  const { email = '', optInAt } = mapColumns(
    table,
    await firstCells(engine, table),
    {},
    { ...lore, headers },
    table.path,
  );
  const cell = (name: string) => `c${table.columns.indexOf(name)}`;
  await engine.run(`CREATE VIEW file AS SELECT * FROM ${reader(table)}`);
  const at = optInAt === undefined ? 'NULL::TIMESTAMP' : await timeSql(engine, cell(optInAt));
  await engine.run(
    `CREATE TABLE suppressed AS SELECT ${keyOfCell(cell(email))} AS address, max(${at}) AS at FROM file
     WHERE contains(${cell(email)}, '@') GROUP BY address`,
  );
  await engine.run('DROP VIEW file');
  if ((await engine.number('SELECT count(*) FROM suppressed')) === 0)
    throw new InputError('holds no address', { file: table.path }, 'a suppression file names who must not be mailed');
  return optInAt !== undefined;
}

/** `dated`: list and file say when; whoever opted in after saying no has come back. */
export async function suppressionSignal(engine: Engine, dated: boolean): Promise<Signal> {
  const of = await engine.number('SELECT count(*) FROM addresses');
  const since = dated ? 'WHERE NOT coalesce(a.optInAt > s.at, false)' : '';
  const count = await engine.number(
    `SELECT count(*) FROM addresses a JOIN suppressed s ON s.address = ${addressKey} ${since}`,
  );
  return { count, of };
}

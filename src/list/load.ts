/** The table of the file to the engine's own tables: each local part and each domain once, rows as pairs of numbers. */

import type { ListLore } from '../model/list-lore.ts';
import { type ColumnMap, mapColumns } from './columns.ts';
import type { Engine } from './engine.ts';
import type { PlainTable } from './table.ts';

const sampleRows = 200;

/** `src(rn, <role columns>)`, then `loc`, `dom`, `e`; returns which column means what. */
export async function load(
  engine: Engine,
  table: PlainTable,
  declared: Readonly<Record<string, string>>,
  lore: ListLore,
  file: string,
): Promise<ColumnMap> {
  await engine.run(`CREATE VIEW file AS SELECT * FROM ${reader(table)}`);
  const cells = await engine.rows(`SELECT * FROM file LIMIT ${sampleRows}`);
  const samples = table.columns.map((_, at) => cells.map(row => String(Object.values(row)[at] ?? '')));
  const map = mapColumns(table, samples, declared, lore, file);
  const picked = Object.entries(map).map(([role, name]) => `c${table.columns.indexOf(name)} AS "${role}"`);
  await engine.run(`CREATE TABLE src AS SELECT row_number() OVER () AS rn, ${picked.join(', ')} FROM file`);
  await engine.run('DROP VIEW file');
  await engine.seal();
  await addresses(engine);
  return map;
}

/** Every value is text; what the pre-scan found is said, nothing is guessed. Names are ours (`c0`, `c1`), never the file's. */
export function reader({ path, format, delimiter, quote, skipLines, columns }: PlainTable): string {
  if (format === 'parquet') {
    const picked = columns.map((name, at) => `"${name.replaceAll('"', '""')}"::VARCHAR AS c${at}`);
    return `(SELECT ${picked.join(', ')} FROM read_parquet(${literal(path)}))`;
  }
  const types = columns.map((_, at) => `'c${at}': 'VARCHAR'`).join(', ');
  return `read_csv(${literal(path)}, columns = {${types}}, auto_detect = false, header = false, skip = ${skipLines},
    delim = ${literal(delimiter)}, quote = ${literal(quote)}, escape = ${literal(quote)}, max_line_size = 1048576,
    null_padding = false, strict_mode = true, ignore_errors = false)`;
}

/** Paths and dialects of ours; doubled quotes, as SQL writes them. */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Strings are handled once: `e` holds, for each row, the numbers of its local part and its domain; null where there is no @. */
async function addresses(engine: Engine): Promise<void> {
  await engine.run(`
    CREATE TABLE parts AS
    SELECT rn, split_part(a, '@', -1) AS d, left(a, length(a) - length(split_part(a, '@', -1)) - 1) AS l
    FROM (SELECT rn, lower(trim(email)) AS a FROM src) WHERE contains(a, '@')`);
  await engine.run(
    'CREATE TABLE dom AS SELECT row_number() OVER ()::INTEGER AS id, d AS name, n FROM (SELECT d, count(*)::INTEGER AS n FROM parts GROUP BY d)',
  );
  await engine.run(
    'CREATE TABLE loc AS SELECT row_number() OVER ()::INTEGER AS id, l AS name, n FROM (SELECT l, count(*)::INTEGER AS n FROM parts GROUP BY l)',
  );
  await engine.run(
    'CREATE TABLE e AS SELECT p.rn, loc.id AS l, dom.id AS d FROM parts p JOIN dom ON dom.name = p.d JOIN loc ON loc.name = p.l',
  );
  await engine.run('DROP TABLE parts');
}

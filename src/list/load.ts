/**
 * The table of the file to the engine's own: `entries`, one for each row; `addresses`, each once; `looked`, those looked
 * at closely; `per_domain`, how many there are of each; `hosts`, the domains by name; `repeats`, the rows of addresses
 * that an earlier row has.
 */
import { InputError } from '../model/input-error.ts';
import type { ListLore } from '../model/list-lore.ts';
import type { Say } from '../model/list-progress.ts';
import { entriesSql, located, withTraits } from './address-sql.ts';
import { besideSql } from './beside-sql.ts';
import { type ColumnMap, mapColumns } from './columns.ts';
import type { Engine } from './engine.ts';
import { unreadableSince } from './engine-fault.ts';
import { alikeOf, findRepeats } from './repeats.ts';
import type { PlainTable } from './table.ts';

/** Enough to see what a column holds. */
const sampleRows = 2000;
/** Longer lists are looked at closely in part. Judgement. */
const allUpTo = 2_000_000;
/** So many rows of a longer list: a share of 1 % is then known to 0.03 points (two standard errors). */
const closely = 500_000;

/** Every how manyth row is looked at closely. */
function stepFor(rows: number): number {
  return rows < allUpTo ? 1 : Math.floor(rows / closely);
}

interface LoadOptions {
  readonly file: string;
  /** Column names by role, as the user declared them. */
  readonly columns: Readonly<Record<string, string>>;
  readonly say?: Say;
}

export interface Loaded {
  /** Every how manyth row is looked at closely; 1: all. */
  readonly step: number;
  readonly columns: ColumnMap;
  /** Rows whose cell holds an `@`. */
  readonly withAt: number;
  /** Rows whose cell is empty. */
  readonly blank: number;
  /** The first cells of each column of the file. */
  readonly samples: readonly (readonly string[])[];
}

/** Throws InputError where no column holds addresses, or the file is no longer what was scanned. */
export async function load(
  engine: Engine,
  table: PlainTable,
  { file, columns: declared, say = () => {} }: LoadOptions,
  lore: ListLore,
): Promise<Loaded> {
  await engine.run(`CREATE VIEW file AS SELECT * FROM ${reader(table)}`).catch(unreadableSince(file));
  const samples = await firstCells(engine, table).catch(unreadableSince(file));
  const columns = mapColumns(table, samples, declared, lore, file);
  await fillNames(engine, lore);
  const cell = (role: string) => {
    const name = columns[role as keyof ColumnMap];
    return name === undefined ? undefined : `c${table.columns.indexOf(name)}`;
  };
  const beside = await besideSql(engine, cell, lore.consent);
  const watch = setInterval(() => say({ doing: 'load', done: engine.share() * table.read, of: table.read }), 250);
  await engine
    .run(`CREATE TABLE entries AS ${entriesSql(cell('email') as string, beside)}`)
    .catch(unreadableSince(file))
    .finally(() => clearInterval(watch));
  await engine.run('DROP VIEW file');
  await engine.seal();
  const rows = await engine.number('SELECT count(*) FROM entries');
  const withAt = await engine.number('SELECT count(domain) FROM entries');
  const blank = await engine.number(
    "SELECT count(*) FROM entries WHERE domain IS NULL AND coalesce(trim(kept), '') = ''",
  );
  if (rows !== table.read) throw new InputError('changed while it was read', { file }, 'run again once it is whole');
  if (rows === blank)
    throw new InputError('holds no address', { file }, 'export the list again: its column of addresses is empty');
  const counted = engine.run(`
    CREATE TABLE with_repeats AS SELECT domain, malformed, any_value(host) AS host, count(*) AS n
    FROM entries WHERE domain IS NOT NULL GROUP BY domain, malformed`);
  const alike = await whileRunning(counted, () => alikeOf(engine, located, withAt));
  await engine.run(`
    CREATE TABLE hosts AS SELECT row_number() OVER ()::INTEGER AS place, id, name, n FROM (
      SELECT domain AS id, any_value(host) AS name, sum(n)::BIGINT AS n FROM with_repeats GROUP BY domain)`);
  await engine.run('ALTER TABLE entries DROP COLUMN host');
  await engine.run(`CREATE VIEW located AS ${located}`);
  await findRepeats(engine, alike);
  await engine.run('CREATE VIEW addresses AS SELECT * FROM located WHERE rn NOT IN (SELECT rn FROM repeats)');
  await engine.run(`
    CREATE TABLE per_domain AS SELECT domain, malformed, w.n - coalesce(r.n, 0) AS n FROM with_repeats w
    LEFT JOIN (SELECT domain, malformed, count(*) AS n FROM repeats GROUP BY domain, malformed) r USING (domain, malformed)`);
  await engine.run('DROP TABLE with_repeats');
  return { columns, samples, step: stepFor(rows), withAt, blank };
}

/** Rejects with what fails first, once both have ended: the engine must not close under a statement. */
async function whileRunning<T>(statement: Promise<void>, work: () => Promise<T>): Promise<T> {
  const [ran, worked] = await Promise.allSettled([statement, work()]);
  if (ran.status === 'rejected') throw ran.reason;
  if (worked.status === 'rejected') throw worked.reason;
  return worked.value;
}

/** Table `looked`, of every `step`th row. */
export function lookClosely(engine: Engine, step: number): Promise<void> {
  return engine.run(`
    CREATE TABLE looked AS WITH part AS MATERIALIZED (
      SELECT rn, local, domain, malformed FROM addresses WHERE rn % ${step} = 0)
    SELECT * FROM ${withTraits('part')}`);
}

/** The first cells of each column. */
export async function firstCells(engine: Engine, table: PlainTable): Promise<string[][]> {
  const cells = await engine.rows(`SELECT * FROM ${reader(table)} LIMIT ${sampleRows}`);
  return table.columns.map((_, at) => cells.map(row => String(Object.values(row)[at] ?? '')));
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

/** Local parts that are nobody's own. */
async function fillNames(engine: Engine, { roles, neverAPerson, honeypots }: ListLore): Promise<void> {
  const [role, never, honeypot] = [new Set(roles), new Set(neverAPerson), new Set(honeypots)];
  const all = [...new Set([...roles, ...neverAPerson, ...honeypots])];
  await engine.run('CREATE TABLE names (name VARCHAR, role BOOLEAN, never BOOLEAN, honeypot BOOLEAN)');
  await engine.fill(
    'names',
    all.map(name => [name, role.has(name), never.has(name), honeypot.has(name)]),
  );
}

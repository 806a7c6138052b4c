/** DuckDB, embedded: values are bound, nothing outside is reached once the list is loaded, memory is bounded and what exceeds it goes to a folder of its own. */
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { engineFault } from './engine-fault.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface EngineOptions {
  readonly threads?: number;
  /** As DuckDB writes it: `900MB`. */
  readonly memory?: string;
}

type Cell = string | number | boolean | null;

export interface Engine {
  run(sql: string, values?: readonly DuckDBValue[]): Promise<void>;
  /** Rows as objects of strings and numbers. */
  rows(sql: string, values?: readonly DuckDBValue[]): Promise<Readonly<Record<string, string | number | null>>[]>;
  /** The first column of the first row. */
  number(sql: string, values?: readonly DuckDBValue[]): Promise<number>;
  /** The first column, numbers without null, piece by piece; another statement may run meanwhile. */
  pieces(sql: string, see: (numbers: readonly number[]) => void): Promise<void>;
  /** Rows into a table; whole numbers as INTEGER, texts as VARCHAR. */
  fill(table: string, rows: Iterable<readonly Cell[]>): Promise<void>;
  /** How much of the running statement is done, 0 to 1. */
  share(): number;
  /** From here on no file and no network can be reached by SQL. */
  seal(): Promise<void>;
  close(): void;
}

/** Fits beside Node's own share below the promised 1.5 GB. */
const defaultMemory = '800MB';

export async function openEngine({ threads = 2, memory = defaultMemory }: EngineOptions = {}): Promise<Engine> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const folder = temporaryFolder('list');
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: memory,
    temp_directory: join(folder.path, 'spill'),
    checkpoint_threshold: '1TB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const [connection, aside] = [await instance.connect(), await instance.connect()];
  // Counted for `share`, and shown by nobody but us.
  await connection.run(
    'SET enable_progress_bar_print = false; SET enable_progress_bar = true; SET progress_bar_time = 0',
  );
  const engine = over(connection, aside);
  return {
    ...engine,
    close() {
      aside.closeSync();
      connection.closeSync();
      instance.closeSync();
      folder.remove();
    },
  };
}

function over(connection: DuckDBConnection, aside: DuckDBConnection): Omit<Engine, 'close'> {
  const rows: Engine['rows'] = async (sql, values = []) => {
    const result = await connection.runAndReadAll(sql, [...values]).catch(engineFault);
    return result.getRowObjectsJS().map(row => Object.fromEntries(Object.entries(row).map(plain))) as never;
  };
  return {
    rows,
    async run(sql, values = []) {
      await connection.run(sql, [...values]).catch(engineFault);
    },
    async number(sql, values = []) {
      const [row] = await rows(sql, values);
      return Number(Object.values(row ?? {})[0] ?? 0);
    },
    async pieces(sql, see) {
      const result = await aside.stream(sql).catch(engineFault);
      for (;;) {
        const chunk = await result.fetchChunk().catch(engineFault);
        if (chunk === null || chunk.rowCount === 0) return;
        see(chunk.getColumnValues(0) as number[]);
      }
    },
    async fill(table, values) {
      const appender = await connection.createAppender(table);
      for (const row of values) {
        row.forEach(value => {
          if (value === null) appender.appendNull();
          else if (typeof value === 'number') appender.appendInteger(value);
          else if (typeof value === 'boolean') appender.appendBoolean(value);
          else appender.appendVarchar(value);
        });
        appender.endRow();
      }
      appender.closeSync();
    },
    share: () => Math.max(0, connection.progress.percentage) / 100,
    async seal() {
      await connection.run('SET enable_external_access = false');
      await connection.run('SET lock_configuration = true');
    },
  };
}

function plain([name, value]: [string, unknown]): [string, string | number | null] {
  if (typeof value === 'bigint') return [name, Number(value)];
  if (value === null || typeof value === 'number' || typeof value === 'string') return [name, value];
  return [name, typeof value === 'boolean' ? Number(value) : String(value)];
}
